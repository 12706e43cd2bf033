using System.Text;
using MedSocial.Catalog;
using MedSocial.Formats.Extracts;
using MedSocial.Text;

namespace MedSocial.Formats.Csv;

/// <summary>A column of a file: what it holds, and of which network where it holds handles of one.</summary>
internal readonly record struct CsvColumn(string Name, CsvField Field, NetworkId Network)
{
    internal bool IsKnown => Field != CsvField.None || Network != default;
}

/// <summary>Finds out how a file separates and quotes, from its header: right is what makes most of the names of columns ones that are known.</summary>
internal static class CsvSniffer
{
    private static readonly CsvDialect[] Candidates =
    [
        new((byte)',', (byte)'"'), new((byte)';', (byte)'"'), new((byte)'\t', (byte)'"'), new((byte)'|', (byte)'"'),
        new((byte)',', (byte)'\''), new((byte)';', (byte)'\''), new((byte)'\t', (byte)'\''), new((byte)'|', (byte)'\''),
    ];

    /// <summary>Reads the header.</summary>
    /// <param name="text">The start of the file, after its mark and blank lines.</param>
    /// <param name="isEnd">Whether that is the whole file.</param>
    /// <param name="separator">The separator if it is known.</param>
    /// <param name="encoding">Decodes.</param>
    /// <param name="record">Takes the header.</param>
    /// <param name="columns">The columns.</param>
    /// <returns>The dialect.</returns>
    /// <exception cref="DirectoryFormatException">No column is known.</exception>
    internal static CsvDialect Read(ReadOnlySpan<byte> text, bool isEnd, char? separator, ExtractText encoding, CsvRecord record, out CsvColumn[] columns)
    {
        var (best, bestKnown) = (Candidates[0], -1);
        foreach (var candidate in Candidates)
        {
            if (separator is { } wanted && candidate.Separator != wanted)
                continue;
            if (record.Find(text, candidate, isEnd) != CsvOutcome.Found)
                continue;
            // Names are known with or without quotes around them; what the header begins with decides which those are.
            var known = ColumnsOf(text, candidate, encoding, record).Count(column => column.IsKnown) * 2;
            known += known > 0 && text[0] == candidate.Quote ? 1 : 0;
            if (known > bestKnown)
                (best, bestKnown) = (candidate, known);
        }
        if (bestKnown > 0)
        {
            record.Find(text, best, isEnd);
            columns = ColumnsOf(text, best, encoding, record);
            return best;
        }
        var end = text.IndexOf((byte)'\n');
        var found = Identifier.Excerpt(encoding.Decode(text[..Math.Min(end < 0 ? text.Length : end, 200)], out _));
        throw new DirectoryFormatException(DirectoryFormatError.WrongFormat, "", 0,
            "The first line names no column that is known, whether separated by comma, semicolon, tab or bar. Known are for example 'id', 'given name', "
            + $"'family name', 'RPPS', 'city', 'accounts', or 'prénom', 'nom', 'ville', 'comptes'. Found: {found}.");
    }

    /// <summary>The separator of a line <c>sep=;</c>, which spreadsheets write and read before the header; null when the line is none.</summary>
    internal static char? Hint(ReadOnlySpan<byte> line)
    {
        line = line.TrimEnd("\r\n"u8);
        return line.Length == 5 && Ascii.EqualsIgnoreCase(line[..4], "sep="u8) && line[4] is (byte)',' or (byte)';' or (byte)'\t' or (byte)'|' ? (char)line[4] : null;
    }

    private static CsvColumn[] ColumnsOf(ReadOnlySpan<byte> text, CsvDialect dialect, ExtractText encoding, CsvRecord record)
    {
        var columns = new CsvColumn[record.Count];
        var taken = new HashSet<CsvField>();
        for (var i = 0; i < columns.Length; i++)
        {
            var name = encoding.Decode(record.Field(text, dialect, i), out _);
            var field = CsvFields.Find(name);
            // A second column of one meaning (« profession » and « code profession ») would only repeat the first.
            if (field is not (CsvField.None or CsvField.Accounts or CsvField.Specialties) && !taken.Add(field))
                field = CsvField.None;
            columns[i] = new(name, field, field == CsvField.None && Networks.FindByName(name) is { } network ? network.Id : default);
        }
        return columns;
    }
}
