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
    private const byte Bar = (byte)'|';
    // What is worked out of a line beforehand: its number, and the hashes of five values; 0 where that is not the usual case.
    private const int NumberKey = 0, FamilyKey = 1, GivenKey = 2, SiteKey = 3, FinessKey = 4, LocalityKey = 5, KeysOfLine = 6;

    private const string MissingNumber = "The row has neither 'Identifiant PP' nor 'Identification nationale PP'.";

    private readonly RppsCallings _callings = new();
    private int _type, _identifier, _national, _title, _titleLabel, _family, _given;
    private int _profession, _professionLabel, _category, _skill, _skillLabel, _mode;
    private int _finess, _legalName, _tradeName, _phone, _secondPhone, _email;
    private int _postalCode, _commune, _communeLabel, _country, _countryLabel;
    private bool _localityIsOnePiece;
    private ArraySegment<ulong> _keys;

    internal override byte Quote => Bar;

    public override string FileMark => "personne_activite";

    protected override List<string> Bind(ExtractHeader header)
    {
        _type = header.Find(RppsColumns.IdentifierType);
        _identifier = header.Find(RppsColumns.Identifier);
        _national = header.Find(RppsColumns.NationalId);
        _title = header.Find(RppsColumns.TitleCode);
        _titleLabel = header.Find(RppsColumns.TitleLabel);
        _family = header.Find(RppsColumns.Family);
        _given = header.Find(RppsColumns.Given);
        _profession = header.Find(RppsColumns.ProfessionCode);
        _professionLabel = header.Find(RppsColumns.ProfessionLabel);
        _category = header.Find(RppsColumns.CategoryCode);
        _skill = header.Find(RppsColumns.SkillCode);
        _skillLabel = header.Find(RppsColumns.SkillLabel);
        _mode = header.Find(RppsColumns.ModeCode);
        _finess = header.Find(RppsColumns.Finess);
        _legalName = header.Find(RppsColumns.LegalName);
        _tradeName = header.Find(RppsColumns.TradeName);
        _postalCode = header.Find(RppsColumns.PostalCode);
        _commune = header.Find(RppsColumns.CommuneCode);
        _communeLabel = header.Find(RppsColumns.CommuneLabel);
        _country = header.Find(RppsColumns.CountryCode);
        _countryLabel = header.Find(RppsColumns.CountryLabel);
        (_phone, _secondPhone, _email) = (header.Find(RppsColumns.Phone), header.Find(RppsColumns.SecondPhone), header.Find(RppsColumns.Email));
        _localityIsOnePiece = _postalCode >= 0 && _commune == _postalCode + 1 && _communeLabel == _postalCode + 2
            && _country == _postalCode + 3 && _countryLabel == _postalCode + 4;
        return
        [
            .. Missing(_identifier < 0 && _national < 0, RppsColumns.Identifier),
            .. Missing(_family < 0, RppsColumns.Family),
            .. Missing(_profession < 0 && _professionLabel < 0, RppsColumns.ProfessionCode),
        ];

        static string[] Missing(bool isMissing, string name) => isMissing ? [name] : [];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void Prepare(DelimitedBlock block, int firstLine)
    {
        if (block.Keys.Length < block.LineCount * KeysOfLine)
            block.Keys = new ulong[block.LineCount * KeysOfLine];
        for (var line = firstLine; line < block.LineCount; line++)
        {
            var row = block.Row(line);
            var keys = block.Keys.AsSpan(line * KeysOfLine, KeysOfLine);
            keys.Clear();
            if (row.Count != Columns)
                continue; // it may be cut in another way than this
            keys[NumberKey] = RegisterDigits.TryReadRpps(row[_identifier], out var number) ? Unsafe.BitCast<RegisterNumber, ulong>(number) : 0UL;
            keys[FamilyKey] = SecretHash.Of(row[_family]);
            keys[GivenKey] = SecretHash.Of(row[_given]);
            keys[SiteKey] = row[_legalName] is { IsEmpty: false } site ? SecretHash.Of(site) : 0;
            keys[FinessKey] = SecretHash.Of(row[_finess]);
            keys[LocalityKey] = _localityIsOnePiece ? SecretHash.Of(row.Range(_postalCode, _countryLabel)) : 0;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal override void LookAhead(DelimitedBlock block, int line)
    {
        _keys = new(block.Keys, line * KeysOfLine, KeysOfLine);
        if (line + AheadRows >= block.LineCount)
            return;
        var far = block.Keys.AsSpan((line + AheadRows) * KeysOfLine, KeysOfLine);
        Roll.Announce(far[NumberKey]);
        Roll.Families.Announce(far[FamilyKey]);
        Roll.Sites.Announce(far[SiteKey]);
        Roll.Localities.Announce(far[LocalityKey]);
        Roll.Finesses.Announce(far[FinessKey]);
        Roll.Givens.Announce(far[GivenKey]);
        var near = block.Keys.AsSpan((line + AheadRows / 2) * KeysOfLine, KeysOfLine);
        Roll.Families.Approach(near[FamilyKey]);
        Roll.Sites.Approach(near[SiteKey]);
        Roll.Localities.Approach(near[LocalityKey]);
        Roll.Finesses.Approach(near[FinessKey]);
        Roll.Givens.Approach(near[GivenKey]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    protected override bool ReadFields(in DelimitedRow row, long line)
    {
        if (!TryReadNumber(row, line, out var number))
            return false;
        var family = Intern(Roll.Families, row[_family], line, RppsColumns.Family, _keys[FamilyKey]);
        if (family < 0)
            return Issues.Dropped(DirectoryIssueCode.MissingName, line, RppsColumns.Family, $"The row of {number} has no name.");
        var given = Intern(Roll.Givens, row[_given], line, RppsColumns.Given, _keys[GivenKey]);
        var read = new RegisterRow(number, family, given, CallingOf(row, line), LocalityOf(row, line), SiteOf(row, line), FinessOf(row, line));
        if (!Add(read, line, RppsColumns.Family, RppsColumns.ProfessionCode))
            return false;
        if (Contacts is not null && (Field(row, _phone), Field(row, _secondPhone), Field(row, _email)) is var (phone, second, email)
            && (phone ?? second ?? email) is not null)
        {
            Contacts(new(number.ToPractitionerId(), phone, second, email));
        }
        return true;
    }

    private bool TryReadNumber(in DelimitedRow row, long line, out RegisterNumber number)
    {
        var type = row[_type];
        var text = row[_identifier];
        if (text.IsEmpty)
            text = row[_national];
        number = default;
        if (text.IsEmpty)
            return Issues.Dropped(DirectoryIssueCode.MissingId, line, RppsColumns.Identifier, MissingNumber);
        if (type is [] or [(byte)'8'] && _keys[NumberKey] is not 0 and var key)
            number = Unsafe.BitCast<ulong, RegisterNumber>(key);
        else if (!(type is [] or [(byte)'8'] && RegisterDigits.TryReadRpps(text, out number)) && !TryReadOther(type, text, line, out number))
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int CallingOf(in DelimitedRow row, long line)
    {
        var profession = row[_profession];
        var skill = row[_skill];
        Clear();
        Append(row[_title] is { IsEmpty: false } title ? title : row[_titleLabel], Bar);
        Append(profession, Bar);
        Append(row[_category], Bar);
        Append(skill, Bar);
        Append(row[_mode], Bar);
        if (profession.IsEmpty)
            Append(row[_professionLabel], Bar);
        if (skill.IsEmpty)
            Append(row[_skillLabel], Bar);
        var id = Roll.Callings.Intern(Scratch, out var isNew);
        if (isNew)
            AddCalling(row, line);
        else if (Callings[id] is { Issues.IsEmpty: false } calling)
            Report(calling);
        return id;
    }

    private void AddCalling(in DelimitedRow row, long line) => Callings.Add(_callings.Resolve(
        new(
            Field(row, _title) ?? Field(row, _titleLabel), Field(row, _profession), Field(row, _professionLabel), Field(row, _category),
            Field(row, _skill), Field(row, _skillLabel), Field(row, _mode)),
        (code, column, message) => Issues.Recovered(code, line, column, message)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int LocalityOf(in DelimitedRow row, long line)
    {
        var key = _localityIsOnePiece ? row.Range(_postalCode, _countryLabel) : default;
        var hash = _keys[LocalityKey];
        if (key.IsEmpty)
        {
            hash = 0;
            Clear();
            Append(row[_postalCode], Bar);
            Append(row[_commune], Bar);
            Append(row[_communeLabel], Bar);
            Append(row[_country], Bar);
            Append(row[_countryLabel], Bar);
            key = Scratch;
        }
        if (!key.ContainsAnyExcept(Bar))
            return -1;
        var id = Roll.Localities.Intern(key, hash, out var isNew);
        if (isNew)
            AddLocality(row, line);
        else if (Localities[id].IsUnknown)
            Issues.Count(DirectoryIssueCode.UnknownCommune);
        return id;
    }

    private void AddLocality(in DelimitedRow row, long line)
    {
        CheckText(row[_communeLabel], line, RppsColumns.CommuneLabel);
        var (insee, postal, city) = (Field(row, _commune), Field(row, _postalCode), Field(row, _communeLabel));
        var locality = FrenchPlaces.Resolve(insee, postal, city, Field(row, _countryLabel) ?? Field(row, _country));
        Localities.Add(locality);
        if (locality.IsUnknown)
        {
            var found = MedSocial.Text.Identifier.Excerpt(string.Join(' ', insee, postal, city));
            Issues.Recovered(DirectoryIssueCode.UnknownCommune, line, RppsColumns.CommuneCode, $"The catalogue has no commune '{found}'; the place keeps these words.");
        }
    }

    private int SiteOf(in DelimitedRow row, long line)
    {
        var name = row[_legalName];
        return Intern(Roll.Sites, name.IsEmpty ? row[_tradeName] : name, line, RppsColumns.LegalName, _keys[SiteKey]);
    }

    private int FinessOf(in DelimitedRow row, long line)
    {
        var text = row[_finess];
        if (text.IsEmpty)
            return -1;
        var id = Roll.Finesses.Intern(text, _keys[FinessKey], out var isNew);
        if (isNew)
        {
            var number = FinessNumber.TryParse(Text.Decode(text, out _), out var parsed) ? parsed : (FinessNumber?)null;
            Finesses.Add(number);
            if (number is null)
                Issues.Recovered(DirectoryIssueCode.MalformedFiness, line, RppsColumns.Finess, $"'{MedSocial.Text.Identifier.Excerpt(Text.Decode(text, out _))}' is no FINESS number; it is left out.");
        }
        else if (Finesses[id] is null)
        {
            Issues.Count(DirectoryIssueCode.MalformedFiness);
        }
        return id;
    }
}
