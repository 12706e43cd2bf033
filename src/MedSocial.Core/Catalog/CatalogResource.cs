using System.Reflection;
using System.Text;

namespace MedSocial.Catalog;

/// <summary>Opens the tables embedded in this assembly and reads those that are CSV (RFC 4180, UTF-8, a header line).</summary>
internal static class CatalogResource
{
    /// <summary>Opens the resource whose file in <c>Catalog/Data</c> has this name.</summary>
    internal static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new InvalidDataException($"The assembly holds no table '{name}'.");

    /// <summary>Reads a table whose header must be exactly these columns; each row has as many fields.</summary>
    internal static List<string[]> Rows(string name, params ReadOnlySpan<string> columns)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        var rows = Parse(reader.ReadToEnd());
        if (rows.Count == 0 || !columns.SequenceEqual(rows[0]))
            throw new InvalidDataException($"The table '{name}' has other columns than {string.Join(',', columns)}.");
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].Length != columns.Length)
                throw new InvalidDataException($"Row {i} of the table '{name}' has {rows[i].Length} fields instead of {columns.Length}.");
        }
        rows.RemoveAt(0);
        return rows;
    }

    /// <summary>The items of a field that separates them by semicolons; an empty field has none.</summary>
    internal static EquatableArray<string> Items(string field) =>
        field.Length == 0 ? [] : [.. field.Split(';')];

    /// <summary>Whether the status column says that new records may use the code.</summary>
    internal static bool IsActive(string status) => status switch
    {
        "active" => true,
        "deprecated" => false,
        _ => throw new InvalidDataException($"The status '{status}' is neither active nor deprecated."),
    };

    /// <summary>Splits CSV text into rows of fields: quoted fields may hold commas, line ends and doubled quotes.</summary>
    internal static List<string[]> Parse(string text)
    {
        var rows = new List<string[]>();
        var fields = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            fields.Add(Field(text, ref at));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                if (at < text.Length)
                    continue;
                fields.Add("");
            }
            if (at < text.Length && text[at] == '\r')
                at++;
            if (at < text.Length && text[at++] != '\n')
                throw new InvalidDataException($"Row {rows.Count + 1} has text after a closing quote.");
            rows.Add([.. fields]);
            fields.Clear();
        }
        return rows;
    }

    /// <summary>Reads the field that starts here and stops at the comma or line end after it.</summary>
    private static string Field(string text, ref int at)
    {
        if (text[at] != '"')
        {
            var length = text.AsSpan(at).IndexOfAny(',', '\r', '\n');
            var start = at;
            at = length < 0 ? text.Length : at + length;
            return text[start..at];
        }
        var value = new StringBuilder();
        for (at++; ; at++)
        {
            var quote = text.IndexOf('"', at);
            if (quote < 0)
                throw new InvalidDataException("A quoted field has no closing quote.");
            value.Append(text, at, quote - at);
            at = quote + 1;
            if (at == text.Length || text[at] != '"')
                return value.ToString();
            value.Append('"');
        }
    }
}
