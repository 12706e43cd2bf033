using System.Runtime.InteropServices;
using MedSocial.Search;
using MedSocial.Search.Candidates;
using MedSocial.Search.Queries;
using MedSocial.Search.Scans;
using MedSocial.Storage;
using MedSocial.TestData;

namespace MedSocial.Tests.Search;

/// <summary>A search that goes on from where the one before ended finds whom a search from the start finds, each at the same cost.</summary>
public class DriverScanTests
{
    private const int People = 3000;

    private static readonly MedicalDirectory Directory = SyntheticDirectory.Build(People, 7);

    private static readonly GroundTruth Truth = new(SyntheticDirectory.Generate(People, 7));

    [Theory]
    [InlineData(QueryKind.Exact)]
    [InlineData(QueryKind.OneTypo)]
    [InlineData(QueryKind.Prefix)]
    [InlineData(QueryKind.NameCity)]
    [InlineData(QueryKind.NameSpecialty)]
    public void TryGoOnToNear_FromAnExactSearch_FindsWhomANearOneFinds(QueryKind kind) => Compare(kind, SearchReach.Exact, SearchReach.Near, least: 10);

    [Theory]
    [InlineData(QueryKind.OneTypo)]
    [InlineData(QueryKind.TwoTypos)]
    [InlineData(QueryKind.Phonetic)]
    [InlineData(QueryKind.NameCity)]
    public void TryGoOn_FromANearSearch_FindsWhomAFarOneFinds(QueryKind kind) => Compare(kind, SearchReach.Near, SearchReach.Far, least: 10);

    private static void Compare(QueryKind kind, SearchReach from, SearchReach to, int least)
    {
        var gone = 0;
        foreach (var query in QuerySet.Make(kind, Truth, 500, 3))
        {
            var (stepwise, anew) = (new Looking(query.Text), new Looking(query.Text));
            if (!stepwise.TryRun(from) || !stepwise.TryGoOn(from, to))
                continue;
            if (to == SearchReach.Far)
                anew.Fill(null, SearchReach.Near);
            anew.Fill(to == SearchReach.Far ? SearchReach.Near : null, to);
            anew.Run(to);
            gone++;
            Assert.True(anew.Costs.OrderBy(pair => pair.Key).SequenceEqual(stepwise.Costs.OrderBy(pair => pair.Key)), query.Text);
        }
        Assert.True(gone >= least, $"{gone} went on");
    }

    /// <summary>One query under way, with whom it led to.</summary>
    private sealed class Looking
    {
        private static readonly SearchIndex Index = Directory.Segment.SearchIndex;

        private readonly CandidateFinder _finder = new(Index);
        private readonly DriverScan _driver;
        private readonly HitBuffer _hits = new(Index, Directory.Segment);
        private readonly List<Clause> _clauses = [];

        internal Looking(string text)
        {
            var values = new ValueCosts(Index, new(Index));
            _driver = new(new(Index, values), values);
            var plan = new QueryPlan();
            new PlanReader(plan, new(Index)).ReadPlain(text);
            var numbers = new WordLookup(Index).Of(plan, 0);
            var words = plan.Reading(0);
            for (var i = 0; i < words.Length; i++)
            {
                _clauses.Add(new(Index.Names));
                _clauses[i].Start(plan[words[i]], plan.LastMayBeUnfinished && i == words.Length - 1, numbers[i]);
            }
            _hits.Start(20, null);
        }

        /// <summary>The least that each profile costs.</summary>
        internal Dictionary<int, int> Costs
        {
            get
            {
                var costs = new Dictionary<int, int>();
                foreach (var hit in _hits.Hits)
                {
                    var (profile, cost) = ((int)(uint)hit, (int)(hit >> 32));
                    costs[profile] = Math.Min(cost, costs.GetValueOrDefault(profile, int.MaxValue));
                }
                return costs;
            }
        }

        internal void Fill(SearchReach? from, SearchReach reach)
        {
            foreach (var clause in _clauses)
                _finder.Find(clause, from, reach);
            if (from is not SearchReach.Exact)
                _finder.AddPlaces(CollectionsMarshal.AsSpan(_clauses));
        }

        internal void Run(SearchReach reach)
        {
            if (MayMatch)
                _driver.Run(_clauses, reach, 0, _hits);
        }

        internal bool TryRun(SearchReach reach)
        {
            Fill(null, reach);
            Run(reach);
            return MayMatch;
        }

        internal bool TryGoOn(SearchReach from, SearchReach to)
        {
            Fill(from, to);
            return to == SearchReach.Near ? _driver.TryGoOnToNear(_clauses, 0, _hits) : _driver.TryGoOn(_clauses, 0, _hits);
        }

        private bool MayMatch => _clauses.TrueForAll(clause => clause.Postings > 0);
    }
}
