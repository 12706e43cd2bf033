using System.Text;
using MedSocial.Text;

namespace MedSocial.Formats.Extracts;

/// <summary>The names of the columns of a file; columns are found by name, because they have moved between versions.</summary>
/// <remarks>Letters and digits count, folded; so an apostrophe of another shape, a capital or a lost accent does not matter.</remarks>
internal sealed class ExtractHeader
{
    private const int MostShown = 5;

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    internal ExtractHeader(in DelimitedRow row, ExtractText text)
    {
        for (var i = 0; i < row.Count; i++)
        {
            var name = text.Decode(row[i], out _);
            _names.Add(name);
            _columns.TryAdd(Key(name), i);
        }
        // A separator at the end of every row makes a last column without a name.
        while (_names.Count > 1 && string.IsNullOrWhiteSpace(_names[^1]))
            _names.RemoveAt(_names.Count - 1);
    }

    /// <summary>Gets how many columns there are.</summary>
    internal int Count => _names.Count;

    /// <summary>Gets the column of the first of the names that the file has; -1 when it has none.</summary>
    internal int Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_columns.TryGetValue(Key(name), out var column))
                return column;
        }
        return -1;
    }

    /// <summary>Letters and digits of a text, folded.</summary>
    internal static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in Folding.Fold(text))
        {
            if (char.IsLetterOrDigit(c))
                key.Append(c);
        }
        return key.ToString();
    }

    /// <summary>The refusal of a file whose header lacks columns.</summary>
    internal DirectoryFormatException Refusal(string kind, char separator, IEnumerable<string> missing)
    {
        var shown = string.Join(" | ", _names.Take(MostShown).Select(name => Identifier.Excerpt(name)));
        var more = _names.Count > MostShown ? $" and {_names.Count - MostShown} more" : "";
        return new(DirectoryFormatError.WrongFormat, "", 0,
            $"This is no {kind}. Expected are columns separated by '{separator}', among them {string.Join(", ", missing.Select(name => $"'{name}'"))}, which "
            + $"the first line lacks. Found: {_names.Count} column{(_names.Count == 1 ? "" : "s")}: {shown}{more}.{Hint(separator)}");
    }

    private string Hint(char separator)
    {
        var first = _names[0].TrimStart();
        if (first.StartsWith('<'))
            return " It looks like a web page or XML; was the download answered by an error page?";
        if (first.StartsWith('{') || first.StartsWith('['))
            return " It looks like JSON.";
        if (first.StartsWith("%PDF", StringComparison.Ordinal))
            return " It is a PDF.";
        foreach (var other in ";\t,|")
        {
            if (other != separator && first.AsSpan().Count(other) >= 3)
                return $" The line holds many '{(other == '\t' ? "tab" : other)}'; was it saved with another separator?";
        }
        return "";
    }
}
