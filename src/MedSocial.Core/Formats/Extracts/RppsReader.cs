using System.Runtime.CompilerServices;
using MedSocial.Registers;
using MedSocial.Text;

namespace MedSocial.Formats.Extracts;

/// <summary>Reads rows of the French register's open extract.</summary>
/// <remarks>
/// An import is often the one thing that a process does: what runs for every row is compiled at its best from the start, and not after the tiers of the
/// runtime have counted calls, which doubled the time of the first file.
/// </remarks>
internal sealed class RppsReader(RppsImportOptions options) : ExtractReader(options, "extract of the RPPS (PS_LibreAcces_Personne_activite)", '|')
{
    /// <summary>How far ahead rows are looked at: a few hundred nanoseconds, which is what a fetch takes.</summary>
    private const int AheadRows = 8;

    private const string MissingNumber = "The row has neither 'Identifiant PP' nor 'Identification nationale PP'.";

    private readonly RppsCallings _callings = new();
    // Beside the places and numbers themselves, because every row asks: a byte each stays in the fast memory.
    private readonly List<bool> _isUnknownPlace = [];
    private readonly List<bool> _isNoFiness = [];
    private RppsLayout _layout = null!; // a file is refused unless its header has been read
    private RppsPreparation _preparation = null!;

    internal override byte Quote => Separator;

    public override string FileMark => "personne_activite";

    protected override List<string> Bind(ExtractHeader header)
    {
        _layout = new(header);
        _preparation = new(_layout, Roll);
        return _layout.Missing;
    }

    internal override void Prepare(DelimitedBlock block) => _preparation.Prepare(block);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override bool ReadPrepared(DelimitedBlock block, int row, long line)
    {
        var rows = block.Prepared;
        if (row + AheadRows < rows.Length)
            Announce(rows[row + AheadRows]);
        ref readonly var prepared = ref rows[row];
        var number = Unsafe.BitCast<ulong, RegisterNumber>(prepared.Number);
        var family = IdOf(Roll.Families, block, prepared.Family, line, RppsColumns.Family);
        var given = IdOf(Roll.Givens, block, prepared.Given, line, RppsColumns.Given);
        var calling = CallingOf(block, row, prepared.Calling, line);
        var locality = LocalityOf(block, row, prepared.Locality, line);
        var site = IdOf(Roll.Sites, block, prepared.Site, line, RppsColumns.LegalName);
        var finess = FinessOf(block.Bytes(prepared.Finess), line, prepared.Finess.Id, prepared.Finess.Hash);
        if (!Add(new(number, family, given, calling, locality, site, finess), line, RppsColumns.Family, RppsColumns.ProfessionCode))
            return false;
        if (Contacts is not null)
            TellContacts(block.Row(row), number);
        return true;
    }

    // What has to be added goes where nobody has been for a while.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Announce(in PreparedRow ahead)
    {
        Roll.Announce(ahead.Number);
        if (ahead.Family.Id < 0)
            Roll.Families.Lookup.Announce(ahead.Family.Hash);
        if (ahead.Site.Id < 0)
            Roll.Sites.Lookup.Announce(ahead.Site.Hash);
        if (ahead.Finess.Id < 0)
            Roll.Finesses.Lookup.Announce(ahead.Finess.Hash);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int IdOf(ValueTable table, DelimitedBlock block, in PreparedValue value, long line, string column) =>
        value.Id >= 0 ? value.Id : Intern(table, block.Bytes(value), line, column, value.Hash);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override bool ReadFields(in DelimitedRow row, long line)
    {
        if (!TryReadNumber(row, line, out var number))
            return false;
        var family = Intern(Roll.Families, row[_layout.Family], line, RppsColumns.Family);
        if (family < 0)
            return Issues.Dropped(DirectoryIssueCode.MissingName, line, RppsColumns.Family, $"The row of {number} has no name.");
        var given = Intern(Roll.Givens, row[_layout.Given], line, RppsColumns.Given);
        var read = new RegisterRow(number, family, given, CallingOf(row, line), LocalityOf(row, line), SiteOf(row, line), FinessOf(row[_layout.Finess], line));
        if (!Add(read, line, RppsColumns.Family, RppsColumns.ProfessionCode))
            return false;
        TellContacts(row, number);
        return true;
    }

    private void TellContacts(in DelimitedRow row, RegisterNumber number)
    {
        if (Contacts is not null && (Field(row, _layout.Phone), Field(row, _layout.SecondPhone), Field(row, _layout.Email)) is var (phone, second, email)
            && (phone ?? second ?? email) is not null)
        {
            Contacts(new(number.ToPractitionerId(), phone, second, email));
        }
    }

    private bool TryReadNumber(in DelimitedRow row, long line, out RegisterNumber number)
    {
        var type = row[_layout.IdentifierType];
        var text = row[_layout.Identifier];
        if (text.IsEmpty)
            text = row[_layout.NationalId];
        number = default;
        if (text.IsEmpty)
            return Issues.Dropped(DirectoryIssueCode.MissingId, line, RppsColumns.Identifier, MissingNumber);
        if (!RegisterDigits.TryReadPerson(type, text, out number) && !TryReadOther(type, text, line, out number))
            return false;
        if (!number.HasValidKey)
            Issues.Recovered(DirectoryIssueCode.RegisterKeyMismatch, line, RppsColumns.Identifier, $"The key of {number} is wrong.");
        return true;
    }

    private bool TryReadOther(ReadOnlySpan<byte> type, ReadOnlySpan<byte> bytes, long line, out RegisterNumber number)
    {
        number = default;
        var text = Text.Decode(bytes, out _);
        if (type is not ([] or [(byte)'8'] or [(byte)'0']))
        {
            var found = MedSocial.Text.Identifier.Excerpt(Text.Decode(type, out _));
            return Issues.Dropped(DirectoryIssueCode.UnknownIdentifierType, line, RppsColumns.IdentifierType, $"'{found}' is neither 8 (RPPS) nor 0 (ADELI).");
        }
        if (type is [] or [(byte)'8'] && RppsNumber.TryParse(text, out var rpps))
            number = rpps;
        else if (type is [] or [(byte)'0'] && AdeliNumber.TryParse(text, out var adeli))
            number = adeli;
        if (!number.IsDefault)
            return true;
        var register = type switch { [(byte)'8'] => "RPPS number", [(byte)'0'] => "ADELI number", _ => "number of the RPPS or of ADELI" };
        return Issues.Dropped(DirectoryIssueCode.MalformedIdentifier, line, RppsColumns.Identifier, $"'{MedSocial.Text.Identifier.Excerpt(text)}' is no {register}.");
    }

    // A calling or a locality that occurs first is looked at with other fields of its row.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int CallingOf(DelimitedBlock block, int row, int known, long line)
    {
        if (known < 0)
            return CallingOf(block.Row(row), line);
        CountCalling(known);
        return known;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int LocalityOf(DelimitedBlock block, int row, in PreparedValue known, long line)
    {
        if (known.Id < 0 && known.Length > 0)
            return LocalityOf(block.Row(row), line);
        CountLocality(known.Id);
        return known.Id;
    }

    private int CallingOf(in DelimitedRow row, long line)
    {
        _layout.WriteCalling(row, Key);
        var id = Roll.Callings.Intern(Key.Bytes, out var isNew);
        if (isNew)
            AddCalling(row, line);
        else
            CountCalling(id);
        return id;
    }

    private void CountCalling(int id)
    {
        if (Callings[id] is { Issues.IsEmpty: false } calling)
            Report(calling);
    }

    private void AddCalling(in DelimitedRow row, long line) => Callings.Add(_callings.Resolve(
        new(
            Field(row, _layout.Title) ?? Field(row, _layout.TitleLabel), Field(row, _layout.Profession), Field(row, _layout.ProfessionLabel), Field(row, _layout.Category),
            Field(row, _layout.Skill), Field(row, _layout.SkillLabel), Field(row, _layout.Mode)),
        (code, column, message) => Issues.Recovered(code, line, column, message)));

    private int LocalityOf(in DelimitedRow row, long line)
    {
        var key = _layout.Locality(row, Key);
        if (!key.ContainsAnyExcept(Separator))
            return -1;
        var id = Roll.Localities.Intern(key, out var isNew);
        if (isNew)
            AddLocality(row, line);
        else
            CountLocality(id);
        return id;
    }

    private void CountLocality(int id)
    {
        if (id >= 0 && _isUnknownPlace[id])
            Issues.Count(DirectoryIssueCode.UnknownCommune);
    }

    private void AddLocality(in DelimitedRow row, long line)
    {
        CheckText(row[_layout.CommuneLabel], line, RppsColumns.CommuneLabel);
        var (insee, postal, city) = (Field(row, _layout.Commune), Field(row, _layout.PostalCode), Field(row, _layout.CommuneLabel));
        var locality = FrenchPlaces.Resolve(insee, postal, city, Field(row, _layout.CountryLabel) ?? Field(row, _layout.Country));
        Localities.Add(locality);
        _isUnknownPlace.Add(locality.IsUnknown);
        if (locality.IsUnknown)
        {
            var found = MedSocial.Text.Identifier.Excerpt(string.Join(' ', insee, postal, city));
            Issues.Recovered(DirectoryIssueCode.UnknownCommune, line, RppsColumns.CommuneCode, $"The catalogue has no commune '{found}'; the place keeps these words.");
        }
    }

    private int SiteOf(in DelimitedRow row, long line)
    {
        var name = row[_layout.LegalName];
        return Intern(Roll.Sites, name.IsEmpty ? row[_layout.TradeName] : name, line, RppsColumns.LegalName);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int FinessOf(ReadOnlySpan<byte> text, long line, int known = -1, ulong hash = 0)
    {
        if (text.IsEmpty)
            return -1;
        var isNew = false;
        var id = known >= 0 ? known : Roll.Finesses.Intern(text, hash, out isNew);
        if (isNew)
        {
            var number = ReadFiness(text);
            Finesses.Add(number);
            _isNoFiness.Add(number is null);
            if (number is null)
                Issues.Recovered(DirectoryIssueCode.MalformedFiness, line, RppsColumns.Finess, $"'{MedSocial.Text.Identifier.Excerpt(Text.Decode(text, out _))}' is no FINESS number; it is left out.");
        }
        else if (_isNoFiness[id])
        {
            Issues.Count(DirectoryIssueCode.MalformedFiness);
        }
        return id;
    }

    private FinessNumber? ReadFiness(ReadOnlySpan<byte> text)
    {
        if (RegisterDigits.TryReadFiness(text, out var number))
            return new FinessNumber(number);
        return FinessNumber.TryParse(Text.Decode(text, out _), out var parsed) ? parsed : null;
    }
}
