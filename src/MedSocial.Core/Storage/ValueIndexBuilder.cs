using MedSocial.Text;

namespace MedSocial.Storage;

/// <summary>Reads the values that profiles share.</summary>
internal sealed class ValueIndexBuilder(Segment segment, ProfileColumns profiles)
{
    private readonly Dictionary<SearchValue, int> _values = [];
    private readonly List<List<int>> _valueProfiles = [];

    internal ValueIndex Build()
    {
        for (var profile = 0; profile < profiles.Count; profile++)
        {
            var ordinal = profiles.Practitioner(profile);
            if (ordinal < 0)
            {
                AddAll(ValueText.Of(segment.Accounts[profiles.Account(profile)]), profile);
                continue;
            }
            AddAll(ValueText.Of(segment.Practitioners[ordinal]), profile);
            foreach (var account in segment.AccountsOf(ordinal))
                AddAll(ValueText.Of(segment.Accounts[account]), profile);
        }
        return Lay();
    }

    private void AddAll(IEnumerable<SearchValue> values, int profile)
    {
        foreach (var value in values)
            AddValue(value, profile);
    }

    private void AddValue(SearchValue value, int profile)
    {
        if (!_values.TryGetValue(value, out var id))
        {
            _values.Add(value, id = _valueProfiles.Count);
            _valueProfiles.Add([]);
        }
        var profiles = _valueProfiles[id];
        if (profiles.Count == 0 || profiles[^1] != profile)
            profiles.Add(profile);
    }

    private ValueIndex Lay()
    {
        var starts = new int[_valueProfiles.Count + 1];
        for (var value = 0; value < _valueProfiles.Count; value++)
            starts[value + 1] = starts[value] + _valueProfiles[value].Count;
        var postings = new int[starts[^1]];
        for (var value = 0; value < _valueProfiles.Count; value++)
            _valueProfiles[value].CopyTo(postings, starts[value]);

        var values = _values.Keys.ToArray(); // in the order of their ids: nothing was ever removed
        var labelWords = new byte[values.Length];
        var interner = new TermInterner();
        var pairs = new HashSet<(int Term, int Value)>();
        for (var value = 0; value < values.Length; value++)
        {
            var text = ValueText.Of(values[value], segment.FindNetwork);
            var before = pairs.Count;
            foreach (var words in (IEnumerable<string>)[text.Label, .. text.Synonyms])
            {
                foreach (var token in new Tokens(Folding.Fold(words)))
                {
                    if (!NameWords.IsParticle(token.Folded))
                        pairs.Add((interner.Intern(NameWords.Canonical(token.Folded)), value));
                }
                if (ReferenceEquals(words, text.Label))
                    labelWords[value] = (byte)Math.Min(byte.MaxValue, pairs.Count - before);
            }
        }
        var (terms, ids) = interner.ToTable();
        var (valuesOfTerm, valueStarts) = PostingGroups.Of(pairs.Select(pair => (ids[pair.Term], pair.Value)), terms.Count);
        return new(values, labelWords, postings, starts, terms, valuesOfTerm, valueStarts);
    }
}
