using MedSocial.Search.Candidates;
using MedSocial.Search.Scans;
using MedSocial.Storage;

namespace MedSocial.Search.Hits;

/// <content>The closer look at one hit: how its name reads beside what was typed, and what that costs where a letter is wrong.</content>
internal sealed partial class HitRanking
{
    /// <summary>How well a hit reads beside its cost: 0 for the best.</summary>
    private int Reading(int profile, ReadOnlySpan<Clause> clauses)
    {
        _other = 0;
        if (clauses[0] is { Terms.Count: 0, Ranges.Count: 0, Values.Count: > 0 } only && only.Values[0].Value.IsHandle)
            return 0; // Who was called by a handle was not called by a name.
        var count = index.Names.Words(profile, _words);
        var words = _words.AsSpan(0, count);
        var needsValues = false;
        for (var clause = 0; clause < clauses.Length; clause++)
        {
            needsValues |= !BesideWords.WriteCosts(clauses[clause], words, _costs.AsSpan(clause * count, count)) && clauses[clause].Values.Count > 0;
            _valueCosts[clause] = Assignment.Impossible;
        }
        var choice = _choice.AsSpan(0, clauses.Length);
        if (needsValues || MayCostLess(clauses, count, Assignment.Solve(_costs.AsSpan(0, clauses.Length * count), _valueCosts.AsSpan(0, clauses.Length), count, choice)))
        {
            for (var clause = 0; clause < clauses.Length; clause++)
                _valueCosts[clause] = clauses[clause].Values.Count > 0 ? values.ValueCost(clauses[clause], profile) : Assignment.Impossible;
            Assignment.Solve(_costs.AsSpan(0, clauses.Length * count), _valueCosts.AsSpan(0, clauses.Length), count, choice);
        }

        var (fields, rises, falls, other) = (0, 0, 0, 0);
        var before = -1;
        for (var clause = 0; clause < choice.Length; clause++)
        {
            if (clauses[clause].IsFilter)
                continue;
            var word = choice[clause];
            fields += word < 0 ? 2 : (words[word] & NameIndex.FamilyMark) != 0 ? 0 : 1;
            if (word < 0)
            {
                other += _valueCosts[clause] is >= PlaceCandidates.PartCost and < Assignment.Impossible ? BegunCost : 0;
                continue;
            }
            other += CostBesideError(clauses[clause], words[word]);
            if (before >= 0)
            {
                rises += word > before ? 1 : 0;
                falls += word < before ? 1 : 0;
            }
            before = word;
        }
        // What the name has and nobody typed: "marie tatin" means Marie Tatin before Marie-Gabrielle Tatin. A name at birth is not held against anybody.
        var untyped = 0;
        var (isFamilyTyped, hasFamily) = (false, false);
        for (var word = 0; word < words.Length; word++)
        {
            var isChosen = IsChosen(choice, word);
            var isTyped = isChosen || (words[word] & NameIndex.BirthMark) != 0;
            var isFamily = (words[word] & NameIndex.FamilyMark) != 0;
            hasFamily |= isFamily;
            isFamilyTyped |= isFamily && isChosen && !IsParticle(words[word] & NameIndex.TermMask, out _);
            if (isTyped)
                continue;
            var isParticle = IsParticle(words[word] & NameIndex.TermMask, out var wasTyped);
            untyped += isParticle ? (wasTyped ? 0 : 1) : 2;
            other += isParticle ? 0 : isFamily ? OtherFamilyCost : OtherGivenCost;
        }
        fields += UntypedCost * Math.Min(untyped, MostUntyped);
        foreach (var particle in _particles)
        {
            if (words.IndexOfAny(particle, particle | NameIndex.FamilyMark) >= 0)
                continue;
            fields += UntypedCost;
            other += IsJoined(particle, clauses) ? 0 : LostParticleCost;
        }
        _other = Math.Min(MostOtherCost, other + (hasFamily && !isFamilyTyped ? NoFamilyCost : 0));
        // Given name first is how most people type, family name first comes next; what is scrambled reads worse.
        fields += falls == 0 ? 0 : rises > 0 && falls > 1 ? ScrambledCost : 1;
        return Math.Min(fields, (1 << ReadingBits) - 1);
    }

    /// <summary>Whether values, if the profile had the cheapest of them, could cost as little as its words; to ask that is to search a list for it.</summary>
    private bool MayCostLess(ReadOnlySpan<Clause> clauses, int words, int cost)
    {
        var (least, gain, hasValues) = (0, int.MinValue, false);
        for (var clause = 0; clause < clauses.Length; clause++)
        {
            var word = Assignment.Impossible;
            foreach (var one in _costs.AsSpan(clause * words, words))
                word = Math.Min(word, one);
            var value = clauses[clause].Values.Count > 0 ? clauses[clause].Values[0].Cost : Assignment.Impossible;
            hasValues |= value != Assignment.Impossible;
            least += Math.Min(word, value);
            if (value != Assignment.Impossible)
                gain = Math.Max(gain, Math.Min(word, value) - value);
        }
        return hasValues && least - gain <= cost;
    }

    /// <summary>What a match of its kind costs more where a letter is wrong somewhere; a word that lacks one letter is not begun but misspelled.</summary>
    private int CostBesideError(Clause clause, int word) => clause.Kind(word & NameIndex.TermMask) switch
    {
        Clause.Begins when index.Names.Terms[word & NameIndex.TermMask].Length > clause.Word.Length + 1 => BegunCost,
        Clause.Initial when clause.Word.Length > 1 && (word & NameIndex.FamilyMark) != 0 => ShortFamilyCost,
        _ => 0,
    };

    /// <summary>Whether the particle was read as a part of a longer word: « de la tour » as Delatour.</summary>
    private bool IsJoined(int particle, ReadOnlySpan<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            if (particle >= 0 && clause.Word.Length > index.Names.Terms[particle].Length && clause.Word.Contains(index.Names.Terms[particle], StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private bool IsParticle(int term, out bool wasTyped)
    {
        wasTyped = _particles.Contains(term);
        return wasTyped || _allParticles.Contains(term);
    }

    private static bool IsChosen(ReadOnlySpan<sbyte> choice, int word)
    {
        foreach (var chosen in choice)
        {
            if (chosen == word)
                return true;
        }
        return false;
    }
}
