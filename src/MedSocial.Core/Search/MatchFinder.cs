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
    private readonly MedicalDirectory _directory;
    private readonly Practitioner? _practitioner;
    private readonly ImmutableArray<Account> _accounts;

    private readonly int _nameWords;

    // How much of the profile was taken apart: most words are typed as they stand in the name, and nothing else need be looked at.
    private bool _hasValues, _hasRuns;

    internal MatchFinder(MedicalDirectory directory, Practitioner? practitioner, ImmutableArray<Account> accounts)
    {
        (_directory, _practitioner, _accounts) = (directory, practitioner, accounts);
        foreach (var name in NameText.Of(practitioner, accounts))
            AddTo(_candidates, Field(name.Field), name.Text, MatchKind.Exact);
        _nameWords = _candidates.Count;
    }

    /// <summary>Finds what each word of a free text stands for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words, without those that were negated: see <see cref="Words"/>.</param>
    internal ImmutableArray<FieldMatch> Find(string text, ImmutableArray<FoldedWord> words)
    {
        var matches = ImmutableArray.CreateBuilder<FieldMatch>(words.Length);
        var takenPlaces = new int[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var taken = takenPlaces.AsSpan(0, matches.Count);
            var isLast = i == words.Length - 1;
            var (word, end) = (words[i].Folded, words[i].End);
            var found = Best(word, isLast, taken, out var kind);
            if (found < 0 && !isLast)
            {
                // Two words may stand for one: « saint martin » for Saintmartin.
                (word, end) = (word + words[i + 1].Folded, words[i + 1].End);
                found = Best(word, i + 2 == words.Length, taken, out kind);
            }
            if (found < 0)
                continue; // a title or a particle, which need not match
            takenPlaces[matches.Count] = found;
            var candidate = _candidates[found];
            matches.Add(new(text[words[i].Start..end], candidate.Field, candidate.Text, candidate.Start, candidate.Length, kind));
            if (end != words[i].End)
                i++;
        }
        return matches.ToImmutable();
    }

    /// <summary>The words of a free text that hits must have.</summary>
    internal static ImmutableArray<FoldedWord> Words(string text)
    {
        var words = ImmutableArray.CreateBuilder<FoldedWord>();
        foreach (var clause in QueryWords.Of(text).Clauses)
        {
            foreach (var term in clause.Terms)
            {
                foreach (var word in term.IsNegated ? [] : term.Words)
                    words.Add(new(word.Folded, word.Start, word.End));
            }
        }
        return words.ToImmutable();
    }

    /// <summary>The candidate that a word stands for, another than those taken where it can; -1 for none.</summary>
    private int Best(string typed, bool mayBeUnfinished, ReadOnlySpan<int> taken, out MatchKind kind)
    {
        var word = NameWords.Canonical(typed);
        var best = new Choice(NoMatch, -1, MatchKind.Exact);
        var i = 0;
        do
        {
            for (; i < _candidates.Count; i++)
            {
                var cost = AsTyped(word, _candidates[i], mayBeUnfinished, out var how) + (taken.Contains(i) ? TakenCost : 0);
                if (cost < best.Cost)
                    best = new(cost, i, how);
            }
        }
        while (best.Cost > 0 && TakeMoreApart(best.Cost));
        // Letters are compared only where nothing is as typed: that alone costs less than the least that a wrong letter does.
        if (best.Cost >= NearCost)
            best = Nearest(word, taken, best);
        kind = best.Kind;
        return best.At;
    }

    /// <summary>Adds what may be cheaper than what was found; false when there is nothing more.</summary>
    private bool TakeMoreApart(int cost)
    {
        if (!_hasValues)
        {
            _hasValues = true;
            AddValues();
            return true;
        }
        if (_hasRuns || cost <= JoinedCost)
            return false;
        _hasRuns = true;
        foreach (var name in NameText.Of(_practitioner, _accounts))
            AddRuns(Field(name.Field), name.Text);
        return true;
    }

    private void AddValues()
    {
        foreach (var account in _accounts)
        {
            if (account.Handle is { } handle)
                _candidates.Add(new(Folding.Fold(handle.Text), SearchField.Handle, handle.Text, 0, handle.Text.Length, MatchKind.Exact));
            foreach (var value in ValueText.Of(account))
                Add(value);
        }
        if (_practitioner is null)
            return;
        foreach (var value in ValueText.Of(_practitioner))
            Add(value);
    }

    private Choice Nearest(ReadOnlySpan<char> word, ReadOnlySpan<int> taken, Choice best)
    {
        if (word.Length < 2)
            return best;
        Span<ulong> masks = stackalloc ulong[OsaPattern.MaskCount];
        var near = new NearWord(word, new OsaPattern(word, masks));
        for (var i = 0; i < _candidates.Count; i++)
        {
            if (i == _nameWords && best.Cost <= NearCost)
                break; // no field costs less than a name
            var cost = near.Cost(_candidates[i], out var how) + (taken.Contains(i) ? TakenCost : 0);
            if (cost < best.Cost)
                best = new(cost, i, how);
        }
        return best;
    }

    private const int TakenCost = 1000, JoinedCost = 9, NearCost = 10;
    private const int NoMatch = TakenCost + 500;

    /// <summary>What a word costs that is the candidate, begins it, or is its initial: below <see cref="NearCost"/>.</summary>
    private static int AsTyped(ReadOnlySpan<char> word, Candidate candidate, bool mayBeUnfinished, out MatchKind kind)
    {
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

    private void Add(SearchValue value)
    {
        if (value.Kind is not (ValueKind.Specialty or ValueKind.Profession or ValueKind.Department or ValueKind.Country))
        {
            AddTo(_candidates, value, ValueText.Of(value, _directory.FindNetwork));
            return;
        }
        if (!Catalogued.TryGetValue(value, out var known))
        {
            var text = ValueText.Of(value, _directory.FindNetwork);
            var made = new List<Candidate>();
            AddTo(made, value, text);
            known = [.. made.Select(candidate => candidate with { Sound = Phonetic.Narrow(NameWords.Canonical(candidate.Folded)) })];
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

    /// <summary>What was found for a word so far.</summary>
    private readonly record struct Choice(int Cost, int At, MatchKind Kind);

    /// <summary>A word in the form in which letters and sounds are compared, made once for all candidates.</summary>
    private readonly ref struct NearWord(ReadOnlySpan<char> word, OsaPattern pattern)
    {
        private readonly ReadOnlySpan<char> _word = word;
        private readonly OsaPattern _pattern = pattern;
        private readonly uint _sound = Phonetic.Narrow(word);
        private readonly int _furthest = NameCandidates.FurthestAlike(word.Length);

        /// <summary>What it costs that the word sounds like the candidate or differs in a few letters: <see cref="NearCost"/> at least.</summary>
        internal int Cost(Candidate candidate, out MatchKind kind)
        {
            kind = candidate.Kind;
            var other = NameWords.Canonical(candidate.Folded);
            if (candidate.Kind is MatchKind.Joined or MatchKind.Initial || other.Length < 2)
                return NoMatch;
            var isSynonym = candidate.Kind == MatchKind.Synonym;
            var fieldCost = candidate.Field <= SearchField.Handle ? 0 : 1;
            var distance = _pattern.Distance(other, _furthest);
            var soundsSame = _sound == (candidate.Sound != 0 ? candidate.Sound : Phonetic.Narrow(other));
            if (soundsSame || (distance > 2 && distance <= _furthest && _word.Length > 3 && FrenchSound.AreAlike(_word, other)))
            {
                kind = isSynonym ? MatchKind.Synonym : MatchKind.Phonetic;
                return fieldCost + (soundsSame ? Math.Min(15, 10 * distance) : 30);
            }
            var isName = candidate.Field is SearchField.Name or SearchField.Alias or SearchField.DisplayName;
            var most = Math.Max(_word.Length switch { < 3 => 0, 3 => 1, _ => 2 }, isName ? NameCandidates.GarbledLetters(_word.Length) : 0);
            if (distance > most)
                return NoMatch;
            kind = isSynonym ? MatchKind.Synonym : MatchKind.Typo;
            return fieldCost + 10 * distance;
        }
    }

    /// <summary>A word of the profile.</summary>
    /// <param name="Folded">The word, folded; several as one where <paramref name="Kind"/> says so.</param>
    /// <param name="Field">Where it stands.</param>
    /// <param name="Text">The text in which it stands.</param>
    /// <param name="Start">Where it starts there.</param>
    /// <param name="Length">How long it is there.</param>
    /// <param name="Kind">What it is when it was typed as it is.</param>
    /// <param name="Sound">How it sounds; 0 where that was not worked out.</param>
    private readonly record struct Candidate(string Folded, SearchField Field, string Text, int Start, int Length, MatchKind Kind, uint Sound = 0);
}
