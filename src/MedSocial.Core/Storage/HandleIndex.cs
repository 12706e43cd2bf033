using System.Runtime.CompilerServices;
using MedSocial.Text;

namespace MedSocial.Storage;

/// <summary>The handles of all accounts, as folded words, and whose profiles they lead to.</summary>
internal sealed class HandleIndex
{
    private readonly int[] _profiles;
    private readonly int[] _starts;

    /// <param name="terms">The distinct folded handles.</param>
    /// <param name="profiles">The profiles of all handles one after the other, ascending within a handle.</param>
    /// <param name="starts">Where the profiles of each handle start, and the end.</param>
    internal HandleIndex(TermTable terms, int[] profiles, int[] starts)
    {
        Terms = terms;
        _profiles = profiles;
        _starts = starts;
        Deletes = new(terms, 1);
        Looks = new(terms, Look);
    }

    internal TermTable Terms { get; }

    internal DeleteIndex Deletes { get; }

    /// <summary>Handles that look alike: see <see cref="Look"/>.</summary>
    internal SoundIndex Looks { get; }

    /// <summary>What a handle looks like as a number, the same for those that a hasty eye takes for each other; 0 for too little to say so.</summary>
    [SkipLocalsInit]
    internal static uint Look(ReadOnlySpan<char> handle)
    {
        const int longest = 64, shortest = 4;
        handle = handle.Length > longest ? handle[..longest] : handle;
        var bound = Skeleton.MostLength(handle.Length);
        Span<char> key = bound <= 1024 ? stackalloc char[1024] : new char[bound];
        key = key[..Skeleton.WriteKey(handle, key)];
        return key.Length < shortest ? 0 : Math.Max(1, (uint)Fingerprint.Of(key));
    }

    internal long Bytes => Terms.Bytes + Deletes.Bytes + Looks.Bytes + (_profiles.Length + _starts.Length) * 4L;

    internal ReadOnlySpan<int> Postings(int term) => _profiles.AsSpan(_starts[term], _starts[term + 1] - _starts[term]);
}
