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
    private readonly Lazy<SuggestBeginnings> _beginnings;
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
        _beginnings = new(() => new(terms));
        _looks = new(() => new(terms, Look));
        if (!isLayer)
            _ = Looks;
    }

    /// <summary>The handles of two layers under one numbering.</summary>
    internal HandleIndex(TermTable terms, HandleIndex lower, HandleIndex upper, KeyMap keys, LayeredLists<int> layers)
    {
        Terms = terms;
        _beginnings = keys.IsBase ? lower._beginnings : new(() => new(terms));
        _looks = keys.IsBase ? lower._looks : new(() => new(lower.Looks, upper.Looks, keys));
        _layers = layers;
        _starts = layers.Starts;
    }

    internal HandleIndex(SectionSource source)
    {
        Terms = new(source, SectionId.HandleTerms);
        _beginnings = new(() => new(Terms));
        _looks = new(new SoundIndex(source, SectionId.HandleLooks));
        _profiles = source.Get<int>(SectionId.Handles);
        _starts = source.Starts(SectionId.Handles + 1, _profiles.Length);
        if (_starts.Length != Terms.Count + 1)
            throw source.Corrupt(SectionId.Handles + 1, "has a number of lists that cannot be");
    }

    internal TermTable Terms { get; }

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

    /// <summary>What the lists take that were put together of two layers.</summary>
    internal long LayeredBytes => _layers?.Bytes ?? 0;

    internal long Bytes => Terms.Bytes + Looks.Bytes + (_layers is null ? _profiles.Bytes : LayeredBytes) + _starts.Bytes;

    internal void Write(SectionSink sink)
    {
        Terms.Write(sink, SectionId.HandleTerms);
        Looks.Write(sink, SectionId.HandleLooks);
        sink.Add(SectionId.Handles, _profiles);
        sink.Add(SectionId.Handles + 1, _starts);
    }

    /// <summary>Adds the handles one letter off; one may come more than once.</summary>
    internal void CollectNear(ReadOnlySpan<char> handle, List<int> terms) => TermVariants.Collect(Terms, handle, terms);

    /// <summary>Adds, as ranges, the handles that begin with the first seven letters or one letter off: those two letters off are among them, one in the beginning and one behind.</summary>
    internal void CollectFar(ReadOnlySpan<char> handle, List<(int From, int To)> ranges)
    {
        const int beginning = 7;
        if (handle.Length > beginning)
            SuggestTypos.Collect(Terms, _beginnings.Value, handle[..beginning], ranges);
    }

    /// <summary>Where the list of each handle starts, and the end.</summary>
    internal FlatArray<int> Starts => _starts;

    internal ReadOnlySpan<int> Postings(int term) => _layers is null ? _profiles.List(_starts, term) : _layers[term];

    /// <summary>How many profiles a handle leads to. O(1).</summary>
    internal int PostingCount(int term) => _starts[term + 1] - _starts[term];

    /// <summary>The best known that a handle leads to.</summary>
    internal int FirstProfile(int term) => _layers is null ? _profiles[_starts[term]] : _layers.First(term);
}
