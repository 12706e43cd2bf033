namespace MedSocial.TestData;

/// <summary>The letters of French names without case and accents; the generator's own, so that no engine is judged by its own folding.</summary>
public static class Plain
{
    private const string Accented = "àâäáãåçéèêëíìîïñóòôöõúùûüýÿ";
    private const string Letters = "aaaaaaceeeeiiiinooooouuuuyy";

    /// <summary>Writes text in lower case, French accents off, œ and æ as two letters; everything else stays.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lower = text.ToLowerInvariant();
        if (System.Text.Ascii.IsValid(lower))
            return lower;
        var folded = string.Create(lower.Length, lower, static (span, lower) =>
        {
            for (var i = 0; i < lower.Length; i++)
                span[i] = Letter(lower[i]);
        });
        return folded.Replace("œ", "oe", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal);
    }

    /// <summary>Splits text into its folded words: the runs of letters and digits.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var word in new WordsOf(Fold(text)))
            words.Add(word.ToString());
        return words;
    }

    /// <summary>A number for the set of words of names, whatever their order, case and accents; collisions are as rare as 64 bits make them.</summary>
    internal static ulong WordSetKey(string? first, string? second)
    {
        var key = 0UL;
        foreach (var text in (ReadOnlySpan<string?>)[first, second])
        {
            if (text is null)
                continue;
            foreach (var word in new WordsOf(Fold(text)))
                key += HashOf(word);
        }
        return key;
    }

    /// <summary>FNV-1a over UTF-16 units, its bits mixed at the end so that sums of hashes do not meet.</summary>
    internal static ulong HashOf(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211;
        hash = (hash ^ hash >> 32) * 0xD6E8FEB86659FD93;
        return hash ^ hash >> 32;
    }

    private static char Letter(char c) => Accented.IndexOf(c, StringComparison.Ordinal) is >= 0 and var i ? Letters[i] : c;

    /// <summary>The runs of letters and digits of a text.</summary>
    internal ref struct WordsOf(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> _rest = text;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly WordsOf GetEnumerator() => this;

        public bool MoveNext()
        {
            var start = 0;
            while (start < _rest.Length && !char.IsLetterOrDigit(_rest[start]))
                start++;
            var end = start;
            while (end < _rest.Length && char.IsLetterOrDigit(_rest[end]))
                end++;
            Current = _rest[start..end];
            _rest = _rest[end..];
            return !Current.IsEmpty;
        }
    }
}
