using System.Runtime.InteropServices;
using MedSocial.Text;

namespace MedSocial.Storage;

/// <summary>Reads the records of a segment once and lays out its search index.</summary>
internal sealed class SearchIndexBuilder
{
    private readonly Segment _segment;
    private readonly TermInterner _nameTerms = new();
    private readonly List<int> _nameWords = [];
    private readonly List<int> _nameStarts = [0];
    private readonly Dictionary<SearchValue, int> _values = [];
    private readonly List<List<int>> _valueProfiles = [];
    private readonly TermInterner _handleTerms = new();
    private readonly List<(int Term, int Profile)> _handles = [];
    private char[] _folded = new char[256];

    private SearchIndexBuilder(Segment segment) => _segment = segment;

    internal static SearchIndex Build(Segment segment)
    {
        var builder = new SearchIndexBuilder(segment);
        var profiles = builder.Number();
        for (var profile = 0; profile < profiles.Count; profile++)
            builder.Read(profiles, profile);
        return new(profiles, builder.Names(), builder.Values(), builder.Handles());
    }

    /// <summary>Merges practitioners and accounts without owners by weight; both come sorted.</summary>
    private ProfileColumns Number()
    {
        var alone = new List<int>();
        for (var account = 0; account < _segment.Accounts.Length; account++)
        {
            if (_segment.Accounts[account].Owners.IsEmpty)
                alone.Add(account);
        }
        var owners = new int[_segment.Practitioners.Length + alone.Count];
        var profileOf = new int[_segment.Practitioners.Length];
        var (practitioner, next) = (0, 0);
        for (var profile = 0; profile < owners.Length; profile++)
        {
            var takesAccount = practitioner == profileOf.Length
                || (next < alone.Count && Segment.Followers(_segment.Accounts[alone[next]]) > _segment.Weight(practitioner));
            if (takesAccount)
            {
                owners[profile] = ~alone[next++];
            }
            else
            {
                profileOf[practitioner] = profile;
                owners[profile] = practitioner++;
            }
        }
        return new(owners, profileOf);
    }

    private void Read(ProfileColumns profiles, int profile)
    {
        var ordinal = profiles.Practitioner(profile);
        var practitioner = ordinal < 0 ? null : _segment.Practitioners[ordinal];
        if (practitioner is not null)
        {
            if (practitioner.PublicName is { } name)
            {
                ReadName(name.Given, 0);
                ReadName(name.Family, NameIndex.FamilyMark);
                ReadName(name.BirthFamily, NameIndex.FamilyMark | NameIndex.BirthMark);
            }
            foreach (var alias in practitioner.Aliases)
                ReadOtherName(alias.Text);
            foreach (var value in ValueText.Of(practitioner))
                AddValue(value, profile);
            foreach (var account in _segment.AccountsOf(ordinal))
                ReadAccount(_segment.Accounts[account], profile);
        }
        else
        {
            ReadAccount(_segment.Accounts[profiles.Account(profile)], profile);
        }
        _nameStarts.Add(_nameWords.Count);
    }

    private void ReadAccount(Account account, int profile)
    {
        ReadOtherName(account.DisplayName);
        foreach (var value in ValueText.Of(account))
            AddValue(value, profile);
        if (account.Handle is { } handle)
        {
            var length = Fold(handle.Text);
            _handles.Add((_handleTerms.Intern(_folded.AsSpan(0, length)), profile));
        }
    }

    private void ReadName(string? text, int marks)
    {
        if (text is null)
            return;
        foreach (var token in new Tokens(_folded.AsSpan(0, Fold(text))))
        {
            if (_nameWords.Count - _nameStarts[^1] < NameIndex.MaxWords)
                _nameWords.Add(_nameTerms.Intern(NameWords.Canonical(token.Folded)) | marks);
        }
    }

    /// <summary>Files what an alias or display name says beyond the name, titles left out.</summary>
    private void ReadOtherName(string? text)
    {
        if (text is null)
            return;
        foreach (var token in new Tokens(_folded.AsSpan(0, Fold(text))))
        {
            if (_nameWords.Count > _nameStarts[^1] && NameWords.IsCivility(token.Folded))
                continue;
            var word = _nameTerms.Intern(NameWords.Canonical(token.Folded));
            var isKnown = false;
            foreach (var known in CollectionsMarshal.AsSpan(_nameWords)[_nameStarts[^1]..])
                isKnown |= (known & NameIndex.TermMask) == word;
            if (!isKnown && _nameWords.Count - _nameStarts[^1] < NameIndex.MaxWords)
                _nameWords.Add(word | NameIndex.FamilyMark | NameIndex.BirthMark);
        }
    }

    private int Fold(string text)
    {
        if (_folded.Length < Folding.FoldLength(text.Length))
            _folded = new char[Folding.FoldLength(text.Length)];
        return Folding.Fold(text, _folded, []);
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

    private NameIndex Names()
    {
        var (terms, ids) = _nameTerms.ToTable();
        var words = _nameWords.ToArray();
        for (var i = 0; i < words.Length; i++)
            words[i] = ids[words[i] & NameIndex.TermMask] | (words[i] & ~NameIndex.TermMask);
        return new(terms, words, _nameStarts.ToArray());
    }

    private ValueIndex Values()
    {
        var starts = new int[_valueProfiles.Count + 1];
        for (var value = 0; value < _valueProfiles.Count; value++)
            starts[value + 1] = starts[value] + _valueProfiles[value].Count;
        var postings = new int[starts[^1]];
        for (var value = 0; value < _valueProfiles.Count; value++)
            _valueProfiles[value].CopyTo(postings, starts[value]);

        var values = _values.Keys.ToArray(); // in the order of their ids: nothing was ever removed
        var interner = new TermInterner();
        var pairs = new HashSet<(int Term, int Value)>();
        for (var value = 0; value < values.Length; value++)
        {
            var text = ValueText.Of(values[value], _segment.FindNetwork);
            foreach (var words in (IEnumerable<string>)[text.Label, .. text.Synonyms])
            {
                var length = Fold(words);
                foreach (var token in new Tokens(_folded.AsSpan(0, length)))
                {
                    if (!NameWords.IsParticle(token.Folded))
                        pairs.Add((interner.Intern(NameWords.Canonical(token.Folded)), value));
                }
            }
        }
        var (terms, ids) = interner.ToTable();
        var (valuesOfTerm, valueStarts) = Group(pairs.Select(pair => (ids[pair.Term], pair.Value)), terms.Count);
        return new(values, postings, starts, terms, valuesOfTerm, valueStarts);
    }

    private HandleIndex Handles()
    {
        var (terms, ids) = _handleTerms.ToTable();
        var (profiles, starts) = Group(_handles.Select(pair => (ids[pair.Term], pair.Profile)), terms.Count);
        return new(terms, profiles, starts);
    }

    /// <summary>Sorts pairs by key, then by item, into one array of items and the starts of the keys.</summary>
    private static (int[] Items, int[] Starts) Group(IEnumerable<(int Key, int Item)> pairs, int keys)
    {
        var sorted = pairs.ToArray();
        Array.Sort(sorted);
        var starts = new int[keys + 1];
        foreach (var (key, _) in sorted)
            starts[key + 1]++;
        for (var key = 0; key < keys; key++)
            starts[key + 1] += starts[key];
        return ([.. sorted.Select(pair => pair.Item)], starts);
    }
}
