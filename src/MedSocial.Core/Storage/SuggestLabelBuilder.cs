using System.Numerics;
using MedSocial.Catalog;
using MedSocial.Text;

namespace MedSocial.Storage;

/// <summary>Reads the values that profiles share, and the ways in which people begin to type them.</summary>
/// <remarks>
/// « Médecine d'urgence » is filed under its whole text, and without small words from each word on: "medecine d urgence", "medecine urgence",
/// "urgence"; under each everyday word and translation from its start.
/// </remarks>
internal sealed class SuggestLabelBuilder(Segment segment, SearchIndex index)
{
    /// <summary>From so many on, bits of all profiles are filled sooner than a set.</summary>
    private const int ManyPostings = 4096;

    private readonly Dictionary<(ValueKind Kind, string Key), List<int>> _groups = [];
    private readonly Dictionary<string, int> _cities = new(StringComparer.Ordinal);
    private char[] _folded = new char[256];
    private char[] _key = new char[256];

    /// <summary>The cities, and everything else.</summary>
    internal (SuggestLabels Cities, SuggestLabels Others) Build()
    {
        var values = index.Values.Values;
        for (var value = 0; value < values.Length; value++)
            Group(values[value], value);
        var cities = new List<LabelDraft>();
        var others = new List<LabelDraft>();
        foreach (var ((kind, key), group) in _groups)
        {
            if (kind == ValueKind.City)
                cities.Add(City(group, key));
            else
                others.Add(Label(kind, group));
        }
        for (var topic = 0; topic < segment.Topics.Count; topic++)
        {
            if (index.Values.Find(new(ValueKind.Hashtag, segment.Topics[topic].Hashtag.Text.ToLowerInvariant())) < 0)
                others.Add(new(ValueKind.Hashtag, ~topic, 0, null, false));
        }
        return (Lay(cities), Lay(others));
    }

    private void Group(SearchValue value, int id)
    {
        var key = value.Kind switch
        {
            ValueKind.Specialty => Specialties.Find(value.Key) is { Discipline: { Length: > 0 } discipline } ? discipline : value.Key,
            ValueKind.Profession or ValueKind.Network or ValueKind.Department or ValueKind.Hashtag => value.Key,
            ValueKind.Topic => Words(value.Key),
            ValueKind.City => CityKey(value, id),
            _ => "",
        };
        if (key.Length == 0)
            return;
        if (!_groups.TryGetValue((value.Kind, key), out var group))
            _groups.Add((value.Kind, key), group = []);
        group.Add(id);
    }

    /// <summary>The name and the department of a city; names are counted, so that homonyms are known.</summary>
    private string CityKey(SearchValue value, int id)
    {
        var name = Words(ValueText.Of(value, segment.FindNetwork).Label);
        if (name.Length == 0)
            return "";
        var key = $"{name}|{Department(value, id)}";
        if (!_groups.ContainsKey((ValueKind.City, key)))
            _cities[name] = _cities.GetValueOrDefault(name) + 1;
        return key;
    }

    /// <summary>Whether the code of a city says in which department it lies.</summary>
    internal static bool HasDepartment(string key) => InCode(key) is not null;

    /// <summary>The department of a city; where its code does not say, as the best known says who is there.</summary>
    internal string? Department(SearchValue value, int id)
    {
        if (InCode(value.Key) is { } known)
            return known.Code;
        var bar = value.Key.IndexOf('|', StringComparison.Ordinal);
        var owner = index.Profiles.Practitioner(index.Values.FirstProfile(id));
        if (owner < 0)
            return null;
        foreach (var place in segment.Practitioners[owner].Places)
        {
            if (place.Department is { } department && value.Key.AsSpan(bar + 1).SequenceEqual(place.City))
                return department;
        }
        return null;
    }

    private static Department? InCode(string key) => key.IndexOf('|', StringComparison.Ordinal) != 5
        ? null
        : Departments.Find(key[..(key.StartsWith("97", StringComparison.Ordinal) || key.StartsWith("98", StringComparison.Ordinal) ? 3 : 2)]);

    private LabelDraft City(List<int> group, string key)
    {
        var label = Label(ValueKind.City, group);
        return label with
        {
            Department = Department(index.Values.Values[label.Value], label.Value),
            IsAmbiguous = _cities[key[..key.IndexOf('|', StringComparison.Ordinal)]] > 1,
        };
    }

    private LabelDraft Label(ValueKind kind, List<int> group)
    {
        var best = group[0];
        foreach (var value in group)
            best = index.Values.PostingCount(value) > index.Values.PostingCount(best) ? value : best;
        return new(kind, best, Profiles(group), null, false);
    }

    private int Profiles(List<int> group)
    {
        if (group.Count == 1)
            return index.Values.PostingCount(group[0]);
        var postings = group.Sum(index.Values.PostingCount);
        if (postings > ManyPostings)
            return CountInBits(group);
        var profiles = new HashSet<int>(postings);
        foreach (var value in group)
        {
            foreach (var profile in index.Values.Postings(value))
                profiles.Add(profile);
        }
        return profiles.Count;
    }

    private int CountInBits(List<int> group)
    {
        var bits = new ulong[(index.Profiles.Count + 63) / 64];
        foreach (var value in group)
        {
            foreach (var profile in index.Values.Postings(value))
                bits[profile >> 6] |= 1UL << profile;
        }
        return bits.Sum(BitOperations.PopCount);
    }

    /// <summary>Puts the labels with most profiles first, then those of the best known profile, and files each under its beginnings.</summary>
    private SuggestLabels Lay(List<LabelDraft> labels)
    {
        labels.Sort((a, b) => SuggestLabels.Compare(a.Profiles, a.Value, b.Profiles, b.Value, index.Values));
        var interner = new TermInterner();
        var pairs = new List<(int Key, int Label)>();
        for (var label = 0; label < labels.Count; label++)
        {
            var (kind, best, _, _, _) = labels[label];
            if (best < 0)
            {
                AddKeys(segment.Topics[~best].Hashtag.Text, label, false, interner, pairs);
                continue;
            }
            if (kind == ValueKind.Specialty && Specialties.Find(index.Values.Values[best].Key) is { Discipline.Length: > 0 } specialty)
            {
                foreach (var value in _groups[(kind, specialty.Discipline)])
                    AddValue(value, label, interner, pairs);
                continue;
            }
            AddValue(best, label, interner, pairs);
        }
        var (terms, ids) = interner.ToTable();
        var (items, starts) = PostingGroups.Of(new HashSet<(int, int)>(pairs.Select(pair => (ids[pair.Key], pair.Label))), terms.Count);
        return new(labels, new(terms, items, starts));
    }

    private void AddValue(int value, int label, TermInterner interner, List<(int Key, int Label)> pairs)
    {
        var text = ValueText.Of(index.Values.Values[value], segment.FindNetwork);
        AddKeys(text.Label, label, true, interner, pairs);
        foreach (var synonym in text.Synonyms)
            AddKeys(synonym, label, false, interner, pairs);
    }

    private void AddKeys(string text, int label, bool fromEachWord, TermInterner interner, List<(int Key, int Label)> pairs)
    {
        var words = Join(text, skipParticles: false);
        if (words.Length == 0)
            return;
        pairs.Add((interner.Intern(words), label));
        words = Join(text, skipParticles: true);
        while (words.Length > 0)
        {
            pairs.Add((interner.Intern(words), label));
            var space = fromEachWord ? words.IndexOf(' ') : -1;
            words = space < 0 ? [] : words[(space + 1)..];
        }
    }

    private string Words(string text) => Join(text, skipParticles: false).ToString();

    /// <summary>The folded words of a text with one space between.</summary>
    private ReadOnlySpan<char> Join(string text, bool skipParticles)
    {
        var folded = Folding.Fold(text, ref _folded);
        // « Ste » becomes « saint », three letters longer at most for three that are there.
        if (_key.Length < folded.Length * 3)
            _key = new char[folded.Length * 3];
        var length = 0;
        foreach (var token in new Tokens(folded))
        {
            if (skipParticles && NameWords.IsParticle(token.Folded))
                continue;
            if (length > 0)
                _key[length++] = ' ';
            var word = NameWords.Canonical(token.Folded);
            word.CopyTo(_key.AsSpan(length));
            length += word.Length;
        }
        return _key.AsSpan(0, length);
    }
}
