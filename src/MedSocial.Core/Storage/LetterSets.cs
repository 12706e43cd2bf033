using System.Numerics;
using MedSocial.Storage.Flat;

namespace MedSocial.Storage;

/// <summary>Which letters each word has: enough to send most words away when one is looked for that may be misspelled beyond recognition.</summary>
/// <remarks>An error takes away at most one letter and brings at most one. Four bytes a word.</remarks>
internal sealed class LetterSets
{
    private const int Letters = 26, MaxLength = 63;
    private const uint LetterMask = (1u << Letters) - 1;

    private readonly FlatArray<uint> _sets;

    internal LetterSets(TermTable terms)
    {
        _sets = FlatArray.Make<uint>(terms.Count, out var sets);
        for (var term = 0; term < sets.Length; term++)
            sets[term] = Of(terms[term]);
    }

    internal LetterSets(SectionSource source, int id, int terms) => _sets = source.Get<uint>(id, terms);

    internal long Bytes => _sets.Bytes;

    internal void Write(SectionSink sink, int id) => sink.Add(id, _sets);

    /// <summary>The letters of each word of the table.</summary>
    internal ReadOnlySpan<uint> Sets => _sets.Span;

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
