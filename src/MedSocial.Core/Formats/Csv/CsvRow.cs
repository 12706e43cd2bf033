using System.Collections.Immutable;
using System.Globalization;
using MedSocial.Catalog;
using MedSocial.Formats.Extracts;
using MedSocial.Registers;
using MedSocial.Text;

namespace MedSocial.Formats.Csv;

/// <summary>The texts of one row by meaning, and what they make; used again for the next row.</summary>
internal sealed class CsvRow(IssueLog issues, CsvImportOptions options, EquatableArray<SourceId> sources)
{
    private readonly string?[] _cells = new string?[(int)CsvField.Accounts + 1];
    private long _line;

    /// <summary>Gets the accounts of the row, without owners.</summary>
    internal List<Account> Accounts { get; } = [];

    internal void Begin(long line)
    {
        _line = line;
        Array.Clear(_cells);
        Accounts.Clear();
    }

    internal void Set(in CsvColumn column, string text)
    {
        text = CsvText.Plain(text);
        if (column.Network != default)
            AddHandle(column, text);
        else if (column.Field == CsvField.Accounts)
            AddAccounts(column, text);
        else if (column.Field == CsvField.Specialties && _cells[(int)column.Field] is { } before)
            _cells[(int)column.Field] = $"{before}{CsvText.ItemSeparator}{text}";
        else
            _cells[(int)column.Field] = text;
    }

    /// <summary>Makes the practitioner of the row; null when there is an issue that drops it.</summary>
    internal Practitioner? ToPractitioner()
    {
        var numbers = Numbers();
        if (IdOf(numbers) is not { } id)
            return null;
        var name = new PersonName { Title = Text(CsvField.Title), Given = Text(CsvField.Given), Family = Text(CsvField.Family), BirthFamily = Text(CsvField.BirthFamily) };
        var aliases = Aliases();
        var stated = Disclosed();
        if (stated is null && !name.IsEmpty && aliases.RemoveAll(alias => alias.Kind == AliasKind.Pseudonym) > 0)
            Recovered(DirectoryIssueCode.RevealingIdentifier, CsvField.Pseudonyms, "A pseudonym stands beside a civil name and the row does not say that both are public; it is left out.");
        var disclosure = stated ?? Inferred(!name.IsEmpty, aliases, numbers);
        if (disclosure.ProtectsName() && (!name.IsEmpty || !numbers.IsEmpty || PublicRecord.IsOfRegister(id)))
        {
            issues.Dropped(DirectoryIssueCode.RevealingIdentifier, _line, "", $"A civil name or register number stands beside the disclosure {disclosure}, which protects the name.");
            return null;
        }
        return new()
        {
            Id = id,
            Name = name.IsEmpty ? null : name,
            Disclosure = disclosure,
            Aliases = [.. aliases],
            Profession = Profession(),
            Specialties = SpecialtyCodes(),
            Stage = Stage(),
            Places = PlaceOf() is { } place ? [place] : [],
            RegisterNumbers = numbers,
            Roles = [.. Items(CsvField.Roles).Select(text => new Role(text))],
            Topics = [.. Items(CsvField.Topics)],
            Languages = [.. Items(CsvField.Languages)],
            Sources = sources,
        };
    }

    private static Disclosure Inferred(bool isNamed, List<Alias> aliases, ImmutableArray<RegisterNumber> numbers) =>
        isNamed ? aliases.Count > 0 ? Disclosure.OpenAlias : Disclosure.Named
        : numbers.IsEmpty && aliases.Exists(alias => alias.Kind == AliasKind.Pseudonym) ? Disclosure.UndeclaredPseudonym
        : aliases.Count > 0 || !numbers.IsEmpty ? Disclosure.Named : Disclosure.Unnamed;

    private Disclosure? Disclosed()
    {
        if (Text(CsvField.Disclosure) is not { } text)
            return null;
        if (CsvWords.DisclosureOf(text) is { } disclosure)
            return disclosure;
        // Whoever says something about it that is not understood is better protected than exposed.
        Recovered(DirectoryIssueCode.InvalidValue, CsvField.Disclosure, $"'{Identifier.Excerpt(text)}' is no disclosure; the person is taken for a protected one.");
        return Disclosure.UndeclaredPseudonym;
    }

    private PractitionerId? IdOf(ImmutableArray<RegisterNumber> numbers)
    {
        var text = Text(CsvField.Id);
        if (text is null)
            return numbers.IsEmpty ? PractitionerId.Parse(options.IdPrefix + _line.ToString(CultureInfo.InvariantCulture)) : numbers[0].ToPractitionerId();
        if (Identifier.TryParse<PractitionerId>(text.AsSpan(), out var id))
            return id;
        issues.Dropped(DirectoryIssueCode.MalformedIdentifier, _line, CsvField.Id.ToString(), $"The identifier '{Identifier.Excerpt(text)}' {Identifier.Problem(text)}.");
        return null;
    }

    private ImmutableArray<RegisterNumber> Numbers()
    {
        var numbers = ImmutableArray.CreateBuilder<RegisterNumber>(3);
        foreach (var (field, register) in (ReadOnlySpan<(CsvField, string)>)[(CsvField.Rpps, "rpps:"), (CsvField.Adeli, "adeli:"), (CsvField.Npi, "npi:")])
        {
            if (Text(field) is not { } text)
                continue;
            if (!RegisterNumber.TryParse(register + text, out var number))
            {
                Recovered(DirectoryIssueCode.MalformedIdentifier, field, $"'{Identifier.Excerpt(text)}' is no {field} number; it is left out.");
                continue;
            }
            if (!number.HasValidKey)
                Recovered(DirectoryIssueCode.RegisterKeyMismatch, field, $"The key of {number} is wrong.");
            numbers.Add(number);
        }
        return numbers.DrainToImmutable();
    }

    private List<Alias> Aliases()
    {
        var aliases = new List<Alias>();
        foreach (var (field, kind) in (ReadOnlySpan<(CsvField, AliasKind)>)[
            (CsvField.Aliases, AliasKind.Open), (CsvField.Pseudonyms, AliasKind.Pseudonym), (CsvField.UnplacedHandles, AliasKind.UnplacedHandle)])
        {
            foreach (var item in Items(field))
                aliases.Add(new(item, kind));
        }
        return aliases;
    }

    private ProfessionCode? Profession()
    {
        if (Text(CsvField.Profession) is not { } text)
            return null;
        var code = CsvWords.Profession(text, out var isKnown);
        if (!isKnown)
            Recovered(DirectoryIssueCode.UnknownProfession, CsvField.Profession, $"The catalogue has no profession '{Identifier.Excerpt(text)}'; {(code is null ? "it is left out" : "the code is kept")}.");
        return code;
    }

    private ImmutableArray<SpecialtyCode> SpecialtyCodes()
    {
        var codes = ImmutableArray.CreateBuilder<SpecialtyCode>();
        foreach (var text in Items(CsvField.Specialties))
        {
            var code = CsvWords.Specialty(text, out var isKnown);
            if (!isKnown)
                Recovered(DirectoryIssueCode.UnknownSpecialty, CsvField.Specialties, $"The catalogue has no specialty '{Identifier.Excerpt(text)}'; {(code is null ? "it is left out" : "the code is kept")}.");
            if (code is { } found && !codes.Contains(found))
                codes.Add(found);
        }
        return codes.ToImmutable();
    }

    private CareerStage Stage()
    {
        if (Text(CsvField.Stage) is not { } text)
            return CareerStage.Unknown;
        if (CsvWords.Stage(text) is { } stage)
            return stage;
        Recovered(DirectoryIssueCode.InvalidValue, CsvField.Stage, $"'{Identifier.Excerpt(text)}' is no stage of a career; it is left out.");
        return CareerStage.Unknown;
    }

    private Place? PlaceOf()
    {
        var place = new Place
        {
            Site = Text(CsvField.Site),
            Finess = Finess(),
            City = Text(CsvField.City),
            InseeCode = Text(CsvField.InseeCode),
            PostalCode = Text(CsvField.PostalCode),
            Department = Text(CsvField.Department),
            Region = Text(CsvField.Region),
            Country = Country(),
            Coordinates = Number(CsvField.Latitude, 90) is { } latitude && Number(CsvField.Longitude, 180) is { } longitude ? new(latitude, longitude) : null,
            AsPrinted = Text(CsvField.PlaceAsPrinted),
        };
        return Fhir.FhirPlace.IsEmpty(place) ? null : place;
    }

    private FinessNumber? Finess()
    {
        if (Text(CsvField.Finess) is not { } text)
            return null;
        if (FinessNumber.TryParse(text, out var finess))
            return finess;
        Recovered(DirectoryIssueCode.MalformedFiness, CsvField.Finess, $"'{Identifier.Excerpt(text)}' is no FINESS number; it is left out.");
        return null;
    }

    private string? Country()
    {
        if (Text(CsvField.Country) is not { } text)
            return null;
        if (text.Length == 2 && char.IsAsciiLetter(text[0]) && char.IsAsciiLetter(text[1]))
            return text;
        if (Folding.Fold(text) == "france")
            return "FR";
        Recovered(DirectoryIssueCode.InvalidValue, CsvField.Country, $"'{Identifier.Excerpt(text)}' is no ISO 3166-1 code of two letters; it is left out.");
        return null;
    }

    // A comma before decimals is what French spreadsheets write.
    private double? Number(CsvField field, double limit)
    {
        if (Text(field) is not { } text)
            return null;
        if (double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= limit)
            return number;
        Recovered(DirectoryIssueCode.InvalidValue, field, $"'{Identifier.Excerpt(text)}' is no {field} in degrees; it is left out.");
        return null;
    }

    private void AddHandle(in CsvColumn column, string text)
    {
        if (AccountHandle.TryParse(text, column.Network, out var handle))
            Accounts.Add(new() { Network = column.Network, Handle = handle });
        else
            issues.Recovered(DirectoryIssueCode.MalformedHandle, _line, column.Name, $"'{Identifier.Excerpt(text)}' is neither a handle of {column.Network} nor an address there; it is left out.");
    }

    private void AddAccounts(in CsvColumn column, string text)
    {
        foreach (var item in CsvText.Split(text).Take(DirectoryValidation.MaxItems))
        {
            if (AccountId.TryParse(item, out var id) && Networks.Find(id.Network) is not null)
                Accounts.Add(Account.Of(item));
            else
                issues.Recovered(DirectoryIssueCode.UnknownNetwork, _line, column.Name, $"'{Identifier.Excerpt(item)}' is neither network:handle nor the address of a profile; it is left out.");
        }
    }

    private IEnumerable<string> Items(CsvField field) =>
        _cells[(int)field] is { } cell ? CsvText.Split(cell).Select(item => Clean(item, field)).OfType<string>().Take(DirectoryValidation.MaxItems) : [];

    private string? Text(CsvField field) => _cells[(int)field] is { } text ? Clean(text, field) : null;

    private string? Clean(string text, CsvField field)
    {
        if (text.Length > PlainText.MaxLength)
            Recovered(DirectoryIssueCode.ValueTooLong, field, $"The value has {text.Length} characters; it is cut after {PlainText.MaxLength}.");
        return PlainText.Optional(ExtractReader.Cut(text), nameof(text));
    }

    private void Recovered(DirectoryIssueCode code, CsvField field, string message) => issues.Recovered(code, _line, field.ToString(), message);
}
