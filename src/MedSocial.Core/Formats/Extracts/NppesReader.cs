using System.Collections.Immutable;
using System.Globalization;
using MedSocial.Registers;
using MedSocial.Text;

namespace MedSocial.Formats.Extracts;

/// <summary>Reads rows of the file of the US register: individuals with an NPI in force.</summary>
internal sealed class NppesReader(NppesImportOptions options) : ExtractReader(options, "file of NPPES (npidata_pfile)", ',')
{
    private const int MostTaxonomies = 15;
    private const byte Bar = (byte)'|';
    private const string Npi = "NPI";
    private const string EntityType = "Entity Type Code";
    private const string Family = "Provider Last Name (Legal Name)";
    private const string Given = "Provider First Name";
    private const string Taxonomy = "Healthcare Provider Taxonomy Code_1";
    private const string City = "Provider Business Practice Location Address City Name";

    private readonly int[] _taxonomies = new int[MostTaxonomies];
    private readonly int[] _primaries = new int[MostTaxonomies];
    private int _npi, _entity, _family, _given, _middle, _prefix, _deactivated, _reactivated, _city, _state, _postalCode, _country, _phone;

    internal override byte Quote => (byte)'"';

    public override string FileMark => "npidata_pfile";

    protected override List<string> Bind(ExtractHeader header)
    {
        (_npi, _entity) = (header.Find(Npi), header.Find(EntityType));
        (_family, _given) = (header.Find(Family, "Provider Last Name"), header.Find(Given));
        (_middle, _prefix) = (header.Find("Provider Middle Name"), header.Find("Provider Name Prefix Text"));
        (_deactivated, _reactivated) = (header.Find("NPI Deactivation Date"), header.Find("NPI Reactivation Date"));
        _city = header.Find(City);
        _state = header.Find("Provider Business Practice Location Address State Name");
        _postalCode = header.Find("Provider Business Practice Location Address Postal Code");
        _country = header.Find("Provider Business Practice Location Address Country Code (If outside U.S.)", "Provider Business Practice Location Address Country Code");
        _phone = header.Find("Provider Business Practice Location Address Telephone Number");
        for (var i = 0; i < MostTaxonomies; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            _taxonomies[i] = header.Find($"Healthcare Provider Taxonomy Code_{number}");
            _primaries[i] = header.Find($"Healthcare Provider Primary Taxonomy Switch_{number}");
        }
        var required = new (int Column, string Name)[] { (_npi, Npi), (_entity, EntityType), (_family, Family), (_taxonomies[0], Taxonomy) };
        return [.. required.Where(column => column.Column < 0).Select(column => column.Name)];
    }

    protected override bool ReadFields(in DelimitedRow row, long line)
    {
        if (!TryReadNumber(row, line, out var number) || !IsIndividual(row, line, number))
            return false;
        var family = Intern(Roll.Families, row[_family], line, Family);
        if (family < 0)
            return Issues.Dropped(DirectoryIssueCode.MissingName, line, Family, $"The row of {number} has no name.");
        var read = new RegisterRow(number, family, GivenOf(row, line), CallingOf(row, line), LocalityOf(row, line), Site: -1, Finess: -1);
        if (!Add(read, line, Family, Taxonomy))
            return false;
        if (Contacts is not null && Field(row, _phone) is { } phone)
            Contacts(new(number.ToPractitionerId(), phone, null, null));
        return true;
    }

    private bool TryReadNumber(in DelimitedRow row, long line, out RegisterNumber number)
    {
        var text = row[_npi];
        if (RegisterDigits.TryReadNpi(text, out number))
            return true;
        return text.IsEmpty
            ? Issues.Dropped(DirectoryIssueCode.MissingId, line, Npi, "The row has no NPI.")
            : Issues.Dropped(DirectoryIssueCode.MalformedIdentifier, line, Npi, $"'{Identifier.Excerpt(Text.Decode(text, out _))}' is no NPI.");
    }

    private bool IsIndividual(in DelimitedRow row, long line, RegisterNumber number)
    {
        if (!row[_deactivated].IsEmpty && row[_reactivated].IsEmpty)
            return Issues.Dropped(DirectoryIssueCode.OutOfScope, line, "NPI Deactivation Date", $"{number} is no longer in force.");
        return row[_entity] is [(byte)'1']
            || Issues.Dropped(DirectoryIssueCode.OutOfScope, line, EntityType, $"{number} is not that of an individual.");
    }

    private int GivenOf(in DelimitedRow row, long line)
    {
        var given = row[_given];
        var middle = row[_middle];
        if (given.IsEmpty || middle.IsEmpty)
            return Intern(Roll.Givens, given.IsEmpty ? middle : given, line, Given);
        Key.Clear();
        Key.Append(given, (byte)' ');
        Key.Append(middle, (byte)' ');
        return Intern(Roll.Givens, Key.Bytes[..^1], line, Given);
    }

    private int CallingOf(in DelimitedRow row, long line)
    {
        Key.Clear();
        Key.Append(row[_prefix], Bar);
        for (var i = 0; i < MostTaxonomies; i++)
        {
            if (row[_taxonomies[i]] is { IsEmpty: false } code)
                Key.Append(code, row[_primaries[i]] is [(byte)'Y' or (byte)'y'] ? (byte)'!' : Bar);
        }
        var id = Roll.Callings.Intern(Key.Bytes, out var isNew);
        if (isNew)
            Callings.Add(Resolve(row, line));
        else if (Callings[id] is { Issues.IsEmpty: false } calling)
            Report(calling);
        return id;
    }

    private Calling Resolve(in DelimitedRow row, long line)
    {
        var codes = new List<SpecialtyCode>();
        var issues = new List<DirectoryIssueCode>();
        for (var i = 0; i < MostTaxonomies; i++)
        {
            if (Field(row, _taxonomies[i]) is not { } text)
                continue;
            if (text.Length != NuccProfessions.CodeLength || !SpecialtyCode.TryParse(text, out var code))
                Report(DirectoryIssueCode.InvalidValue, $"'{Identifier.Excerpt(text)}' is no taxonomy code; it is left out.");
            else if (!codes.Contains(code))
                codes.Insert(row[_primaries[i]] is [(byte)'Y' or (byte)'y'] ? 0 : codes.Count, code);
        }
        ProfessionCode? profession = codes.Select(code => NuccProfessions.Of(code.Value)).FirstOrDefault(known => known is not null);
        if (profession is null && codes.Count > 0)
            Report(DirectoryIssueCode.UnknownProfession, $"No profession of the catalogue stands for the taxonomy code {codes[0]}; the code is kept.");
        var title = Field(row, _prefix)?.TrimEnd('.').ToUpperInvariant() == "DR" ? "Dr" : null;
        return new(profession, codes.ToImmutableArray(), CareerStage.Practising, title, issues.ToImmutableArray());

        void Report(DirectoryIssueCode code, string message)
        {
            issues.Add(code);
            Issues.Recovered(code, line, Taxonomy, message);
        }
    }

    private int LocalityOf(in DelimitedRow row, long line)
    {
        var postal = row[_postalCode];
        postal = postal[..Math.Min(5, postal.Length)]; // the further four digits name a street, sometimes a house
        Key.Clear();
        Key.Append(row[_city], Bar);
        Key.Append(row[_state], Bar);
        Key.Append(row[_country], Bar);
        Key.Append(postal, Bar);
        if (!Key.Bytes.ContainsAnyExcept(Bar))
            return -1;
        var id = Roll.Localities.Intern(Key.Bytes, out var isNew);
        if (!isNew)
            return id;
        CheckText(row[_city], line, City);
        var country = Field(row, _country);
        var isCode = country is [var first, var second] && char.IsAsciiLetter(first) && char.IsAsciiLetter(second);
        Localities.Add(new(new()
        {
            City = Field(row, _city),
            Region = Field(row, _state),
            PostalCode = postal.IsEmpty ? null : Text.Decode(postal, out _),
            Country = isCode ? country : null,
        }, false));
        return id;
    }
}
