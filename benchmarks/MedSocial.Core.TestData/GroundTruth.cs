using System.Runtime.InteropServices;

namespace MedSocial.TestData;

/// <summary>What is true of the people of a synthetic directory, in columns: enough to make queries and to know their right answers.</summary>
/// <remarks>About 90 bytes a person, and the names; records are not held. Made in one pass; thread-safe afterwards.</remarks>
public sealed class GroundTruth
{
    private readonly List<string> _given = [];
    private readonly List<string> _family = [];
    private readonly List<string?> _birth = [];
    private readonly List<Place> _place = [];
    private readonly List<SpecialtyCode> _specialty = [];
    private readonly List<long> _twitterFollowers = [];
    private readonly List<(string Handle, int Ordinal)> _handles = [];
    private readonly ulong[] _nameKeys;
    private readonly int[] _byNameKey;

    /// <summary>Reads the people.</summary>
    /// <param name="profiles">The people, by ascending ordinal from 0.</param>
    public GroundTruth(IEnumerable<SyntheticProfile> profiles)
    {
        ArgumentNullException.ThrowIfNull(profiles);
        var (keys, ordinals) = (new List<ulong>(), new List<int>());
        foreach (var profile in profiles)
        {
            var name = profile.Practitioner.Name!;
            _given.Add(name.Given!);
            _family.Add(name.Family!);
            _birth.Add(name.BirthFamily);
            _place.Add(profile.Practitioner.Places[0]);
            _specialty.Add(profile.Practitioner.Specialties.IsEmpty ? default : profile.Practitioner.Specialties[0]);
            long followers = -1;
            foreach (var account in profile.Accounts)
            {
                if (account.Handle is { } handle)
                    _handles.Add((handle.Text, profile.Ordinal));
                if (account.Network == NetworkId.Twitter)
                    followers = account.FindMeasure(MeasureKind.Followers)?.Lower ?? 0;
            }
            _twitterFollowers.Add(followers);

            Key(Plain.WordSetKey(name.Given, name.Family), profile.Ordinal);
            if (name.BirthFamily is not null)
                Key(Plain.WordSetKey(name.Given, name.BirthFamily), profile.Ordinal);
        }
        (_nameKeys, _byNameKey) = ([.. keys], [.. ordinals]);
        Array.Sort(_nameKeys, _byNameKey);

        void Key(ulong key, int ordinal)
        {
            keys.Add(key);
            ordinals.Add(ordinal);
        }
    }

    /// <summary>Gets how many people there are.</summary>
    public int Count => _given.Count;

    internal ReadOnlySpan<(string Handle, int Ordinal)> Handles => CollectionsMarshal.AsSpan(_handles);

    /// <summary>Gets the given name of a person.</summary>
    public string Given(int ordinal) => _given[ordinal];

    /// <summary>Gets the family name of a person.</summary>
    public string Family(int ordinal) => _family[ordinal];

    /// <summary>Gets the family name at birth of a person, where it differs.</summary>
    public string? BirthFamily(int ordinal) => _birth[ordinal];

    /// <summary>Gets the place of practice of a person.</summary>
    public Place PlaceOf(int ordinal) => _place[ordinal];

    /// <summary>Gets the specialty of a person; <c>default</c> where there is none.</summary>
    public SpecialtyCode SpecialtyOf(int ordinal) => _specialty[ordinal];

    /// <summary>Gets the followers on Twitter, at least; -1 where there is no account.</summary>
    public long TwitterFollowers(int ordinal) => _twitterFollowers[ordinal];

    /// <summary>Finds the people whose full name has the same words as a person's, in whatever order: by name of practice or of birth.</summary>
    /// <returns>The ordinals, the person's own among them, ascending. O(log n) and the answer.</returns>
    public int[] Namesakes(int ordinal)
    {
        var key = Plain.WordSetKey(_given[ordinal], _family[ordinal]);
        var at = Array.BinarySearch(_nameKeys, key);
        if (at < 0)
            return [];
        var (from, to) = (at, at + 1);
        while (from > 0 && _nameKeys[from - 1] == key)
            from--;
        while (to < _nameKeys.Length && _nameKeys[to] == key)
            to++;
        var found = _byNameKey[from..to];
        Array.Sort(found);
        return [.. found.Distinct()];
    }
}
