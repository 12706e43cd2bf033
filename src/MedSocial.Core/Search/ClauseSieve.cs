using System.Runtime.CompilerServices;
using MedSocial.Storage;

namespace MedSocial.Search;

/// <summary>Says of most words at once that they do not match.</summary>
/// <remarks>A bit for every word whose number ends alike (16,384 bits), and the one range. The few that pass by accident are asked for by number.</remarks>
internal readonly ref struct ClauseSieve(ReadOnlySpan<ulong> bits, (int From, int To) range)
{
    internal const int Words = 256;

    private readonly ReadOnlySpan<ulong> _bits = bits;
    private readonly uint _from = (uint)range.From;
    private readonly uint _length = (uint)(range.To - range.From);

    /// <summary>Whether it is none, that lets everything pass.</summary>
    internal bool IsEmpty => _bits.IsEmpty;

    internal static void Add(ulong[] bits, int term) => bits[(term >> 6) & (Words - 1)] |= 1UL << term;

    internal static void Remove(ulong[] bits, int term) => bits[(term >> 6) & (Words - 1)] = 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MayPass(int first, int second) =>
        (((_bits[(first >> 6) & (Words - 1)] >> first) | (_bits[(second >> 6) & (Words - 1)] >> second)) & 1) != 0
        || (uint)first - _from < _length
        || (uint)second - _from < _length;

    /// <summary>Copies the postings that may pass, and those of long names, which do not say; returns how many.</summary>
    /// <param name="postings">The postings.</param>
    /// <param name="members">The profiles that pass in any case, as bits; nothing for none.</param>
    /// <param name="passing">Where they go.</param>
    /// <remarks>Without a branch: which ones pass cannot be foreseen, and a loop that does nothing else stays in registers.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal int Sift(ReadOnlySpan<ulong> postings, ReadOnlySpan<ulong> members, Span<ulong> passing)
    {
        var bits = _bits;
        var (from, length, count) = (_from, _length, 0);
        foreach (var posting in postings)
        {
            var (first, second) = (NamePosting.First(posting), NamePosting.Second(posting));
            passing[count] = posting;
            var bit = (bits[(first >> 6) & (Words - 1)] >> first) | (bits[(second >> 6) & (Words - 1)] >> second);
            if (!members.IsEmpty)
                bit |= members[NamePosting.Profile(posting) >> 6] >> NamePosting.Profile(posting);
            var isInRange = ((uint)first - from < length) | ((uint)second - from < length) | (first == NamePosting.Overflow);
            count += (int)(bit & 1) | (isInRange ? 1 : 0);
        }
        return count;
    }
}
