using System.Collections.Immutable;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search;

/// <summary>Finds, for a profile that is known to match, which word of which field each word of the query stands for.</summary>
internal sealed class MatchFinder
{
    private readonly List<Candidate> _candidates = [];

    internal MatchFinder(MedicalDirectory directory, Practitioner? practitioner, ImmutableArray<Account> accounts)
    {
        foreach (var name in NameText.Of(practitioner, accounts))
            Add(Field(name.Field), name.Text, MatchKind.Exact);
        foreach (var account in accounts)
        {
            if (account.Handle is { } handle)
                _candidates.Add(new(Folding.Fold(handle.Text), SearchField.Handle, handle.Text, 0, handle.Text.Length, MatchKind.Exact));
            foreach (var value in ValueText.Of(account))
                Add(value, directory);
        }
        if (practitioner is null)
            return;
        foreach (var value in ValueText.Of(practitioner))
            Add(value, directory);
    }

    /// <summary>Finds what each word of a free text stands for, leaving out what was negated.</summary>
    internal ImmutableArray<FieldMatch> Find(string text)
    {
        var words = new List<FoldedWord>();
        foreach (var clause in QueryWords.Of(text).Clauses)
        {
            foreach (var term in clause.Terms)
            {
                foreach (var word in term.IsNegated ? [] : term.Words)
                    words.Add(new(word.Folded, word.Start, word.End));
            }
        }
        var matches = ImmutableArray.CreateBuilder<FieldMatch>(words.Count);
        var taken = new HashSet<int>();
        for (var i = 0; i < words.Count; i++)
        {
            var best = int.MaxValue;
            var at = -1;
            for (var candidate = 0; candidate < _candidates.Count; candidate++)
            {
                var cost = Cost(words[i].Folded, _candidates[candidate], i == words.Count - 1, out _) + (taken.Contains(candidate) ? 1000 : 0);
                if (cost < best)
                {
                    best = cost;
                    at = candidate;
                }
            }
            if (at < 0 || best >= NoMatch)
                continue; // a title or a particle, which need not match
            taken.Add(at);
            var found = _candidates[at];
            Cost(words[i].Folded, found, i == words.Count - 1, out var kind);
            matches.Add(new(text[words[i].Start..words[i].End], found.Field, found.Text, found.Start, found.Length, kind));
        }
        return matches.ToImmutable();
    }

    private const int NoMatch = 500;

    private static int Cost(string typed, Candidate candidate, bool mayBeUnfinished, out MatchKind kind)
    {
        var word = NameWords.Canonical(typed);
        var other = NameWords.Canonical(candidate.Folded);
        var isSynonym = candidate.Kind == MatchKind.Synonym;
        kind = candidate.Kind;
        var fieldCost = candidate.Field <= SearchField.Handle ? 0 : 1;
        if (word.SequenceEqual(other))
            return fieldCost + (isSynonym ? 2 : 0);
        if (mayBeUnfinished && other.StartsWith(word, StringComparison.Ordinal))
        {
            kind = isSynonym ? MatchKind.Synonym : MatchKind.Prefix;
            return fieldCost + 5;
        }
        if (candidate.Field <= SearchField.DisplayName && word.Length == 1 && word[0] == other[0])
        {
            kind = MatchKind.Initial;
            return 8;
        }
        if (Math.Min(word.Length, other.Length) < 3)
            return NoMatch;
        Span<ulong> masks = stackalloc ulong[OsaPattern.MaskCount];
        var distance = new OsaPattern(word, masks).Distance(other, 4);
        var soundsSame = Phonetic.Narrow(word) == Phonetic.Narrow(other);
        if (soundsSame || (distance is 3 or 4 && FrenchSound.AreAlike(word, other)))
        {
            kind = isSynonym ? MatchKind.Synonym : MatchKind.Phonetic;
            return fieldCost + (soundsSame ? Math.Min(15, 10 * distance) : 30);
        }
        if (distance > (word.Length == 3 ? 1 : 2))
            return NoMatch;
        kind = isSynonym ? MatchKind.Synonym : MatchKind.Typo;
        return fieldCost + 10 * distance;
    }

    private void Add(SearchValue value, MedicalDirectory directory)
    {
        var text = ValueText.Of(value, directory.FindNetwork);
        var field = Field(value.Kind);
        Add(field, text.Label, MatchKind.Exact);
        foreach (var synonym in text.Synonyms)
        {
            foreach (var word in FoldedWords.Of(synonym))
                _candidates.Add(new(word.Folded, field, text.Label, 0, text.Label.Length, MatchKind.Synonym));
        }
    }

    private void Add(SearchField field, string text, MatchKind kind)
    {
        foreach (var word in FoldedWords.Of(text))
            _candidates.Add(new(word.Folded, field, text, word.Start, word.End - word.Start, kind));
    }

    private static SearchField Field(NameField field) => field switch
    {
        NameField.Alias => SearchField.Alias,
        NameField.DisplayName => SearchField.DisplayName,
        _ => SearchField.Name,
    };

    private static SearchField Field(ValueKind kind) => kind switch
    {
        ValueKind.Specialty => SearchField.Specialty,
        ValueKind.Profession => SearchField.Profession,
        ValueKind.Network or ValueKind.HasAccount => SearchField.Network,
        ValueKind.Stage => SearchField.Stage,
        ValueKind.Hashtag => SearchField.Hashtag,
        ValueKind.Topic => SearchField.Topic,
        ValueKind.Role => SearchField.Role,
        _ => SearchField.Place,
    };

    private readonly record struct Candidate(string Folded, SearchField Field, string Text, int Start, int Length, MatchKind Kind);
}
