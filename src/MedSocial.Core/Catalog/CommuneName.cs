using MedSocial.Text;

namespace MedSocial.Catalog;

/// <summary>When two spellings name the same commune.</summary>
internal static class CommuneName
{
    /// <summary>The form that equal names share: folded words with one space between them, « st » and « ste » written out.</summary>
    internal static string Key(string name)
    {
        var folded = Folding.Fold(name);
        var longest = (folded.Length * 3) + 1;
        Span<char> key = longest <= 256 ? stackalloc char[longest] : new char[longest];
        var length = 0;
        for (var at = 0; at < folded.Length;)
        {
            if (!char.IsLetterOrDigit(folded[at]))
            {
                at++;
                continue;
            }
            var end = at + 1;
            while (end < folded.Length && char.IsLetterOrDigit(folded[end]))
                end++;
            if (length > 0)
                key[length++] = ' ';
            var word = WrittenOut(folded.AsSpan(at, end - at));
            word.CopyTo(key[length..]);
            length += word.Length;
            at = end;
        }
        return key[..length].ToString();
    }

    /// <summary>The name without what stands in parentheses at its end; null when nothing does.</summary>
    /// <remarks>The table tells some homonyms apart so: « Castillon (Canton de Lembeye) ». People write « Castillon ».</remarks>
    internal static string? WithoutQualifier(string name)
    {
        var start = name.IndexOf(" (", StringComparison.Ordinal);
        return start > 0 ? name[..start] : null;
    }

    private static ReadOnlySpan<char> WrittenOut(ReadOnlySpan<char> word) => word switch
    {
        "st" => "saint",
        "ste" => "sainte",
        "sts" => "saints",
        "stes" => "saintes",
        _ => word,
    };
}
