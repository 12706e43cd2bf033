using CsCheck;
using MedSocial.Ranking;
using MedSocial.Ranking.Signals;
using MedSocial.Search;

namespace MedSocial.Tests.Ranking;

public class RankingProfileTests
{
    private static readonly MedicalDirectory World = Sample.Directory(RankedWorld.Records());

    private static readonly RankingRequest Heard = new() { Profile = RankingProfile.Heard };

    public static TheoryData<string> Profiles => ["heard", "rising", "topic voice", "most followed"];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Explain_EveryProfile_AddsUpToTheScore(string name)
    {
        var ranking = World.Rank(Request(name));
        Assert.NotEmpty(ranking.Entries);
        Assert.All(ranking.Entries, entry =>
        {
            Assert.Equal(entry.Score, entry.Explain().Contributions.Sum(part => part.Points), 1e-9);
            Assert.Equal(entry.MissingSignals, entry.Explain().Contributions.Where(part => part.IsMissing).Select(part => part.Signal));
            Assert.InRange(entry.Score, 0, 100);
            Assert.InRange(entry.Rank, entry.RankInterval.Best, entry.RankInterval.Worst);
        });
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Explain_EveryProfile_SaysWhy(string name)
    {
        var ranking = World.Rank(Request(name));
        var lines = ranking.Entries.Select(entry => $"{entry} ({entry.RankInterval})\n{entry.Explain()}\n{entry.Explain().ToFrench()}\n{string.Join('\n', entry.WhatWouldMoveUp())}")
            .Concat(ranking.Warnings.Select(warning => $"{warning.Kind}: {warning.Message}"));
        Snapshots.Match(string.Join('\n', lines).ReplaceLineEndings("\n") + "\n", name.Replace(' ', '-'));
    }

    [Fact]
    public void Rank_Heard_PutsFirstWhomDoctorsMention()
    {
        var ranking = World.Rank(Heard);
        Assert.Equal(["a", "b"], ranking.Entries.Take(2).Select(entry => entry.Practitioner?.Id.Value));
        Assert.Equal(new DateOnly(2026, 3, 1), ranking.AsOf);
    }

    [Fact]
    public void Rank_MostFollowed_PutsFirstWhoIsFollowedMost() =>
        Assert.Equal("d", World.Rank(Request("most followed")).Entries[0].Practitioner!.Id.Value);

    [Fact]
    public void Rank_Article_HasNoInteractionsAndSaysSo()
    {
        var ranking = MedicalDirectory.Article2019.Rank(Heard);
        Assert.Equal(RankingProfile.Heard.Signals.Items.Select(one => one.Signal.Name).Except(["reach"]).Order(),
            ranking.Warnings.Where(warning => warning.Kind == RankingWarningKind.SignalWithoutData).Select(warning => warning.Message.Split('\'')[1]).Order());
        Assert.Equal("jaddo", ranking.Entries[0].Practitioner!.Id.Value);
        Assert.All(ranking.Entries, entry => Assert.Contains("influence", entry.MissingSignals));
        Assert.False(ranking.Entries[0].RankInterval.IsCertain);
    }

    [Fact]
    public void Rank_AsOfBeforeAllData_IsEmpty()
    {
        var ranking = World.Rank(Heard with { AsOf = new DateOnly(1999, 1, 1) });
        Assert.DoesNotContain(ranking.Entries, entry => entry.Score > 0);
        Assert.Contains(RankingWarningKind.LaterInteractions, ranking.Warnings.Select(warning => warning.Kind));
    }

    [Fact]
    public void Rank_EmptyDirectory_IsEmpty()
    {
        var ranking = new MedicalDirectoryBuilder().Build().Rank(Heard);
        Assert.Empty(ranking.Entries);
        Assert.Equal((0, null), (ranking.Total, ranking.AsOf));
    }

    [Fact]
    public void Rank_EmptyFilter_IsNoFilter() => Assert.Equal(
        World.Rank(Heard).Entries.AsEnumerable(), World.Rank(Heard with { Filter = new() }).Entries.AsEnumerable());

    [Fact]
    public void Rank_Filter_RanksAmongThoseAlone()
    {
        var ranking = World.Rank(Heard with { Filter = SearchQuery.Parse("network:instagram") });
        Assert.Equal(["e"], ranking.Entries.Select(entry => entry.Practitioner!.Id.Value));
        Assert.Equal((1, 1), (ranking.Total, ranking.Entries[0].Rank));
        Assert.Empty(World.Rank(Heard with { Filter = SearchQuery.Parse("network:facebook") }).Entries);
    }

    [Fact]
    public void Rank_ComparedWith_SaysWhoIsNewAndWhoMoved()
    {
        var request = new RankingRequest { Profile = RankingProfile.MostFollowed, ComparedWith = RankedWorld.Day.AddDays(-100) };
        var entries = World.Rank(request).Entries;
        Assert.Equal(["d new", "a new", "b -2", "e new"], entries.Select(entry => $"{entry.Practitioner!.Id} {entry.Change}"));
        Assert.All(World.Rank(request with { ComparedWith = null }).Entries, entry => Assert.Null(entry.Change));
    }

    [Fact]
    public void Rank_TopicVoiceWithoutTopic_Throws()
    {
        Assert.Throws<ArgumentException>("request", () => World.Rank(new RankingRequest { Profile = RankingProfile.TopicVoice }));
        Assert.Contains(World.Rank(Request("topic voice") with { Topic = "#nobodyUsesIt" }).Warnings, warning => warning.Kind == RankingWarningKind.SignalWithoutData);
    }

    [Fact]
    public void Rank_TopicVoice_CountsTheTopicAlone()
    {
        var entries = World.Rank(Request("topic voice")).Entries;
        Assert.Equal("c", entries.MaxBy(entry => entry.Explain().Contributions[0].Points)!.Practitioner!.Id.Value);
        Assert.Equal(["a", "b", "c", "d"], entries.Select(entry => entry.Practitioner!.Id.Value).Order());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    public void WeightedSignal_BadWeight_Throws(double weight) =>
        Assert.Throws<ArgumentOutOfRangeException>("weight", () => new WeightedSignal(new ReachSignal(), weight, SignalTransform.Linear(0, 1)));

    [Fact]
    public void Signals_AllZeroOrNoneOrTwice_Throw()
    {
        var zero = new WeightedSignal(new ReachSignal(), 0, SignalTransform.Linear(0, 1));
        var one = new WeightedSignal(new ReachSignal(), 1, SignalTransform.Linear(0, 1));
        Assert.Throws<ArgumentException>("Signals", () => RankingProfile.Heard with { Signals = [zero] });
        Assert.Throws<ArgumentException>("Signals", () => RankingProfile.Heard with { Signals = [] });
        Assert.Throws<ArgumentException>("Signals", () => RankingProfile.Heard with { Signals = [one, one] });
        Assert.Throws<ArgumentOutOfRangeException>(() => InfluenceOptions.Default with { Damping = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => InfluenceOptions.Default with { HalfLifeWeeks = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => Heard with { Take = -1 });
        Assert.Throws<ArgumentNullException>(() => World.Rank((RankingRequest)null!));
    }

    [Fact]
    public void Rank_SignalOfTheCaller_CountsAsAnyOther()
    {
        var profile = new RankingProfile { Name = "names", Signals = [new(new NameLength(), 2, SignalTransform.Linear(0, 20)), new(new ReachSignal(), 1, SignalTransform.Percentile)] };
        var entries = World.Rank(new RankingRequest { Profile = profile }).Entries;
        Assert.Contains(entries, entry => entry.Explain().Contributions[0] is { IsMissing: false, Reason: "a name of 5 letters" });
        Assert.All(entries.Where(entry => entry.Practitioner is null), entry => Assert.Contains("name length", entry.MissingSignals));
        Assert.All(entries, entry => Assert.Equal(entry.Score, entry.Explain().Contributions.Sum(part => part.Points), 1e-9));
    }

    /// <summary>Whoever does what is said reaches the next: the needed value, transformed, closes the gap.</summary>
    [Fact]
    public void WhatWouldMoveUp_EachStep_ReachesTheNextScore()
    {
        var entries = World.Rank(Heard).Entries;
        Assert.Empty(entries[0].WhatWouldMoveUp());
        for (var i = 1; i < entries.Length; i++)
        {
            foreach (var step in entries[i].WhatWouldMoveUp())
            {
                var at = RankingProfile.Heard.Signals.Items.ToList().FindIndex(one => one.Signal.Name == step.Signal);
                var now = entries[i].Explain().Contributions[at].Points;
                var then = RankingProfile.Heard.Points(at) * RankingProfile.Heard.Signals[at].Transform.Apply(step.Needed);
                var reached = entries.Last(entry => entry.Rank == step.Overtaken);
                Assert.Equal(reached.Score, entries[i].Score - now + then, 1e-9);
            }
        }
    }

    [Fact]
    public void Rank_ShuffledInput_IsTheSame() => Gen.Int.Sample(
        seed =>
        {
            var records = RankedWorld.Records();
            new Random(seed).Shuffle(records);
            var shuffled = Sample.Directory(records);
            foreach (var profile in Profiles)
                Assert.Equal(World.Rank(Request(profile)).Entries.AsEnumerable(), shuffled.Rank(Request(profile)).Entries.AsEnumerable());
        },
        iter: 20, seed: "0000KsVbV5R4", threads: 1);

    /// <summary>Profiles without percentiles look at nobody else, but for what others did: who is unrelated changes no score at all.</summary>
    [Fact]
    public void Rank_UnrelatedAccount_ChangesNoScoreOfOthers() => Gen.Select(Gen.Int[0, 1_000_000], Gen.Bool, Gen.Int[0, 500]).Sample(
        (followers, isVerified, daysAgo) =>
        {
            var stranger = (isVerified ? RankedWorld.Verified("z") with { Owners = [] } : RankedWorld.Nobody("z")) with { Measures = [Sample.Followers(followers)] };
            var larger = Sample.Directory([.. RankedWorld.Records(), stranger, RankedWorld.Nobody("w"), RankedWorld.Act("z", "w", daysAgo: daysAgo), RankedWorld.Act("w", "z")]);
            foreach (var profile in Profiles)
            {
                var before = Scores(World.Rank(Request(profile)));
                var after = Scores(larger.Rank(Request(profile)));
                Assert.All(before, pair => Assert.Equal(pair.Value, after[pair.Key], 1e-5));
                Assert.Equal(before.Keys, after.Keys.Where(before.ContainsKey));
            }
        },
        iter: 30, seed: "0000KsVbV5R4", threads: 1);

    /// <summary>The score table against a plain sum and a plain sort, on more candidates than one block, with and without a choice.</summary>
    [Fact]
    public void Best_AnyScores_IsThePlainSort() => Gen.Select(Gen.Int[1, 70_000], Gen.Int[0, 40], Gen.Int).Sample(
        (count, take, seed) =>
        {
            var random = new Random(seed);
            var columns = Enumerable.Range(0, 3).Select(_ => Column(count, random)).ToArray();
            var table = new ScoreTable(columns, [50, 30.5, 19.5]);
            var expected = Enumerable.Range(0, count)
                .Select(at => (Score: Plain(columns, at), Candidate: at))
                .Where(pair => !double.IsNaN(pair.Score))
                .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Candidate).ToArray();
            var best = new (double, int)[take];
            var found = table.Best(best);
            Assert.Equal(expected.Length, table.Total);
            Assert.Equal(expected.Take(take), best.Take(found));
            var some = Enumerable.Range(0, count).Where(at => at % 3 == 0).ToArray();
            (found, _) = table.Best(some, best);
            Assert.Equal(expected.Where(pair => pair.Candidate % 3 == 0).Take(take), best.Take(found));
        },
        iter: 40, seed: "0000KsVbV5R4", threads: 1);

    [Fact]
    public void RankInterval_MissingSignals_IsWhatTheyLeaveOpen()
    {
        var entries = World.Rank(Heard with { Take = 100 }).Entries;
        var points = RankingProfile.Heard.Signals.Items.Select((one, at) => (one.Signal.Name, Points: RankingProfile.Heard.Points(at))).ToDictionary(pair => pair.Name, pair => pair.Points);
        double Most(RankEntry entry) => entry.Score + entry.MissingSignals.Sum(name => points[name]);
        Assert.All(entries, entry =>
        {
            Assert.Equal(1 + entries.Count(other => other.Score > Most(entry)), entry.RankInterval.Best);
            Assert.Equal(1 + entries.Count(other => other.Account.Id != entry.Account.Id && Most(other) > entry.Score), entry.RankInterval.Worst);
        });
    }

    private static SignalColumn Column(int count, Random random)
    {
        var values = new float[count];
        for (var at = 0; at < count; at++)
            values[at] = random.Next(4) == 0 ? float.NaN : random.Next(50) / 50f; // few values, so that there are ties
        return new(values);
    }

    private static double Plain(SignalColumn[] columns, int at)
    {
        double[] points = [50, 30.5, 19.5];
        var (sum, any) = (0.0, false);
        for (var signal = 0; signal < columns.Length; signal++)
        {
            if (float.IsNaN(columns[signal].Values[at]))
                continue;
            sum += points[signal] * columns[signal].Values[at];
            any = true;
        }
        return any ? sum : double.NaN;
    }

    private static Dictionary<string, double> Scores(RankingResult ranking) =>
        ranking.Entries.ToDictionary(entry => entry.Account.Id.ToString(), entry => entry.Score);

    private static RankingRequest Request(string profile) => new()
    {
        Profile = profile switch
        {
            "heard" => RankingProfile.Heard,
            "rising" => RankingProfile.Rising,
            "topic voice" => RankingProfile.TopicVoice,
            _ => RankingProfile.MostFollowed,
        },
        Topic = "#nofakemed",
        Take = 100,
    };

    private sealed record NameLength : IRankingSignal
    {
        public string Name => "name length";

        public string NameFr => "longueur du nom";

        public string Unit => "letters";

        public double Measure(in RankingCandidate candidate) => candidate.Practitioner?.DisplayName.Length ?? double.PositiveInfinity;

        public SignalReason Explain(in RankingCandidate candidate, double value) => new($"a name of {value} letters", $"un nom de {value} lettres");
    }
}
