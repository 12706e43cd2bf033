using MedSocial.Search.Candidates;
using MedSocial.Storage;

namespace MedSocial.Search.Scans;

/// <summary>Who has the values that many have, a bit for each profile: shared by all engines of an index.</summary>
/// <remarks>Laid out when first asked for, for lists that are longer than the bits: « médecin », « France », a large network; a few for each field. Thread-safe.</remarks>
internal sealed class DenseValues(SearchIndex index)
{
    /// <summary>An entry of a list has as many bits as so many profiles.</summary>
    private const int ProfilesOfEntry = 32;

    private readonly Lock _adding = new();

    // Few, so that a new one means a new table, and no reader waits.
    private volatile Dictionary<int, ProfileSet> _sets = [];

    /// <summary>The profiles of a value; null when it has too few. Not to be changed.</summary>
    internal ProfileSet? Of(ValueRef value)
    {
        if (value.IsHandle || value.PostingCount(index) <= index.Profiles.Count / ProfilesOfEntry)
            return null;
        if (_sets.TryGetValue(value.Id, out var known))
            return known;
        var made = new ProfileSet();
        made.Resize(index.Profiles.Count);
        made.AddAll(value.Postings(index));
        lock (_adding)
        {
            if (_sets.TryGetValue(value.Id, out known))
                return known;
            _sets = new(_sets) { [value.Id] = made };
        }
        return made;
    }
}
