using System.Runtime.InteropServices;
using MedSocial.Search.Candidates;
using MedSocial.Search.Queries;
using MedSocial.Search.Scans;
using MedSocial.Storage;
using MedSocial.Text;

namespace MedSocial.Search.Hits;

/// <summary>Puts the hits of a scan in order, as far as the page needs.</summary>
/// <remarks>
/// <para>The order, each step deciding only where the one before is even: (1) the weighted cost of all words, in twentieths of a letter,
/// which the scan has worked out, and where a letter is wrong what the name has beside and words that were begun: "mordel antonia" is Antonie Mordel before Antonia
/// Morel-Ciraux; (2) names that have nothing beside what was typed, then words of family names before given names before
/// other fields, and words in the order in which they were typed; (3) static weight; (4) identifier. The last two are the number of the profile.
/// Followers never lift a worse match over a better one.</para>
/// <para>The closer look (2) is taken only of hits that can reach the page: those that cost no more than the last of it.</para>
/// </remarks>
internal sealed partial class HitRanking(SearchIndex index, Segment segment, ValueCosts values, DistinctHits distinctHits)
{
    /// <summary>Who costs no more than this is likely to be meant: in twentieths of a letter.</summary>
    internal const int NearEnough = 24;

    /// <summary>Beyond this, short words with two letters wrong are worth a look: as much as two plain errors.</summary>
    internal const int FarEnough = 40;

    private const int MostTies = 512;

    /// <summary>What it costs a name that was misspelled to have a word that nobody typed, in twentieths of a letter; the same when no family name was typed.</summary>
    private const int OtherGivenCost = 8, OtherFamilyCost = 10, NoFamilyCost = 6, MostOtherCost = 24;

    /// <summary>Whoever errs in one word has mostly typed the others to their end; and it is given names that are cut short, as in « Chr. ».</summary>
    private const int BegunCost = 10, ShortFamilyCost = 20;

    /// <summary>Who errs in a word has not made up the particle beside it: « de lauret » is de Laurent before Laure.</summary>
    private const int LostParticleCost = 8;

    /// <summary>How many are looked at who could come to the front by it.</summary>
    private const int MostRivals = 128;

    private const int CostShift = 40, ReadingBits = 8;
    private const int ScrambledCost = 3, MostUntyped = 15, UntypedCost = 4;

    private readonly int[] _words = new int[NameIndex.MaxWords];
    private readonly sbyte[] _choice = new sbyte[QueryPlan.MaxWords + 16];
    private readonly int[] _costs = new int[(QueryPlan.MaxWords + 16) * NameIndex.MaxWords];
    private readonly int[] _valueCosts = new int[QueryPlan.MaxWords + 16];
    private readonly WorkList<ulong> _looked = new();
    private readonly List<int> _particles = [];
    private readonly List<int> _allParticles = TermsOf(NameWords.Particles, index);
    private int _other;

    /// <summary>Says which particles were typed: a name that has them reads better.</summary>
    internal void Start(QueryPlan plan)
    {
        _particles.Clear();
        foreach (var particle in plan.Particles)
            _particles.Add(index.Names.Terms.Find(plan[particle]));
    }

    /// <summary>Orders the hits of a scan, best first, as far as the page needs, each profile once.</summary>
    /// <param name="hits">The hits; they come to stand in another order.</param>
    /// <param name="clauses">What was asked.</param>
    /// <param name="plain">What hits cost at most that have no wrong letter.</param>
    /// <param name="besideError">What those with a wrong letter cost more, as the reading is a guess itself.</param>
    /// <param name="needed">How many are needed.</param>
    /// <returns>The page, good until the next is ordered.</returns>
    internal ReadOnlySpan<ulong> Order(Span<ulong> hits, ReadOnlySpan<Clause> clauses, int plain, int besideError, int needed)
    {
        var looked = 0;
        var distinct = 0;
        for (var wanted = needed; distinct < needed && looked < hits.Length; wanted *= 2)
        {
            looked = CheapestWithTies(hits, Math.Min(wanted, hits.Length));
            distinct = distinctHits.Count(hits[..looked]);
        }
        if (looked > 0 && clauses.Length > 1)
            looked = AddRivals(hits, looked, plain);
        // Of many that cost the same, the best known are looked at: for "ma" alone, hundreds of thousands begin alike.
        if (looked > needed + MostTies)
        {
            looked = needed + MostTies;
            HitSelection.BringLeastToFront(hits, looked);
        }
        foreach (var hit in hits[..looked])
            index.Names.AnnounceWords((int)(uint)hit);
        _looked.Clear();
        _looked.AddRange(hits[..looked]);
        var top = _looked.Span;
        top = top[..KeepCheapest(top)];
        HitIdentifiers.AnnounceStarts(segment, top);
        var asksNothing = OnlyFilters(clauses);
        foreach (ref var hit in top)
        {
            var profile = (int)(uint)hit;
            var reading = asksNothing ? 0 : Reading(profile, clauses);
            var cost = (int)(hit >> 32);
            if (cost > plain)
                cost += besideError + (clauses.Length > 1 ? _other : 0);
            hit = ((ulong)(uint)cost << CostShift) | ((ulong)(uint)reading << 32) | (uint)profile;
        }
        var ordered = Math.Min(needed, top.Length);
        HitSelection.BringLeastToFront(top, ordered);
        top[..ordered].Sort();
        return top[..ordered];
    }

    /// <summary>The weighted cost of an ordered hit in twentieths of a letter.</summary>
    internal static int Cost(ulong hit) => (int)(hit >> CostShift);

    /// <summary>The same hit at the next higher cost.</summary>
    internal static ulong Worsen(ulong hit) => hit + (1UL << CostShift);

    /// <summary>One for what is as typed, a half for what is three letters off.</summary>
    internal static double Score(int cost) => 60.0 / (60 + cost);

    /// <summary>Brings the cheapest to the front, and all others that cost the same as the last of them.</summary>
    private static int CheapestWithTies(Span<ulong> hits, int count)
    {
        if (count == 0 || count == hits.Length)
            return count;
        HitSelection.BringLeastToFront(hits, count);
        var limit = HitSelection.Greatest(hits[..count]) | uint.MaxValue;
        for (var i = count; i < hits.Length; i++)
        {
            if (hits[i] > limit)
                continue;
            (hits[i], hits[count]) = (hits[count], hits[i]);
            count++;
        }
        return count;
    }

    /// <summary>Brings behind the cheapest those that cost no more than they may yet come to cost.</summary>
    private static int AddRivals(Span<ulong> hits, int count, int plain)
    {
        var worst = (int)(HitSelection.Greatest(hits[..count]) >> 32);
        if (worst <= plain)
            return count;
        var end = count;
        for (var i = count; i < hits.Length; i++)
        {
            if ((int)(hits[i] >> 32) > worst + MostOtherCost)
                continue;
            (hits[i], hits[end]) = (hits[end], hits[i]);
            end++;
        }
        // Of too many the cheapest and best known, whatever the order in which they were found.
        var most = Math.Min(end, count + MostRivals);
        HitSelection.BringLeastToFront(hits[count..end], most - count);
        return most;
    }

    /// <summary>Keeps the cheapest of each profile; those that all cost the same need no sorting for that.</summary>
    private int KeepCheapest(Span<ulong> hits)
    {
        var limit = HitSelection.Greatest(hits) & ~(ulong)uint.MaxValue;
        var cheaper = 0;
        for (var i = 0; i < hits.Length; i++)
        {
            if (hits[i] >= limit)
                continue;
            (hits[i], hits[cheaper]) = (hits[cheaper], hits[i]);
            cheaper++;
        }
        hits[..cheaper].Sort();
        return distinctHits.KeepFirst(hits).Length;
    }

    private static bool OnlyFilters(ReadOnlySpan<Clause> clauses)
    {
        foreach (var clause in clauses)
        {
            if (!clause.IsFilter)
                return false;
        }
        return true;
    }

    private static List<int> TermsOf(IReadOnlyList<string> words, SearchIndex index)
    {
        var terms = new List<int>(words.Count);
        foreach (var word in words)
        {
            if (index.Names.Terms.Find(word) is >= 0 and var term)
                terms.Add(term);
        }
        return terms;
    }
}
