using System.Runtime.CompilerServices;
using MedSocial.Storage.Flat;
using MedSocial.Storage.Layers;
using MedSocial.Text;

namespace MedSocial.Storage;

/// <summary>The handles of all accounts, as folded words, and whose profiles they lead to.</summary>
internal sealed class HandleIndex
{
    private readonly FlatArray<int> _profiles;
    private readonly FlatArray<int> _starts;
    private readonly LayeredLists<int>? _layers;
    private readonly Lazy<DeleteIndex> _deletes;
    private readonly Lazy<SoundIndex> _looks;

    /// <param name="terms">The distinct folded handles.</param>
    /// <param name="profiles">The profiles of all handles one after the other, ascending within a handle.</param>
    /// <param name="starts">Where the profiles of each handle start, and the end.</param>
    /// <param name="isLayer">Whether it is that of a layer: see <see cref="SearchIndexBuilder"/>.</param>
    internal HandleIndex(TermTable terms, int[] profiles, int[] starts, bool isLayer)
    {
        Terms = terms;
        _profiles = FlatArray.Copy(profiles);
        _starts = FlatArray.Copy(starts);
        _deletes = new(() => new(terms, 1));
        _looks = new(() => new(terms, Look));
        if (!isLayer)
            Parallel.Invoke(() => _ = Deletes, () => _ = Looks);
    }

    /// <summary>The handles of two layers under one numbering.</summary>
    internal HandleIndex(TermTable terms, HandleIndex lower, HandleIndex upper, KeyMap keys, LayeredLists<int> layers)
    {
        Terms = terms;
        _deletes = keys.IsBase ? lower._deletes : new(() => new(lower.Deletes, upper.Deletes, keys));
        _looks = keys.IsBase ? lower._looks : new(() => new(lower.Looks, upper.Looks, keys));
        _layers = layers;
        _starts = layers.Starts;
    }

    internal HandleIndex(SectionSource source)
    {
        Terms = new(source, SectionId.HandleTerms);
        _deletes = new(new DeleteIndex(source, SectionId.HandleDeletes, 1));
        _looks = new(new SoundIndex(source, SectionId.HandleLooks));
        _profiles = source.Get<int>(SectionId.Handles);
        _starts = source.Starts(SectionId.Handles + 1, _profiles.Length);
        if (_starts.Length != Terms.Count + 1)
            throw source.Corrupt(SectionId.Handles + 1, "has a number of lists that cannot be");
    }

    internal TermTable Terms { get; }

    internal DeleteIndex Deletes => _deletes.Value;

    /// <summary>Handles that look alike: see <see cref="Look"/>.</summary>
    internal SoundIndex Looks => _looks.Value;

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

    internal long Bytes => Terms.Bytes + Deletes.Bytes + Looks.Bytes + _profiles.Bytes + _starts.Bytes;

    internal void Write(SectionSink sink)
    {
        Terms.Write(sink, SectionId.HandleTerms);
        Deletes.Write(sink, SectionId.HandleDeletes);
        Looks.Write(sink, SectionId.HandleLooks);
        sink.Add(SectionId.Handles, _profiles);
        sink.Add(SectionId.Handles + 1, _starts);
    }

    internal ReadOnlySpan<int> Postings(int term) => _layers is null ? _profiles.List(_starts, term) : _layers[term];

    /// <summary>How many profiles a handle leads to. O(1).</summary>
    internal int PostingCount(int term) => _starts[term + 1] - _starts[term];

    /// <summary>The best known that a handle leads to.</summary>
    internal int FirstProfile(int term) => _layers is null ? _profiles[_starts[term]] : _layers.First(term);
}
