using System.Numerics;

namespace MedSocial.Search.Reasons;

/// <summary>The words of a value that many hits have, with what sends a word of a query away before they are looked at.</summary>
internal sealed class SharedWords
{
    private readonly Sketch[] _sketches;
    private readonly uint _firstLetters;

    /// <param name="words">The words, with letters of their own.</param>
    internal SharedWords(MatchCandidate[] words)
    {
        Words = words;
        _sketches = new Sketch[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            _sketches[i] = new(words[i].Sound, LettersOf(words[i].Word));
            _firstLetters |= 1U << words[i].First;
        }
    }

    internal MatchCandidate[] Words { get; }

    /// <summary>Which letters a word has, as bits; those that are 32 apart in Unicode share one.</summary>
    internal static uint LettersOf(ReadOnlySpan<char> word)
    {
        var letters = 0U;
        foreach (var c in word)
            letters |= 1U << c;
        return letters;
    }

    /// <summary>Whether any may begin with a letter.</summary>
    internal bool MayBegin(char letter) => (_firstLetters >> letter & 1) != 0;

    /// <summary>Whether a word may sound like one of these, or lie within some wrong letters of it.</summary>
    /// <param name="at">Which one.</param>
    /// <param name="typed">The word.</param>
    /// <param name="most">How many letters may be wrong: none adds or takes away more than one sort of letter.</param>
    internal bool MayBeNear(int at, TypedWord typed, int most)
    {
        var (sound, letters) = _sketches[at];
        return Math.Max(BitOperations.PopCount(letters & ~typed.Letters), BitOperations.PopCount(typed.Letters & ~letters)) <= most || sound == typed.Sound;
    }

    private readonly record struct Sketch(uint Sound, uint Letters);
}
