using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search;

/// <summary>Takes the closer look at the profiles that a scan brought, and puts them in order.</summary>
/// <remarks>
/// <para>The order, each step deciding only where the one before is even: (1) the weighted cost of all words, in twentieths of a letter;
/// (2) names that have nothing
/// beside what was typed, then words of family names before given names before other fields; (3) the order of the words as typed, from one end or the other;
/// (4) static weight; (5) identifier. The last two are the number of the profile. Followers never lift a worse match over a better one.</para>
/// <para>The weighted cost of a word is worked out once for a query, however many profiles have the word. Only as many profiles are looked at
/// as can reach the page: the cheapest by the coarse cost, and a margin, because the two costs are not quite of one mind.</para>
/// </remarks>
internal sealed class HitRanking(SearchIndex index, ProfileScan scan)
{
    /// <summary>How many profiles are looked at beside those of the page.</summary>
    private const int Margin = 768;

    /// <summary>In twentieths of a letter.</summary>
    internal const int NearEnough = 20;

    private const int BeginningCost = 4, InitialCost = 6, ValueCost = 3, OutOfOrderCost = 2;

    private readonly int[] _words = new int[NameIndex.MaxWords];
    private readonly sbyte[] _choice = new sbyte[(QueryPlan.MaxWords + 8)];
    private readonly int[] _costs = new int[(QueryPlan.MaxWords + 8) * NameIndex.MaxWords];
    private readonly int[] _valueCosts = new int[(QueryPlan.MaxWords + 8)];
    private readonly List<int> _particles = [];

    /// <summary>Orders the hits, best first, as far as the page needs; returns how many of the span are ordered.</summary>
    internal int Order(Span<ulong> hits, ReadOnlySpan<Clause> clauses, IReadOnlyList<string> particles, int needed)
    {
        _particles.Clear();
        foreach (var particle in particles)
            _particles.Add(index.Names.Terms.Find(particle));
        var looked = Math.Min(hits.Length, needed + Margin);
        HitSelection.BringLeastToFront(hits, looked);
        var top = hits[..looked];
        for (var i = 0; i < top.Length; i++)
        {
            var profile = (int)(uint)top[i];
            top[i] = ((ulong)(uint)Key(profile, clauses) << 32) | (uint)profile;
        }
        var ordered = Math.Min(needed, looked);
        HitSelection.BringLeastToFront(top, ordered);
        top[..ordered].Sort();
        return ordered;
    }

    /// <summary>The weighted cost of a hit in twentieths of a letter.</summary>
    internal static int Cost(ulong hit) => (int)(hit >> 32) >> 8;

    /// <summary>One for what is as typed, a half for what is three letters off.</summary>
    internal static double Score(ulong hit) => 60.0 / (60 + Cost(hit));

    private int Key(int profile, ReadOnlySpan<Clause> clauses)
    {
        if (OnlyFilters(clauses))
            return 0; // Nothing was typed, so nothing is better than anything: static weight decides.
        var count = index.Names.Words(profile, _words);
        for (var clause = 0; clause < clauses.Length; clause++)
        {
            for (var word = 0; word < count; word++)
                _costs[clause * count + word] = Weighted(clauses[clause], _words[word] & NameIndex.TermMask);
            var value = clauses[clause].Values.Count > 0 ? scan.ValueCost(clauses[clause], profile) : Clause.NoMatch;
            _valueCosts[clause] = value == Clause.NoMatch ? Assignment.Impossible
                : clauses[clause].IsFilter ? 0
                : Math.Max(0, ValueCost + (value - CandidateFinder.Value) * 2);
        }
        var choice = _choice.AsSpan(0, clauses.Length);
        var cost = Assignment.Solve(_costs.AsSpan(0, clauses.Length * count), _valueCosts.AsSpan(0, clauses.Length), count, choice);
        if (cost == Assignment.Impossible)
            return int.MaxValue;

        if (IsHandle(clauses[0]))
            return cost << 8; // Who was called by a handle was not called by a name.

        var (fields, rises, falls) = (0, 0, 0);
        var before = -1;
        for (var clause = 0; clause < choice.Length; clause++)
        {
            if (clauses[clause].IsFilter)
                continue;
            var word = choice[clause];
            fields += word < 0 ? 2 : (_words[word] & NameIndex.FamilyMark) != 0 ? 0 : 1;
            if (word < 0)
                continue;
            if (before >= 0)
            {
                rises += word > before ? 1 : 0;
                falls += word < before ? 1 : 0;
            }
            before = word;
        }
        // What the name has and nobody typed: "marie tatin" means Marie Tatin before Marie-Gabrielle Tatin. A name at birth is not held against anybody.
        var untyped = 0;
        for (var word = 0; word < count; word++)
        {
            var isTyped = (_words[word] & NameIndex.BirthMark) != 0 || choice.Contains((sbyte)word);
            if (!isTyped)
                untyped += IsParticle(_words[word] & NameIndex.TermMask, out var wasTyped) ? (wasTyped ? 0 : 1) : 2;
        }
        fields += 4 * Math.Min(untyped, 15);
        // Family name first reads as well as given name first; what is scrambled reads worse.
        foreach (var particle in _particles)
            fields += _words.AsSpan(0, count).IndexOfAny(particle, particle | NameIndex.FamilyMark) >= 0 ? 0 : 4;
        var scrambled = rises > 0 && falls > 1 ? OutOfOrderCost : 0;
        return (Math.Min(cost + scrambled, (1 << 22) - 1) << 8) | Math.Min(fields, 255);
    }

    private static bool IsHandle(Clause clause) =>
        clause is { Terms.Count: 0, Ranges.Count: 0, Values: [{ Value.IsHandle: true }, ..] };

    private static bool OnlyFilters(ReadOnlySpan<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            if (!clause.IsFilter)
                return false;
        }
        return true;
    }

    /// <summary>Of a word that is nearly complete, the nearer end is meant; of two or three letters nothing can be said.</summary>
    private static int MissingCost(ReadOnlySpan<char> word, ReadOnlySpan<char> candidate) =>
        word.Length < 4 ? 0 : Math.Min(candidate.Length - word.Length, 2) - 1;

    private bool IsParticle(int term, out bool wasTyped)
    {
        wasTyped = _particles.Contains(term);
        return wasTyped || NameWords.IsParticle(index.Names.Terms[term]);
    }

    private int Weighted(Clause clause, int term)
    {
        var coarse = clause.Costs[term];
        if (coarse == Clause.NoMatch)
            return Assignment.Impossible;
        if (coarse == CandidateFinder.Exact)
            return 0;
        if (clause.TryGetWeight(term, out var cost))
            return cost;
        var candidate = index.Names.Terms[term];
        var word = clause.Word;
        if (clause.IsInRange(term) && candidate.StartsWith(word, StringComparison.Ordinal))
            cost = clause.MayBeUnfinished ? BeginningCost + MissingCost(word, candidate) : InitialCost;
        else
            cost = SpellingCost.Of(word, candidate);
        clause.SetWeight(term, cost);
        return cost;
    }
}
