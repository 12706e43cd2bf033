using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Looks at the words around one.</summary>
internal static class Around
{
    /// <summary>The nearest word of a class among the few before; -1 when there is none. Stops where a sentence ended.</summary>
    internal static int Before(ReviewText text, int at, int reach, WordClass classes)
    {
        var words = text.Words;
        for (var i = at - 1; i >= 0 && i >= at - reach; i--)
        {
            if (words[i].Is(classes))
                return i;
            if (words[i].Starts && words[i].After(Gap.Dot | Gap.Mark))
                break;
        }
        return -1;
    }

    /// <summary>The nearest word of a class among the few from here on; -1 when there is none before the sentence ends.</summary>
    internal static int After(ReviewText text, int at, int reach, WordClass classes)
    {
        var words = text.Words;
        for (var i = at; i < words.Length && i < at + reach && !words[i].Starts; i++)
        {
            if (words[i].Is(classes))
                return i;
        }
        return -1;
    }

    internal static bool Is(ReviewText text, int at, string word) =>
        (uint)at < (uint)text.Words.Length && text.FoldedOf(text.Words[at]).SequenceEqual(word);

    internal static bool IsAny(ReviewText text, int at, params ReadOnlySpan<string> words)
    {
        if ((uint)at >= (uint)text.Words.Length)
            return false;
        var folded = text.FoldedOf(text.Words[at]);
        foreach (var word in words)
        {
            if (folded.SequenceEqual(word))
                return true;
        }
        return false;
    }
}
