using System.Numerics;

namespace MedSocial.Storage;

/// <summary>Which letters each word has: enough to send most words away when one is looked for that may be misspelled beyond recognition.</summary>
/// <remarks>An error takes away at most one letter and brings at most one. Four bytes a word, made when first asked for.</remarks>
internal sealed class LetterSets
{
    private const int Letters = 26, MaxLength = 63;
    private const uint LetterMask = (1u << Letters) - 1;

    private readonly uint[] _sets;

    internal LetterSets(TermTable terms)
    {
        _sets = new uint[terms.Count];
        for (var term = 0; term < _sets.Length; term++)
            _sets[term] = Of(terms[term]);
    }

    /// <summary>The letters of each word of the table.</summary>
    internal ReadOnlySpan<uint> Sets => _sets;

    /// <summary>The letters of a word, and how many there are.</summary>
    internal static uint Of(ReadOnlySpan<char> word)
    {
        var set = 0u;
        foreach (var letter in word)
            set |= 1u << ((letter | 0x20) % Letters);
        return set | (uint)Math.Min(word.Length, MaxLength) << Letters;
    }

    /// <summary>Whether words of these letters may lie within a distance; false only where they cannot.</summary>
    internal static bool MayBeNear(uint left, uint right, int distance)
    {
        var (lost, brought) = (BitOperations.PopCount(left & ~right & LetterMask), BitOperations.PopCount(right & ~left & LetterMask));
        var longer = Math.Abs((int)(left >> Letters) - (int)(right >> Letters));
        return Math.Max(Math.Max(lost, brought), longer) <= distance;
    }
}
