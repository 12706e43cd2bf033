using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MedSocial.Catalog;
using MedSocial.Search.Candidates;
using MedSocial.Search.Queries;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search.Reasons;

/// <summary>Finds, for a profile that is known to match, which word of which field each word of the query stands for.</summary>
/// <remarks>Makes nothing but its answer: the words of the profile are taken apart in memory that is used again.</remarks>
internal sealed partial class MatchFinder
{
    private const int TakenCost = 1000, ValueCost = 1, ShortestPart = 3;
    // The groups of words; from the last one on, one for each value.
    private const int Names = 0, Handles = 1, Runs = 2, FirstValue = 3;

    // Holds nothing of a directory while it is idle.
    [ThreadStatic]
    private static MatchFinder? _idle;

    private readonly MatchWords _words = new();
    private readonly List<NameText> _names = [];
    private readonly List<Place> _taken = [];
    private MedicalDirectory _directory = null!;
    private Practitioner? _practitioner;
    private ImmutableArray<Account> _accounts;

    // How much of the profile was taken apart: most words are typed as they stand in the name, and nothing else need be looked at.
    private bool _hasHandles, _hasRuns;

    /// <summary>Finds what each word of a free text stands for.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="practitioner">The person of the profile.</param>
    /// <param name="accounts">The accounts of the profile.</param>
    /// <param name="words">The words of the text: see <see cref="TypedWord.Of"/>.</param>
    internal static ImmutableArray<FieldMatch> Find(MedicalDirectory directory, Practitioner? practitioner, ImmutableArray<Account> accounts, ImmutableArray<TypedWord> words)
    {
        if (words.IsEmpty)
            return [];
        var finder = _idle ?? new();
        _idle = null;
        finder.Start(directory, practitioner, accounts);
        var matches = finder.Find(words);
        finder.End();
        _idle = finder;
        return matches;
    }

    private void Start(MedicalDirectory directory, Practitioner? practitioner, ImmutableArray<Account> accounts)
    {
        (_directory, _practitioner, _accounts) = (directory, practitioner, accounts);
        NameText.AddTo(_names, practitioner, accounts.AsSpan());
        _words.Open(Names);
        foreach (ref readonly var name in CollectionsMarshal.AsSpan(_names))
            _words.Add(name);
        (_hasHandles, _hasRuns, _told) = (false, false, default);
    }

    private void End()
    {
        _words.Clear();
        _names.Clear();
        _taken.Clear();
        (_directory, _practitioner, _accounts) = (null!, null, default);
    }

    private ImmutableArray<FieldMatch> Find(ImmutableArray<TypedWord> words)
    {
        var matches = new FieldMatch[words.Length];
        var count = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var found = Best(word);
            if (found.Cost == MatchCosts.NoMatch && !word.IsLast)
            {
                // What stands better alone was not cut off the word before it, which is a title or the like: « Pr. Dupont ».
                var together = Best(word.With(words[i + 1]));
                if (together.Cost < Best(words[i + 1]).Cost)
                    (word, found) = (word.With(words[i + 1]), together);
            }
            if (found.Cost == MatchCosts.NoMatch)
            {
                // Else a title or a particle, which need not match.
                if (WhereJoined(words[i]) is > 0 and var cut)
                {
                    Array.Resize(ref matches, matches.Length + 1);
                    foreach (var part in (ReadOnlySpan<TypedWord>)[words[i].Part(0, cut), words[i].Part(cut)])
                        Add(part, Best(part), matches, ref count);
                }
                continue;
            }
            Add(word, found, matches, ref count);
            if (!ReferenceEquals(word, words[i]))
                i++;
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(count == matches.Length ? matches : matches[..count]);
    }

    private void Add(TypedWord word, Choice found, FieldMatch[] matches, ref int count)
    {
        ref readonly var candidate = ref _words[found.Place.Group][found.Place.At];
        if (NameWords.IsPreposition(word.Word) && !StandsIn(candidate.Field, found.Cost))
            return; // « près de Lyon »
        if (RequestWords.Is(word.Word) && found.Cost % TakenCost >= MatchCosts.NearCost)
            return; // « je cherche »
        _taken.Add(found.Place);
        matches[count++] = new(word.Text, candidate.Field, candidate.Text, candidate.Start, candidate.Length, found.Kind);
    }

    /// <summary>Where a word was joined of two that both match, at least one of them as it was typed: « martinjacques »; 0 for nowhere.</summary>
    private int WhereJoined(TypedWord word)
    {
        var (least, at) = (MatchCosts.FarCost, 0);
        for (var cut = ShortestPart; cut <= word.Word.Length - ShortestPart; cut++)
        {
            var left = Best(word.Part(0, cut));
            if (left.Cost >= least)
                continue;
            _taken.Add(left.Place);
            var right = Best(word.Part(cut));
            _taken.RemoveAt(_taken.Count - 1);
            if (left.Cost + right.Cost < least && Math.Min(left.Cost, right.Cost) < MatchCosts.NearCost)
                (least, at) = (left.Cost + right.Cost, cut);
        }
        return at;
    }

    /// <summary>Whether a small word is one of a name or a place, and not only near some other word.</summary>
    private static bool StandsIn(SearchField field, int cost) =>
        cost % TakenCost < MatchCosts.NearCost && field is SearchField.Name or SearchField.Alias or SearchField.DisplayName or SearchField.Place;

    /// <summary>The candidate that a word stands for, another than those taken where it can; costs <see cref="MatchCosts.NoMatch"/> when there is none.</summary>
    private Choice Best(TypedWord typed)
    {
        var best = new Choice(MatchCosts.NoMatch, default, MatchKind.Exact);
        TakeAsTyped(typed, Names, ref best);
        if (best.Cost > 0)
        {
            AddHandles();
            TakeAsTyped(typed, Handles, ref best);
        }
        if (best.Cost > ValueCost && typed.KindsIn(_directory.Segment.SearchIndex.Values) is { IsEmpty: false } kinds)
        {
            AddValues(kinds);
            for (var group = FirstValue; group < _words.Count; group++)
                TakeAsTyped(typed, group, ref best);
        }
        if (best.Cost > MatchCosts.JoinedCost && MayBeRun(typed.Word))
        {
            AddRuns();
            TakeAsTyped(typed, Runs, ref best);
        }
        // Letters are compared only where nothing is as typed: that alone costs less than the least that a wrong letter does.
        return best.Cost >= MatchCosts.NearCost && typed.Word.Length > 1 ? Nearest(typed, best) : best;
    }

    private void TakeAsTyped(TypedWord typed, int group, ref Choice best)
    {
        var word = typed.Word;
        if (_words.Shared(group) is { } shared && !shared.MayBegin(word[0]))
            return;
        var candidates = _words[group];
        for (var i = 0; i < candidates.Length; i++)
            Take(MatchCosts.AsTyped(word, candidates[i], typed.IsLast, out var kind), group, i, kind, ref best);
    }

    private void Take(int cost, int group, int at, MatchKind kind, ref Choice best)
    {
        if (cost >= best.Cost)
            return;
        if (_taken.Contains(new(group, at)))
            cost += TakenCost;
        if (cost < best.Cost)
            best = new(cost, new(group, at), kind);
    }

    private void AddHandles()
    {
        if (_hasHandles)
            return;
        _hasHandles = true;
        _words.Open(Handles);
        foreach (var account in _accounts)
        {
            if (account.Handle is { } handle)
                _words.AddHandle(handle.Text);
        }
    }

    private void AddRuns()
    {
        if (_hasRuns)
            return;
        _hasRuns = true;
        _words.Open(Runs);
        foreach (ref readonly var name in CollectionsMarshal.AsSpan(_names))
            _words.AddRuns(name);
    }

    /// <summary>Whether a word may be several words of a name as one: it begins with one of them, or its first letter, and goes on with the next.</summary>
    private bool MayBeRun(ReadOnlySpan<char> word)
    {
        var names = _words[Names];
        for (var i = 0; i + 1 < names.Length && word.Length > 1; i++)
        {
            if (names[i].First != word[0])
                continue;
            ReadOnlySpan<char> first = names[i].Word;
            var next = names[i + 1].First;
            if ((word.Length <= MatchWords.LongestRun && word[1] == next) || (first.Length < word.Length && word[first.Length] == next && word.StartsWith(first)))
                return true;
            // Which is written in other ways.
            if (word is "saint" || first is "saint")
                return true;
        }
        return false;
    }

    /// <summary>The candidate to which a word is nearest by its letters or its sound, if it is nearer than what was found.</summary>
    private Choice Nearest(TypedWord typed, Choice best)
    {
        TakeNicknamed(typed, ref best);
        var pattern = new OsaPattern(typed.Word, stackalloc ulong[OsaPattern.MaskCount]);
        TakeNear(typed, in pattern, Names, ref best);
        if (best.Cost <= MatchCosts.NearCost)
            return best; // no field costs less than a name
        AddValues(ValueKinds.All);
        for (var group = Handles; group < _words.Count && best.Cost > MatchCosts.NearCost; group++)
            TakeNear(typed, in pattern, group, ref best);
        // More letters, and what only sounds alike, cost more than all that, and take most of the time to find out.
        for (var group = 0; group < _words.Count && best.Cost > MatchCosts.FarCost; group++)
            TakeFar(typed, in pattern, group, ref best);
        return best;
    }

    private void TakeNicknamed(TypedWord typed, ref Choice best)
    {
        foreach (var name in Nicknames.Of(typed.Word))
        {
            for (var i = 0; i < _words[Names].Length; i++)
            {
                if (name.AsSpan().SequenceEqual(_words[Names][i].Word))
                    Take(MatchCosts.JoinedCost, Names, i, MatchKind.Synonym, ref best);
            }
        }
    }

    private void TakeNear(TypedWord typed, in OsaPattern pattern, int group, ref Choice best)
    {
        var candidates = _words[group];
        var shared = _words.Shared(group);
        for (var i = 0; i < candidates.Length; i++)
        {
            if (shared is null || shared.MayBeNear(i, typed, MatchCosts.NearLetters))
                Take(MatchCosts.AsNear(typed, in pattern, ref candidates[i], out var kind), group, i, kind, ref best);
        }
    }

    private void TakeFar(TypedWord typed, in OsaPattern pattern, int group, ref Choice best)
    {
        var furthest = NameCandidates.FurthestAlike(typed.Word.Length);
        var candidates = _words[group];
        var shared = _words.Shared(group);
        for (var i = 0; i < candidates.Length; i++)
        {
            if (shared is null || shared.MayBeNear(i, typed, furthest))
                Take(MatchCosts.AsFar(in pattern, candidates[i], furthest, out var kind), group, i, kind, ref best);
        }
    }

    /// <summary>Where a candidate stands in <see cref="MatchWords"/>.</summary>
    private readonly record struct Place(int Group, int At);

    /// <summary>What was found for a word so far.</summary>
    private readonly record struct Choice(int Cost, Place Place, MatchKind Kind);
}
