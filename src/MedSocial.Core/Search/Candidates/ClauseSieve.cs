using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using MedSocial.Search.Scans;
using MedSocial.Storage;
using MedSocial.Storage.Flat;

namespace MedSocial.Search.Candidates;

/// <summary>Says of most words at once that they do not match: by a few bits of their number, and by the one range. The few that pass by accident are asked for by number.</summary>
internal readonly ref struct ClauseSieve(WordBits words, (int From, int To) range)
{
    /// <summary>Fewer than are sifted at once.</summary>
    private const int Few = 8;

    private readonly WordBits? _words = words;
    private readonly uint _from = (uint)range.From;
    private readonly uint _length = (uint)(range.To - range.From);

    /// <summary>Whether it is none, that lets everything pass.</summary>
    internal bool IsEmpty => _words is null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MayPass(int first, int second) =>
        ((_words!.May(first) | _words.May(second)) & 1) != 0
        || (uint)first - _from < _length
        || (uint)second - _from < _length;

    /// <summary>Copies the postings that may pass, and those of long names, which do not say; returns how many.</summary>
    /// <param name="postings">The postings.</param>
    /// <param name="members">The profiles that pass in any case; null for none.</param>
    /// <param name="passing">Where they go; as long as the postings.</param>
    internal int Sift(ReadOnlySpan<ulong> postings, ProfileSet? members, Span<ulong> passing)
    {
        // A short list is not asked what the machine can do, which no code that was compiled beforehand knows.
        return postings.Length < Few ? SiftOneByOne(postings, members, passing) : SiftMany(postings, members, passing);
    }

    private int SiftMany(ReadOnlySpan<ulong> postings, ProfileSet? members, Span<ulong> passing)
    {
        var (read, kept) = Avx512F.IsSupported ? SiftByEight(postings, members, passing[..postings.Length]) : default;
        return kept + SiftOneByOne(postings[read..], members, passing[kept..]);
    }

    /// <summary>Without a branch: which ones pass cannot be foreseen.</summary>
    internal int SiftOneByOne(ReadOnlySpan<ulong> postings, ProfileSet? members, Span<ulong> passing)
    {
        var words = _words!;
        var (from, length, count) = (_from, _length, 0);
        foreach (var posting in postings)
        {
            var (first, second) = (NamePosting.First(posting), NamePosting.Second(posting));
            passing[count] = posting;
            var bit = words.May(first) | words.May(second);
            if (members is not null)
                bit |= members.May(NamePosting.Profile(posting));
            var isInRange = ((uint)first - from < length) | ((uint)second - from < length) | (first == NamePosting.Overflow);
            count += (int)(bit & 1) | (isInRange ? 1 : 0);
        }
        return count;
    }

    /// <summary>The same, eight at a time: a quarter of the time. What is left at the end is not read.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private (int Read, int Kept) SiftByEight(ReadOnlySpan<ulong> postings, ProfileSet? members, Span<ulong> passing)
    {
        var bits = _words!.Bits;
        FlatArray<ulong> profiles = members is null ? default : members.Bits;
        var overflow = Vector512.Create((ulong)NamePosting.Overflow);
        var (from, length) = (Vector512.Create((ulong)_from), Vector512.Create((ulong)_length));
        var (eight, six) = (Vector512.Create(255UL), Vector512.Create(63UL));
        ref var next = ref MemoryMarshal.GetReference(postings);
        ref var kept = ref MemoryMarshal.GetReference(passing);
        var (read, count) = (0, 0);
        for (; read <= postings.Length - Vector512<ulong>.Count; read += Vector512<ulong>.Count)
        {
            var eightPostings = Vector512.LoadUnsafe(ref next, (nuint)read);
            var (first, second) = (NamePosting.First(eightPostings), NamePosting.Second(eightPostings));
            var may = Avx512F.ShiftRightLogicalVariable(bits.Gather((first >>> 6) & eight), first & six)
                | Avx512F.ShiftRightLogicalVariable(bits.Gather((second >>> 6) & eight), second & six);
            if (members is not null)
            {
                var profile = NamePosting.Profile(eightPostings);
                may |= Avx512F.ShiftRightLogicalVariable(profiles.Gather(profile >>> 6), profile & six);
            }
            var passes = Vector512.Equals(may & Vector512<ulong>.One, Vector512<ulong>.One)
                | Vector512.Equals(first, overflow)
                | Vector512.LessThan(first - from, length)
                | Vector512.LessThan(second - from, length);
            Avx512F.Compress(Vector512<ulong>.Zero, passes, eightPostings).StoreUnsafe(ref kept, (nuint)count);
            count += BitOperations.PopCount(passes.ExtractMostSignificantBits());
        }
        return (read, count);
    }
}
