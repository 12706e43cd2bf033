using System.Runtime.CompilerServices;
using MedSocial.Storage.Records;
using MedSocial.Text;

namespace MedSocial.Storage;

/// <summary>Reads records run by run, each record once, and numbers what it meets; one reader for each thread.</summary>
internal sealed class IndexReader
{
    private readonly FlatSegment _segment;
    private readonly ProfileOrder _order;
    private readonly NameReader _names = new();
    private readonly ValueReader _values = new();
    private readonly List<int> _wordEnds = [];
    private readonly List<int> _valueEnds = [];
    private readonly List<ulong> _handles = [];
    private readonly List<AccountFigures> _figures = [];
    private readonly List<int> _known = [];
    private readonly List<int> _figureEnds = [];
    private char[] _folded = new char[256];

    internal IndexReader(FlatSegment segment, ProfileOrder order)
    {
        _segment = segment;
        _order = order;
    }

    internal TermInterner Names => _names.Terms;

    internal ValueInterner Values => _values.Values;

    internal TermInterner Handles { get; } = new();

    /// <summary>Reads a run of profiles; a reader must take runs in ascending order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal IndexBlock Read(int from, int to)
    {
        var alone = _order.FirstAlone(from);
        for (var profile = from; profile < to; profile++)
        {
            if (alone < _order.Alone.Count && _order.Alone[alone] == profile)
                ReadAccount(_segment.Accounts[_order.AloneAccounts[alone++]], profile);
            else
                ReadPractitioner(profile - alone, profile);
            _wordEnds.Add(_names.EndProfile());
            _valueEnds.Add(_values.EndProfile());
        }
        return new()
        {
            Reader = this,
            FirstProfile = from,
            Words = _names.Take(),
            WordEnds = Take(_wordEnds),
            Values = _values.Take(),
            ValueEnds = Take(_valueEnds),
            Handles = Take(_handles),
            Figures = Take(_figures),
            Known = Take(_known),
            FigureEnds = Take(_figureEnds),
        };
    }

    private static T[] Take<T>(List<T> items)
    {
        T[] taken = [.. items];
        items.Clear();
        return taken;
    }

    private void ReadPractitioner(int ordinal, int profile)
    {
        _values.Start(profile);
        if (_segment.People.TrySketch(ordinal, out var sketch))
        {
            ReadSketch(sketch);
        }
        else
        {
            var practitioner = _segment.Practitioners[ordinal];
            _names.Read(practitioner);
            ValueText.Tell(practitioner, _values);
        }
        var accounts = _segment.AccountsOf(ordinal);
        if (accounts.IsEmpty)
            return;
        foreach (var account in accounts)
            ReadOne(_segment.Accounts[account], profile);
        _known.Add(profile);
        _figureEnds.Add(_figures.Count);
    }

    /// <summary>Most people of a register share their texts, codes and communes with others: each of those is read once, and no record is made.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ReadSketch(in PractitionerSketch sketch)
    {
        var book = _segment.People.Book;
        _names.Read(sketch, book.Texts);
        _values.AddShared(ValueKind.Specialty, sketch.Specialties, book, static (book, list, values) =>
        {
            foreach (var specialty in book.Specialties.Get(list, book.Codes))
                values.Value(ValueKind.Specialty, specialty.Value);
        });
        _values.AddShared(ValueKind.Profession, sketch.Profession, book, static (book, code, values) => values.Value(ValueKind.Profession, book.Codes[code]));
        if (sketch.Stage != CareerStage.Unknown)
            _values.AddShared(ValueKind.Stage, (int)sketch.Stage, book, static (_, stage, values) => values.Value(ValueKind.Stage, ((CareerStage)stage).ToString()));
        AddLocality(sketch.Locality, book);
        var places = sketch.Places;
        for (var i = 0; i < sketch.PlaceCount; i++)
        {
            var (locality, site, printed) = PlaceRecord.ReadSketch(ref places);
            AddLocality(locality, book);
            AddSite(site, book);
            AddSite(printed, book);
        }
    }

    private void AddLocality(int locality, RecordBook book) =>
        _values.AddShared(ValueKind.City, locality, book, static (book, locality, values) => ValueText.Tell(book.Locality(locality), values));

    private void AddSite(int text, RecordBook book) =>
        _values.AddShared(ValueKind.Site, text, book, static (book, text, values) => values.Value(ValueKind.Site, book.Texts[text]));

    private void ReadAccount(Account account, int profile)
    {
        _values.Start(profile);
        ReadOne(account, profile);
        _known.Add(profile);
        _figureEnds.Add(_figures.Count);
    }

    private void ReadOne(Account account, int profile)
    {
        _names.ReadOther(account.DisplayName);
        ValueText.Tell(account, _values);
        if (account.Handle is { } handle)
            _handles.Add(((ulong)Handles.Intern(Folding.Fold(handle.Text, ref _folded)) << 32) | (uint)profile);
        _figures.Add(AccountFigures.Of(account, _segment.OrdinalOf(account.Network)));
    }
}
