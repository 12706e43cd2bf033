using System.Security.Cryptography;
using MedSocial;
using MedSocial.Hosting;
using MedSocial.Search;

namespace DirectoryWeb;

/// <summary>A directory that does not change, and what tells it from those before and after it.</summary>
/// <param name="Directory">The directory.</param>
/// <param name="Searches">Searches it, counted and timed for whoever watches the site.</param>
/// <param name="Id">Drawn anew for each directory that is put in service, also after a restart, so that no browser takes an old answer for a new one.</param>
internal sealed record Snapshot(MedicalDirectory Directory, ISearchService Searches, string Id)
{
    /// <summary>Gets the tag of every answer of this snapshot, as this version of the site writes it.</summary>
    internal string Tag { get; } = $"W/\"{Id}-{Assets.AssetStore.Version}\"";

    internal SearchResult Search(SearchQuery query) => Searches.Search(query, Directory);
}

/// <summary>The directory in service. An answer reads it once and is of that snapshot from beginning to end, whatever is swapped meanwhile.</summary>
internal sealed class SnapshotSource(IDirectoryProvider provider, ISearchService searches)
{
    private readonly Lock _naming = new();
    private volatile Snapshot? _last;

    internal Snapshot Current
    {
        get
        {
            var directory = provider.Current;
            return _last is { } last && ReferenceEquals(last.Directory, directory) ? last : Name(directory);
        }
    }

    private Snapshot Name(MedicalDirectory directory)
    {
        lock (_naming)
        {
            if (_last is { } last && ReferenceEquals(last.Directory, directory))
                return last;
            return _last = new(directory, searches, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(5)));
        }
    }
}
