using System.Buffers;
using System.Globalization;
using System.Text;
using MedSocial.Registers;

namespace MedSocial.Formats.Csv;

/// <summary>Writes a row for each practitioner and place.</summary>
internal sealed class CsvWriter(MedicalDirectory directory, CsvWriteOptions options, ArrayBufferWriter<byte> output)
{
    private readonly SearchValues<char> _needsQuotes = SearchValues.Create([options.Separator, '"', '\r', '\n', ' ', ',', ';', '\t', '|']);
    private readonly StringBuilder _row = new();
    private int _cells;

    internal IEnumerable<bool> Pieces()
    {
        if (options.ByteOrderMark)
            output.Write((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        foreach (var (_, en, fr, _) in CsvFields.All)
            Cell(options.Language == CsvLanguage.French ? fr : en);
        EndRow();
        foreach (var practitioner in directory.Practitioners)
        {
            if (!PublicRecord.MayLeave(practitioner))
                continue;
            foreach (var place in practitioner.Places.IsEmpty ? [null] : practitioner.Places.Items.Cast<Place?>())
                Write(practitioner, place);
            yield return true;
        }
    }

    private void Write(Practitioner practitioner, Place? place)
    {
        var name = practitioner.PublicName;
        foreach (var (field, _, _, _) in CsvFields.All)
        {
            switch (field)
            {
                case CsvField.Latitude:
                    Number(place?.Coordinates?.Latitude);
                    break;
                case CsvField.Longitude:
                    Number(place?.Coordinates?.Longitude);
                    break;
                default:
                    Text(TextOf(field, practitioner, name, place));
                    break;
            }
        }
        EndRow();
    }

    private string? TextOf(CsvField field, Practitioner practitioner, PersonName? name, Place? place) => field switch
    {
        CsvField.Id => practitioner.Id.Value,
        CsvField.Disclosure => char.ToLowerInvariant(practitioner.Disclosure.ToString()[0]) + practitioner.Disclosure.ToString()[1..],
        CsvField.Title => name?.Title,
        CsvField.Given => name?.Given,
        CsvField.Family => name?.Family,
        CsvField.BirthFamily => name?.BirthFamily,
        CsvField.Aliases => AliasesOf(practitioner, AliasKind.Open),
        CsvField.Pseudonyms => AliasesOf(practitioner, AliasKind.Pseudonym),
        CsvField.UnplacedHandles => AliasesOf(practitioner, AliasKind.UnplacedHandle),
        CsvField.Rpps => NumberOf(practitioner, Register.Rpps),
        CsvField.Adeli => NumberOf(practitioner, Register.Adeli),
        CsvField.Npi => NumberOf(practitioner, Register.Npi),
        CsvField.Profession => practitioner.Profession?.Value,
        CsvField.Specialties => CsvText.Join(practitioner.Specialties.Items.Select(specialty => specialty.Value)),
        CsvField.Stage => practitioner.Stage == CareerStage.Unknown ? null : practitioner.Stage.ToString().ToLowerInvariant(),
        CsvField.Site => place?.Site,
        CsvField.Finess => place?.Finess?.ToString(),
        CsvField.City => place?.City,
        CsvField.PostalCode => place?.PostalCode,
        CsvField.InseeCode => place?.InseeCode,
        CsvField.Department => place?.Department,
        CsvField.Region => place?.Region,
        CsvField.Country => place?.Country,
        CsvField.PlaceAsPrinted => place?.AsPrinted,
        CsvField.Roles => CsvText.Join(practitioner.Roles.Items.Select(role => role.Text)),
        CsvField.Topics => CsvText.Join(practitioner.Topics),
        CsvField.Languages => CsvText.Join(practitioner.Languages),
        CsvField.Accounts => CsvText.Join(directory.AccountsOf(practitioner.Id)
            .Select(account => account.Handle is { } handle ? $"{account.Network}:{handle}" : account.Id.ToString())),
        _ => null,
    };

    private static string AliasesOf(Practitioner practitioner, AliasKind kind) =>
        CsvText.Join(practitioner.Aliases.Items.Where(alias => alias.Kind == kind).Select(alias => alias.Text));

    private static string? NumberOf(Practitioner practitioner, Register register)
    {
        foreach (var number in PublicRecord.NumbersOf(practitioner))
        {
            if (number.Register == register)
                return number.ToString() is var text ? text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..] : null;
        }
        return null;
    }

    private void Text(string? text) => Cell(text is null ? "" : CsvText.Neutral(text));

    // A number may begin with a minus sign; nothing else does without an apostrophe.
    private void Number(double? number) => Cell(number?.ToString("R", CultureInfo.InvariantCulture) ?? "");

    private void Cell(string text)
    {
        if (_cells++ > 0)
            _row.Append(options.Separator);
        if (!text.AsSpan().ContainsAny(_needsQuotes))
        {
            _row.Append(text);
            return;
        }
        _row.Append('"');
        foreach (var c in text)
            _ = c == '"' ? _row.Append("\"\"") : _row.Append(c);
        _row.Append('"');
    }

    private void EndRow()
    {
        _row.Append("\r\n");
        Encoding.UTF8.GetBytes(_row.ToString(), output);
        _row.Clear();
        _cells = 0;
    }
}
