using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MedSocial.Search.Candidates;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search.Reasons;

/// <summary>Finds, for a profile that is known to match, which word of which field each word of the query stands for.</summary>
/// <remarks>Makes nothing but its answer: the words of the profile are taken apart in memory that is used again.</remarks>
internal sealed class MatchFinder : IValueListener
{
    private const int TakenCost = 1000, JoinedCost = 9, NearCost = 10, FarCost = 30;
    private const int NearLetters = 2, ShortestPart = 3;
    private const int NoMatch = TakenCost + 500;

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
    private bool _hasValues, _hasRuns;

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
        _words.Open();
        foreach (ref readonly var name in CollectionsMarshal.AsSpan(_names))
            _words.Add(name);
        (_hasValues, _hasRuns) = (false, false);
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
            if (found.Cost == NoMatch && !word.IsLast)
            {
                word = word.With(words[i + 1]);
                found = Best(word);
            }
            if (found.Cost == NoMatch)
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
        _taken.Add(found.Place);
        matches[count++] = new(word.Text, candidate.Field, candidate.Text, candidate.Start, candidate.Length, found.Kind);
    }

    /// <summary>Where a word was joined of two that both match, at least one of them as it was typed: « martinjacques »; 0 for nowhere.</summary>
    private int WhereJoined(TypedWord word)
    {
        var (least, at) = (FarCost, 0);
        for (var cut = ShortestPart; cut <= word.Word.Length - ShortestPart; cut++)
        {
            var left = Best(word.Part(0, cut));
            if (left.Cost >= least)
                continue;
            _taken.Add(left.Place);
            var right = Best(word.Part(cut));
            _taken.RemoveAt(_taken.Count - 1);
            if (left.Cost + right.Cost < least && Math.Min(left.Cost, right.Cost) < NearCost)
                (least, at) = (left.Cost + right.Cost, cut);
        }
        return at;
    }

    /// <summary>Whether a small word is one of a name or a place, and not only near some other word.</summary>
    private static bool StandsIn(SearchField field, int cost) =>
        cost % TakenCost < NearCost && field is SearchField.Name or SearchField.Alias or SearchField.DisplayName or SearchField.Place;

    /// <summary>The candidate that a word stands for, another than those taken where it can; costs <see cref="NoMatch"/> when there is none.</summary>
    private Choice Best(TypedWord typed)
    {
        var word = typed.Word;
        var best = new Choice(NoMatch, default, MatchKind.Exact);
        var group = 0;
        do
        {
            for (; group < _words.Count; group++)
            {
                var candidates = _words[group];
                for (var i = 0; i < candidates.Length; i++)
                    Take(AsTyped(word, candidates[i], typed.IsLast, out var kind), group, i, kind, ref best);
            }
        }
        while (best.Cost > 0 && TakeMoreApart(best.Cost));
        // Letters are compared only where nothing is as typed: that alone costs less than the least that a wrong letter does.
        return best.Cost >= NearCost && word.Length > 1 ? Nearest(typed, best) : best;
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
        _words.Open();
        foreach (ref readonly var name in CollectionsMarshal.AsSpan(_names))
            _words.AddRuns(name);
        return true;
    }

    private void AddValues()
    {
        foreach (var account in _accounts)
        {
            if (account.Handle is { } handle)
            {
                _words.Open();
                _words.AddHandle(handle.Text);
            }
            ValueText.Tell(account, this);
        }
        if (_practitioner is not null)
            ValueText.Tell(_practitioner, this);
    }

    void IValueListener.Value(ValueKind kind, string key)
    {
        var known = kind switch
        {
            ValueKind.Specialty or ValueKind.Profession or ValueKind.Country => CataloguedWords.Of(kind, key),
            ValueKind.Network when _directory.FindNetwork(key) is { } network => CataloguedWords.Of(network),
            _ => [],
        };
        if (known.Length > 0)
            _words.Share(known);
        else if (key.Length > 0)
            Add(new(kind, key));
    }

    void IValueListener.City(string? inseeCode, string name)
    {
        if (inseeCode is not null && CataloguedWords.OfCity(inseeCode, name) is { Length: > 0 } known)
            _words.Share(known);
        else
            Add(SearchValue.City(inseeCode, name));
    }

    // With the words of its region.
    void IValueListener.Department(string code)
    {
        if (CataloguedWords.Of(ValueKind.Department, code) is { Length: > 0 } known)
            _words.Share(known);
        else
            Add(new(ValueKind.Department, code));
    }

    private void Add(SearchValue value)
    {
        _words.Open();
        _words.Add(value.Kind, ValueText.Of(value, _directory.FindNetwork));
    }

    /// <summary>The candidate to which a word is nearest by its letters or its sound, if it is nearer than what was found.</summary>
    private Choice Nearest(TypedWord typed, Choice best)
    {
        var pattern = new OsaPattern(typed.Word, stackalloc ulong[OsaPattern.MaskCount]);
        for (var group = 0; group < _words.Count && (group == 0 || best.Cost > NearCost); group++) // no field costs less than a name
        {
            var candidates = _words[group];
            for (var i = 0; i < candidates.Length; i++)
                Take(AsNear(typed, in pattern, ref candidates[i], out var kind), group, i, kind, ref best);
        }
        // More letters, and what only sounds alike, cost more than all that, and take most of the time to find out.
        for (var group = 0; group < _words.Count && best.Cost > FarCost; group++)
        {
            var candidates = _words[group];
            for (var i = 0; i < candidates.Length; i++)
                Take(AsFar(in pattern, candidates[i], out var kind), group, i, kind, ref best);
        }
        return best;
    }

    /// <summary>What a word costs that is the candidate, begins it, or is its initial: below <see cref="NearCost"/>.</summary>
    private static int AsTyped(ReadOnlySpan<char> word, in MatchCandidate candidate, bool mayBeUnfinished, out MatchKind kind)
    {
        kind = candidate.Kind;
        if (candidate.First != word[0])
            return NoMatch;
        ReadOnlySpan<char> other = candidate.Word;
        if (candidate.IsRun)
            return word.SequenceEqual(other) ? JoinedCost : NoMatch;
        if (word.SequenceEqual(other))
            return candidate.FieldCost + (candidate.IsSynonym ? 2 : 0);
        if (mayBeUnfinished && other.StartsWith(word, StringComparison.Ordinal))
        {
            kind = candidate.IsSynonym ? MatchKind.Synonym : MatchKind.Prefix;
            return candidate.FieldCost + 5;
        }
        if (word.Length == 1 && candidate.Field <= SearchField.DisplayName)
        {
            kind = MatchKind.Initial;
            return 8;
        }
        return NoMatch;
    }

    /// <summary>What it costs that a word sounds like the candidate, or that one or two letters are wrong: below <see cref="FarCost"/>.</summary>
    private static int AsNear(TypedWord typed, in OsaPattern pattern, ref MatchCandidate candidate, out MatchKind kind)
    {
        kind = candidate.Kind;
        if (candidate.IsRun || candidate.Word.Count < 2)
            return NoMatch;
        var distance = pattern.Distance(candidate.Word, NearLetters);
        if (typed.Sound == candidate.Sound)
        {
            kind = candidate.IsSynonym ? MatchKind.Synonym : MatchKind.Phonetic;
            return candidate.FieldCost + Math.Min(15, 10 * distance);
        }
        if (distance > MostLetters(pattern.Text.Length, candidate.IsName) || distance > NearLetters)
            return NoMatch;
        kind = candidate.IsSynonym ? MatchKind.Synonym : MatchKind.Typo;
        return candidate.FieldCost + 10 * distance;
    }

    /// <summary>What it costs that a word sounds much like the candidate, or that more letters are wrong.</summary>
    private static int AsFar(in OsaPattern pattern, in MatchCandidate candidate, out MatchKind kind)
    {
        kind = candidate.Kind;
        if (candidate.IsRun || candidate.Word.Count < 2)
            return NoMatch;
        var word = pattern.Text;
        var furthest = NameCandidates.FurthestAlike(word.Length);
        var distance = pattern.Distance(candidate.Word, furthest);
        if (distance <= NearLetters || distance > furthest)
            return NoMatch;
        if (word.Length > 3 && FrenchSound.AreAlike(word, candidate.Word))
        {
            kind = candidate.IsSynonym ? MatchKind.Synonym : MatchKind.Phonetic;
            return candidate.FieldCost + FarCost;
        }
        if (distance > MostLetters(word.Length, candidate.IsName))
            return NoMatch;
        kind = candidate.IsSynonym ? MatchKind.Synonym : MatchKind.Typo;
        return candidate.FieldCost + 10 * distance;
    }

    /// <summary>How many letters may be wrong of a word that sounds otherwise.</summary>
    private static int MostLetters(int length, bool isName) =>
        Math.Max(length switch { < 3 => 0, 3 => 1, _ => NearLetters }, isName ? NameCandidates.GarbledLetters(length) : 0);

    /// <summary>Where a candidate stands in <see cref="MatchWords"/>.</summary>
    private readonly record struct Place(int Group, int At);

    /// <summary>What was found for a word so far.</summary>
    private readonly record struct Choice(int Cost, Place Place, MatchKind Kind);
}
