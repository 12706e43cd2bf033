using MedSocial.Text;

namespace MedSocial.Storage;

/// <summary>Finds the words of a table that are one letter off, by trying every change: that a word is not there is known from one place in memory.</summary>
/// <remarks>
/// What begins as the word does shrinks from letter to letter; as soon as few words are left they are measured, and nothing more is tried. So it takes
/// some 500 questions, however many words are alike, and no index of its own.
/// </remarks>
internal static class TermVariants
{
    /// <summary>A longer word is no handle.</summary>
    internal const int MaxLength = 64;

    /// <summary>What a letter may be instead: all that handles have on any network.</summary>
    internal const string Signs = "abcdefghijklmnopqrstuvwxyz0123456789_.-@";

    /// <summary>So many words are measured in the time that one place takes to be tried.</summary>
    private const int Few = 24;

    /// <summary>Adds the ids of the words at a distance of one; an id may come more than once.</summary>
    internal static void Collect(TermTable terms, ReadOnlySpan<char> word, List<int> ids)
    {
        if (word.Length is 0 or > MaxLength)
            return;
        for (var at = 0; at <= word.Length; at++)
        {
            var (from, to) = terms.Prefix(word[..at]);
            if (to - from <= Few)
            {
                Measure(terms, word, from, to, ids);
                return;
            }
            Try(terms, word, at, ids);
        }
    }

    private static void Measure(TermTable terms, ReadOnlySpan<char> word, int from, int to, List<int> ids)
    {
        var pattern = new OsaPattern(word, stackalloc ulong[OsaPattern.MaskCount]);
        for (var term = from; term < to; term++)
        {
            if (pattern.Distance(terms[term], 1) == 1)
                ids.Add(term);
        }
    }

    /// <summary>Tries every change at a place: a letter more, and where there is one, another, none, or its neighbour first.</summary>
    private static void Try(TermTable terms, ReadOnlySpan<char> word, int at, List<int> ids)
    {
        Span<char> room = stackalloc char[MaxLength + 1];
        var changed = room[..(word.Length + 1)];
        word[..at].CopyTo(changed);
        word[at..].CopyTo(changed[(at + 1)..]);
        foreach (var sign in Signs)
        {
            changed[at] = sign;
            Find(terms, changed, ids);
        }
        if (at == word.Length)
            return;
        changed = room[..word.Length];
        word.CopyTo(changed);
        foreach (var sign in Signs)
        {
            if (sign == word[at])
                continue;
            changed[at] = sign;
            Find(terms, changed, ids);
        }
        if (at + 1 < word.Length && word[at] != word[at + 1])
        {
            (changed[at], changed[at + 1]) = (word[at + 1], word[at]);
            Find(terms, changed, ids);
        }
        word[(at + 1)..].CopyTo(changed[at..]);
        Find(terms, changed[..^1], ids);
    }

    private static void Find(TermTable terms, ReadOnlySpan<char> changed, List<int> ids)
    {
        if (terms.Find(changed) is >= 0 and var id)
            ids.Add(id);
    }
}
