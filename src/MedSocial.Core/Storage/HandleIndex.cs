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
    }

    internal TermTable Terms { get; }

    internal DeleteIndex Deletes { get; }

    internal long Bytes => Terms.Bytes + Deletes.Bytes + (_profiles.Length + _starts.Length) * 4L;

    internal ReadOnlySpan<int> Postings(int term) => _profiles.AsSpan(_starts[term], _starts[term + 1] - _starts[term]);
}
