using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search.Scans;

/// <summary>What a profile must pass beside having every clause: nothing that is left out, followers in range, phrases word for word.</summary>
internal sealed class HitFilter(SearchIndex index)
{
    private readonly ProfileSet _excluded = new();
    private readonly List<int> _networks = [];
    private readonly List<string[]> _phrases = [];
    private readonly List<string[]> _excludedPhrases = [];
    private FollowerFilter? _followers;
    private bool _hasExcluded;

    internal bool IsActive => _hasExcluded || _followers is not null || _phrases.Count > 0 || _excludedPhrases.Count > 0;

    internal void Clear()
    {
        if (_hasExcluded)
            _excluded.Empty();
        _hasExcluded = false;
        _followers = null;
        _networks.Clear();
        _phrases.Clear();
        _excludedPhrases.Clear();
    }

    /// <summary>Lets only profiles pass that have an account with so many followers, on one of the networks if any is given.</summary>
    internal void Require(FollowerFilter followers, IEnumerable<int> networks)
    {
        _followers = followers;
        _networks.AddRange(networks);
    }

    /// <summary>Lets only profiles pass in which the words stand side by side.</summary>
    internal void Require(string[] phrase) => _phrases.Add(phrase);

    internal void Exclude(ReadOnlySpan<int> profiles)
    {
        Open();
        foreach (var profile in profiles)
            _excluded.Add(profile);
    }

    /// <summary>Leaves out the profiles that have the words side by side, or the one word anywhere.</summary>
    internal void Exclude(string[] phrase)
    {
        if (phrase.Length > 1)
        {
            _excludedPhrases.Add(phrase);
            return;
        }
        Open();
        if (index.Names.Terms.Find(NameWords.Canonical(phrase[0])) is >= 0 and var name)
        {
            foreach (var posting in index.Names.Postings(name))
                _excluded.Add(NamePosting.Profile(posting));
        }
        if (index.Values.Terms.Find(NameWords.Canonical(phrase[0])) is >= 0 and var term)
        {
            foreach (var value in index.Values.ValuesOf(term))
                Exclude(index.Values.Postings(value));
        }
        if (index.Handles.Terms.Find(phrase[0]) is >= 0 and var handle)
            Exclude(index.Handles.Postings(handle));
    }

    internal bool Accepts(int profile, Segment segment) =>
        !(_hasExcluded && _excluded.Contains(profile))
        && (_followers is null || HasFollowers(profile))
        && (_phrases.Count + _excludedPhrases.Count == 0 || PassesPhrases(profile, segment));

    private bool HasFollowers(int profile)
    {
        foreach (var account in index.Profiles.Accounts(profile))
        {
            if (account.Followers >= 0 && _followers!.Contains(account.Followers) && (_networks.Count == 0 || _networks.Contains(account.Network)))
                return true;
        }
        return false;
    }

    /// <summary>Reads the record itself: positions of words are not in the index, because phrases are rare and names short.</summary>
    private bool PassesPhrases(int profile, Segment segment)
    {
        var texts = Texts(profile, segment);
        return _phrases.TrueForAll(phrase => texts.Exists(text => Holds(text, phrase)))
            && !_excludedPhrases.Exists(phrase => texts.Exists(text => Holds(text, phrase)));
    }

    private List<string[]> Texts(int profile, Segment segment)
    {
        var ordinal = index.Profiles.Practitioner(profile);
        var practitioner = ordinal < 0 ? null : segment.Practitioners[ordinal];
        Account[] accounts = ordinal < 0
            ? [segment.Accounts[index.Profiles.Account(profile)]]
            : segment.AccountRecords(ordinal);
        var texts = NameText.Of(practitioner, accounts).Select(name => name.Text).ToList();
        if (practitioner?.PublicName is { } publicName)
            texts.Add($"{publicName.Given} {publicName.Family}");
        foreach (var value in (practitioner is null ? [] : ValueText.Of(practitioner)).Concat(accounts.SelectMany(ValueText.Of)))
        {
            var text = ValueText.Of(value, segment.FindNetwork);
            texts.Add(text.Label);
            texts.AddRange(text.Synonyms);
        }
        return texts.ConvertAll(text => FoldedWords.Of(text).Select(word => word.Folded).ToArray());
    }

    private static bool Holds(string[] text, string[] phrase)
    {
        for (var start = 0; start + phrase.Length <= text.Length; start++)
        {
            if (text.AsSpan(start, phrase.Length).SequenceEqual(phrase))
                return true;
        }
        return false;
    }

    private void Open()
    {
        _excluded.Resize(index.Profiles.Count);
        _hasExcluded = true;
    }
}
