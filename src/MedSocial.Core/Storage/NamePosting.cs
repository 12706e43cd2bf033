using System.Runtime.Intrinsics;

namespace MedSocial.Storage;

/// <summary>One entry of the posting list of a name: the profile, and beside it the other words of the same name.</summary>
/// <remarks>
/// Eight bytes: 23 bits of profile, 1 that says whether the word is of the family name, twice 20 bits of other words. A query of two words is
/// answered by reading one list from end to end; the record itself is never touched. Names of more than three words say so by
/// <see cref="Overflow"/> in the first place and are looked up in the forward list.
/// </remarks>
internal static class NamePosting
{
    /// <summary>In place of a word: there is none.</summary>
    internal const int None = (1 << TermBits) - 1;

    /// <summary>In place of the first other word: there are more than two.</summary>
    internal const int Overflow = None - 1;

    internal const int MaxTerms = Overflow;
    internal const int MaxProfiles = 1 << 23;

    private const int TermBits = 20;

    internal static ulong Pack(int profile, bool isFamily, int first, int second) =>
        ((ulong)profile << 41) | (isFamily ? 1UL << 40 : 0) | ((ulong)first << TermBits) | (uint)second;

    internal static ulong WithProfile(ulong posting, int profile) => ((ulong)profile << 41) | (posting & ((1UL << 41) - 1));

    internal static int Profile(ulong posting) => (int)(posting >> 41);

    internal static Vector512<ulong> Profile(Vector512<ulong> postings) => postings >>> 41;

    internal static Vector512<ulong> First(Vector512<ulong> postings) => (postings >>> TermBits) & Vector512.Create((ulong)None);

    internal static Vector512<ulong> Second(Vector512<ulong> postings) => postings & Vector512.Create((ulong)None);

    internal static bool IsFamily(ulong posting) => (posting & (1UL << 40)) != 0;

    internal static int First(ulong posting) => (int)(posting >> TermBits) & None;

    internal static int Second(ulong posting) => (int)posting & None;
}
