using MedSocial.Formats.Extracts;
using MedSocial.Registers;

namespace MedSocial.Formats.Csv;

/// <summary>Reads rows and merges those of one practitioner.</summary>
internal sealed class CsvImport : StreamImport
{
    private readonly CsvImportOptions _options;
    private readonly CsvRecord _record = new();
    private readonly ExtractText _text = new();
    private readonly CsvRow _row;
    private readonly List<Practitioner> _people = [];
    private readonly Dictionary<PractitionerId, int> _byId = [];
    private readonly Dictionary<RegisterNumber, PractitionerId> _holders = [];
    private readonly Dictionary<AccountId, Account> _accounts = [];
    private CsvDialect _dialect;
    private CsvColumn[] _columns = [];
    private bool _isSkipping;

    internal CsvImport(CsvImportOptions options, IProgress<ImportProgress>? progress)
        : base(options, new CsvInput(), progress)
    {
        _options = options;
        _row = new(Issues, options, [Source.Id]);
    }

    private Source Source => _options.Source ?? DirectoryCsv.OwnSource;

    protected override async Task ReadAsync(ByteWindow window, CancellationToken cancellationToken)
    {
        while (await window.FillAsync(CsvRecord.MostBytes, cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_columns.Length == 0)
                ReadHeader(window);
            ReadRows(window);
            Report(isEnd: false);
            if (window.IsEnded)
                return;
        }
        throw new InvalidOperationException("A record is given up before it fills the window.");
    }

    protected override ImportReport HandOver(MedicalDirectoryBuilder builder)
    {
        if (_options.AddSource)
            builder.Add(Source);
        foreach (var person in _people)
            builder.Add(person);
        foreach (var account in _accounts.Values)
            builder.Add(account);
        return ReportOf(_people.Count) with { Encoding = _text.Encoding, Separator = (char)_dialect.Separator };
    }

    private void ReadHeader(ByteWindow window)
    {
        if (window.Unread.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            _text.SawUtf8Mark();
            window.Consume(3);
        }
        var blank = window.Unread.IndexOfAnyExcept(" \t\r\n"u8);
        window.Consume(blank < 0 ? window.Unread.Length : blank);
        var firstLine = window.Unread.IndexOf((byte)'\n') is >= 0 and var end ? window.Unread[..(end + 1)] : window.Unread;
        if (firstLine.IsEmpty)
            throw ExtractInput.Refused(Kind, "The file has no text");
        if (firstLine.Contains((byte)0))
            throw ExtractInput.Refused(Kind, "The first line holds zero bytes, as UTF-16 text and binary files do");
        var separator = _options.Separator;
        if (CsvSniffer.Hint(firstLine) is { } hint)
        {
            separator ??= hint;
            window.Consume(firstLine.Length);
        }
        // Whole lines of the first block decide the encoding together; a single name may be damaged.
        _ = _text.IsDamaged(window.Unread[..(window.Unread.LastIndexOf((byte)'\n') + 1)]);
        var line = window.Line;
        _dialect = CsvSniffer.Read(window.Unread, window.IsEnded, separator, _text, _record, out _columns);
        window.Consume(_record.Length);
        foreach (var column in _columns)
        {
            if (!column.IsKnown && column.Name.Length > 0)
                Issues.Recovered(DirectoryIssueCode.UnknownColumn, line, Text.Identifier.Excerpt(column.Name), "The column is not known, or repeats another; it is not read.");
        }
    }

    private void ReadRows(ByteWindow window)
    {
        var unread = window.Unread;
        var (at, line) = (0, window.Line);
        while (at < unread.Length)
        {
            if (_isSkipping)
            {
                var end = unread[at..].IndexOf((byte)'\n');
                _isSkipping = end < 0;
                at = end < 0 ? unread.Length : at + end + 1;
                line += end < 0 ? 0 : 1;
                continue;
            }
            var outcome = _record.Find(unread[at..], _dialect, window.IsEnded);
            if (outcome == CsvOutcome.Cut)
                break;
            var text = unread.Slice(at, _record.Length);
            if (outcome != CsvOutcome.Found)
            {
                Rows++;
                _isSkipping = text[^1] != '\n';
                _ = outcome == CsvOutcome.UnclosedQuote
                    ? Issues.Dropped(DirectoryIssueCode.UnclosedQuote, line, "", "A quote is opened and not closed; reading goes on with the next line.")
                    : Issues.Dropped(DirectoryIssueCode.RowTooLong, line, "", $"The row has more than {CsvRecord.MostBytes} bytes.");
            }
            else if (text.ContainsAnyExcept(" \t\r\n"u8))
            {
                Rows++;
                if (ReadRow(text, line))
                    Imported++;
            }
            line += text.Count((byte)'\n');
            at += _record.Length;
            EndsWell = text[^1] == '\n';
        }
        window.Consume(at);
    }

    private bool ReadRow(ReadOnlySpan<byte> text, long line)
    {
        if (_record.Count < _columns.Length)
            Issues.Recovered(DirectoryIssueCode.ShortRow, line, "", $"The row has {_record.Count} fields of {_columns.Length}; the others are taken as empty.");
        for (var i = _columns.Length; i < _record.Count; i++)
        {
            if (!_record.Field(text, _dialect, i).IsEmpty)
                return Issues.Dropped(DirectoryIssueCode.LongRow, line, "", $"The row has {_record.Count} fields, the header {_columns.Length}; it is not clear which is which.");
        }
        _row.Begin(line);
        for (var i = 0; i < _columns.Length; i++)
        {
            var bytes = _record.Field(text, _dialect, i);
            if (bytes.IsEmpty || !_columns[i].IsKnown)
                continue;
            var value = _text.Decode(bytes, out var isDamaged);
            if (isDamaged || bytes.Contains((byte)0))
                Issues.Recovered(DirectoryIssueCode.InvalidText, line, _columns[i].Name, isDamaged ? "The file is UTF-8, these bytes are not; they are read as Windows-1252." : "The field holds zero bytes; they are left out.");
            _row.Set(_columns[i], value);
        }
        return _row.ToPractitioner() is { } person && Add(person, line);
    }

    private bool Add(Practitioner person, long line)
    {
        var isKnown = _byId.TryGetValue(person.Id, out var ordinal);
        if (isKnown && person.Disclosure.ProtectsName() != _people[ordinal].Disclosure.ProtectsName())
            return Issues.Dropped(DirectoryIssueCode.RevealingIdentifier, line, "", $"The row of {person.Id} and one before it disagree on whether the name is protected.");
        person = WithOwnNumbers(person, line);
        if (!isKnown)
        {
            _byId.Add(person.Id, _people.Count);
            _people.Add(person);
        }
        else
        {
            _people[ordinal] = Merged(_people[ordinal], person, line);
        }
        foreach (var account in _row.Accounts)
            AddAccount(account, person.Id);
        return true;
    }

    private void AddAccount(Account account, PractitionerId owner)
    {
        if (!_accounts.TryGetValue(account.Id, out var known))
            _accounts.Add(account.Id, account with { Owners = [owner], Sources = [Source.Id] });
        else if (known.Owners.Count < DirectoryValidation.MaxItems && !known.Owners.Contains(owner))
            _accounts[account.Id] = known with { Owners = [.. known.Owners, owner] };
    }

    private Practitioner WithOwnNumbers(Practitioner person, long line)
    {
        foreach (var number in person.RegisterNumbers)
        {
            if (_holders.TryAdd(number, person.Id) || _holders[number] == person.Id)
                continue;
            Issues.Recovered(DirectoryIssueCode.ConflictingRows, line, "", $"{number} belongs to {_holders[number]} in a row before; it is left out.");
            person = person with { RegisterNumbers = [.. person.RegisterNumbers.Items.Remove(number)] };
        }
        return person;
    }

    private Practitioner Merged(Practitioner first, Practitioner next, long line)
    {
        if (next.Name is not null && first.Name is not null && next.Name != first.Name)
            Issues.Recovered(DirectoryIssueCode.ConflictingRows, line, nameof(Practitioner.Name), $"Another name than in the first row of {first.Id}, which is kept.");
        return first with
        {
            Name = first.Name ?? next.Name,
            Aliases = Union(first.Aliases, next.Aliases),
            Profession = first.Profession ?? next.Profession,
            Specialties = Union(first.Specialties, next.Specialties),
            Stage = first.Stage == CareerStage.Unknown ? next.Stage : first.Stage,
            Places = Union(first.Places, next.Places),
            RegisterNumbers = Union(first.RegisterNumbers, next.RegisterNumbers),
            Roles = Union(first.Roles, next.Roles),
            Topics = Union(first.Topics, next.Topics),
            Languages = Union(first.Languages, next.Languages),
        };
    }

    private static EquatableArray<T> Union<T>(EquatableArray<T> first, EquatableArray<T> next)
    {
        if (next.IsEmpty || next == first)
            return first;
        var all = first.Items;
        foreach (var item in next)
        {
            if (!all.Contains(item) && all.Length < DirectoryValidation.MaxItems)
                all = all.Add(item);
        }
        return all;
    }
}

/// <summary>What files of CSV are called.</summary>
internal sealed class CsvInput : IInputKind
{
    public string Expected => "a table with a header, CSV in UTF-8 or Windows-1252";

    public string FileMark => "";

    public bool IsFile(string name) =>
        name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase);
}
