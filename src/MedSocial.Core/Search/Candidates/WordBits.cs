using System.Runtime.CompilerServices;
using MedSocial.Storage.Flat;

namespace MedSocial.Search.Candidates;

/// <summary>A set of words as 16,384 bits, one for every word whose number ends alike: what is not in it is none of them. Used again and emptied by what was put in.</summary>
internal sealed class WordBits
{
    private const int Count = 256;

    private readonly ulong[] _bits;

    internal WordBits() => Bits = FlatArray.Fix(Count, out _bits);

    /// <summary>The bits: that of a word is the one of its number's last six bits, in the element of the eight before.</summary>
    internal FlatArray<ulong> Bits { get; }

    internal void Add(int term) => _bits[(term >> 6) & (Count - 1)] |= 1UL << term;

    /// <summary>Takes a word out, and others with it: all are to be taken out.</summary>
    internal void Remove(int term) => _bits[(term >> 6) & (Count - 1)] = 0;

    /// <summary>Adds all words of a range.</summary>
    internal void AddRange(int from, int to)
    {
        for (var term = from; term < to; term++)
            Add(term);
    }

    /// <summary>Takes all words of a range out, as <see cref="Remove"/> does.</summary>
    internal void RemoveRange(int from, int to)
    {
        for (var term = from; term < to; term++)
            Remove(term);
    }

    /// <summary>In the lowest bit, whether a word may be in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong May(int term) => _bits[(term >> 6) & (Count - 1)] >> term;
}
