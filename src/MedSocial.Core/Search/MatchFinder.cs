using System.Collections.Concurrent;
using System.Collections.Immutable;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search;

/// <summary>Finds, for a profile that is known to match, which word of which field each word of the query stands for.</summary>
internal sealed class MatchFinder
{
    // What the catalogue says of a value is the same for every hit; folding it anew took half the time of an answer. No larger than the catalogue.
    private static readonly ConcurrentDictionary<SearchValue, Candidate[]> Catalogued = [];

    private readonly List<Candidate> _candidates = [];

    internal MatchFinder(MedicalDirectory directory, Practitioner? practitioner, ImmutableArray<Account> accounts)
    {
        foreach (var name in NameText.Of(practitioner, accounts))
        {
            Add(Field(name.Field), name.Text, MatchKind.Exact);
            AddRuns(Field(name.Field), name.Text);
        }
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
            var isLast = i == words.Count - 1;
            var (word, end) = (words[i].Folded, words[i].End);
            var found = Best(word, isLast, taken, out var kind);
            if (found < 0 && !isLast)
            {
                // Two words may stand for one: « saint martin » for Saintmartin.
                (word, end) = (word + words[i + 1].Folded, words[i + 1].End);
                found = Best(word, i + 2 == words.Count, taken, out kind);
            }
            if (found < 0)
                continue; // a title or a particle, which need not match
            taken.Add(found);
            var candidate = _candidates[found];
            matches.Add(new(text[words[i].Start..end], candidate.Field, candidate.Text, candidate.Start, candidate.Length, kind));
            if (end != words[i].End)
                i++;
        }
        return matches.ToImmutable();
    }

    /// <summary>The candidate that a word stands for, another than those taken where it can; -1 for none.</summary>
    private int Best(string word, bool mayBeUnfinished, HashSet<int> taken, out MatchKind kind)
    {
        var (best, at) = (NoMatch, -1);
        kind = MatchKind.Exact;
        // Letters are compared only where nothing is as typed: that alone costs less than the least that a wrong letter does.
        foreach (var isNear in (ReadOnlySpan<bool>)[false, true])
        {
            for (var i = 0; i < _candidates.Count && (!isNear || best >= NearCost); i++)
            {
                var cost = isNear ? Near(word, _candidates[i], out var how) : AsTyped(word, _candidates[i], mayBeUnfinished, out how);
                cost += taken.Contains(i) ? TakenCost : 0;
                if (cost < best)
                    (best, at, kind) = (cost, i, how);
            }
            if (best < NearCost)
                break;
        }
        return at;
    }

    private const int TakenCost = 1000, JoinedCost = 9, NearCost = 10;
    private const int NoMatch = TakenCost + 500;

    /// <summary>What a word costs that is the candidate, begins it, or is its initial: below <see cref="NearCost"/>.</summary>
    private static int AsTyped(string typed, Candidate candidate, bool mayBeUnfinished, out MatchKind kind)
    {
        var word = NameWords.Canonical(typed);
        var other = NameWords.Canonical(candidate.Folded);
        var isSynonym = candidate.Kind == MatchKind.Synonym;
        kind = candidate.Kind;
        if (candidate.Kind is MatchKind.Joined or MatchKind.Initial)
            return word.SequenceEqual(other) ? JoinedCost : NoMatch;
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
        return NoMatch;
    }

    /// <summary>What a word costs that sounds like the candidate or differs in a few letters: <see cref="NearCost"/> at least.</summary>
    private static int Near(string typed, Candidate candidate, out MatchKind kind)
    {
        kind = candidate.Kind;
        var word = NameWords.Canonical(typed);
        var other = NameWords.Canonical(candidate.Folded);
        if (candidate.Kind is MatchKind.Joined or MatchKind.Initial || Math.Min(word.Length, other.Length) < 2)
            return NoMatch;
        var isSynonym = candidate.Kind == MatchKind.Synonym;
        var fieldCost = candidate.Field <= SearchField.Handle ? 0 : 1;
        Span<ulong> masks = stackalloc ulong[OsaPattern.MaskCount];
        var distance = new OsaPattern(word, masks).Distance(other, NameCandidates.FurthestAlike(word.Length));
        var soundsSame = Phonetic.Narrow(word) == Phonetic.Narrow(other);
        if (soundsSame || (distance > 2 && distance <= NameCandidates.FurthestAlike(word.Length) && word.Length > 3 && FrenchSound.AreAlike(word, other)))
        {
            kind = isSynonym ? MatchKind.Synonym : MatchKind.Phonetic;
            return fieldCost + (soundsSame ? Math.Min(15, 10 * distance) : 30);
        }
        var isName = candidate.Field is SearchField.Name or SearchField.Alias or SearchField.DisplayName;
        var most = Math.Max(word.Length switch { < 3 => 0, 3 => 1, _ => 2 }, isName ? NameCandidates.GarbledLetters(word.Length) : 0);
        if (distance > most)
            return NoMatch;
        kind = isSynonym ? MatchKind.Synonym : MatchKind.Typo;
        return fieldCost + 10 * distance;
    }

    private void Add(SearchValue value, MedicalDirectory directory)
    {
        if (value.Kind is not (ValueKind.Specialty or ValueKind.Profession or ValueKind.Department or ValueKind.Country))
        {
            AddTo(_candidates, value, ValueText.Of(value, directory.FindNetwork));
            return;
        }
        if (!Catalogued.TryGetValue(value, out var known))
        {
            var text = ValueText.Of(value, directory.FindNetwork);
            var made = new List<Candidate>();
            AddTo(made, value, text);
            known = [.. made];
            if (!text.Synonyms.IsEmpty)
                Catalogued.TryAdd(value, known);
        }
        _candidates.AddRange(known);
    }

    private static void AddTo(List<Candidate> candidates, SearchValue value, ValueText text)
    {
        var field = Field(value.Kind);
        AddTo(candidates, field, text.Label, MatchKind.Exact);
        foreach (var synonym in text.Synonyms)
        {
            foreach (var word in FoldedWords.Of(synonym))
                candidates.Add(new(word.Folded, field, text.Label, 0, text.Label.Length, MatchKind.Synonym));
        }
    }

    private void Add(SearchField field, string text, MatchKind kind) => AddTo(_candidates, field, text, kind);

    private static void AddTo(List<Candidate> candidates, SearchField field, string text, MatchKind kind)
    {
        foreach (var word in FoldedWords.Of(text))
            candidates.Add(new(word.Folded, field, text, word.Start, word.End - word.Start, kind));
    }

    /// <summary>What may be typed for several words of a name at once: delatour, and jc for Jean-Christophe.</summary>
    private void AddRuns(SearchField field, string text)
    {
        const int most = 4;
        var words = FoldedWords.Of(text);
        for (var from = 0; from < words.Length; from++)
        {
            var (joined, initials) = (words[from].Folded, words[from].Folded[..1]);
            for (var to = from + 1; to < Math.Min(words.Length, from + most); to++)
            {
                joined += words[to].Folded;
                initials += words[to].Folded[0];
                var length = words[to].End - words[from].Start;
                _candidates.Add(new(joined, field, text, words[from].Start, length, MatchKind.Joined));
                _candidates.Add(new(initials, field, text, words[from].Start, length, MatchKind.Initial));
            }
        }
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
