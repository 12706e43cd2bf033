using CsCheck;
using MedSocial.Search;
using MedSocial.Storage;
using MedSocial.Storage.Layers;
using MedSocial.TestData;

namespace MedSocial.Tests.Storage.Layers;

/// <summary>Changes that lie above a segment: every number and every answer is that of the same records in one piece.</summary>
public class LayeredSegmentTests
{
    private const string Seed = "0000KsVbV5R4";

    private static readonly QueryKind[] Kinds =
    [
        QueryKind.Exact, QueryKind.OneTypo, QueryKind.TwoTypos, QueryKind.Phonetic, QueryKind.Prefix, QueryKind.ShortPrefix, QueryKind.NameCity,
        QueryKind.NameSpecialty, QueryKind.Handle, QueryKind.FilterSort, QueryKind.Facets, QueryKind.Radius,
    ];

    [Fact]
    public void Apply_AnySequence_NumbersEverythingAsOnePiece() => Gen.Select(DirectoryModel.Changes, DirectoryModel.Changes.Array[1, 6]).Sample(
        (first, steps) =>
        {
            var model = new DirectoryModel();
            model.Apply(model.Fit(first with { ErasedPractitioners = [], ErasedAccounts = [] }));
            var directory = model.Build();
            foreach (var step in steps)
            {
                var changes = model.Fit(step with { ErasedPractitioners = [], ErasedAccounts = [] });
                directory = directory.Apply(changes);
                model.Apply(changes);
            }
            if (directory.Segment is LayeredSegment layered)
                SegmentEquality.Equal(model.Build().Segment, layered);
        },
        iter: 100, seed: Seed, threads: 1);

    [Fact]
    public void Apply_ThousandsOfPeople_AnswersAsOnePiece()
    {
        const int people = 3_000;
        var options = new SyntheticOptions { AccountShare = 0.4, Interactions = 500 };
        var directory = SyntheticDirectory.Build(people, 5, options);
        var random = new SeededRandom(9);
        var next = directory;
        for (var round = 0; round < 4; round++)
            next = next.Apply(Changes(next, random, round));
        Assert.IsType<LayeredSegment>(next.Segment);
        var folded = new MedicalDirectoryBuilder().AddAll(next).Build();
        SegmentEquality.Equal(folded.Segment, next.Segment);
        var truth = new GroundTruth(SyntheticDirectory.Generate(people, 5, options));
        foreach (var kind in Kinds)
        {
            foreach (var query in QuerySet.Make(kind, truth, 40, 3))
                Assert.Equal(Said(folded.Search(query.ToSearchQuery())), Said(next.Search(query.ToSearchQuery())));
        }
        foreach (var query in QuerySet.Make(QueryKind.Suggest, truth, 200, 3))
            Assert.Equal(folded.Suggest(query.Text).Select(one => one.ToString()), next.Suggest(query.Text).Select(one => one.ToString()));
        foreach (var board in (ReadOnlySpan<MedSocial.Ranking.Leaderboard>)[MedSocial.Ranking.Leaderboard.Followers(NetworkId.Twitter, NetworkId.Instagram), MedSocial.Ranking.Leaderboard.Followers(NetworkId.Twitter)])
            Assert.Equal(folded.Rank(board).Entries.Select(entry => entry.Explain()), next.Rank(board).Entries.Select(entry => entry.Explain()));
    }

    [Fact]
    public void Apply_FollowersAlone_SharesEveryWord()
    {
        var directory = SyntheticDirectory.Build(500, 5, new() { AccountShare = 0.5 });
        var account = directory.Accounts[^1];
        var next = directory.Apply(new() { Accounts = [account with { Measures = [Followers(1 << 30, account)] }] });
        var (before, after) = (directory.Segment.SearchIndex, next.Segment.SearchIndex);
        Assert.Equal(account.Id, next.Accounts[0].Id);
        Assert.Same(before.Names.Terms, after.Names.Terms);
        Assert.Same(before.Neighbours, after.Neighbours);
        Assert.Same(before.Values.Words, after.Values.Words);
        Assert.Same(before.Handles.Terms, after.Handles.Terms);
        var layered = Assert.IsType<LayeredSegment>(next.Segment);
        Assert.Equal((0, 0), (layered.Layer.Practitioners.Count, layered.Layer.Accounts.Count));
        Assert.Equal(1, layered.AccountMap.HiddenCount);
    }

    [Fact]
    public void Apply_FiguresAlone_NumbersEverythingAsOnePiece() => Gen.Int[0, int.MaxValue].Sample(
        seed =>
        {
            var random = new SeededRandom((ulong)seed);
            var directory = SyntheticDirectory.Build(60 + random.Next(60), (ulong)seed, new() { AccountShare = 0.7, Interactions = 30 });
            var next = directory;
            for (var round = 0; round < 3; round++)
                next = next.Apply(Revisions(next, random, 12));
            SegmentEquality.Equal(new MedicalDirectoryBuilder().AddAll(next).Build().Segment, Assert.IsType<LayeredSegment>(next.Segment));
            Assert.Empty(((LayeredSegment)next.Segment).Layer.Accounts);
        },
        iter: 40, seed: Seed, threads: 1);

    /// <summary>Always the same draws: which words that sound alike are found beside the right ones is an accident of how many words there are.</summary>
    [Fact]
    public void Apply_FiguresAndPeople_NumbersEverythingAsOnePiece()
    {
        for (var seed = 0UL; seed < 30; seed++)
        {
            var random = new SeededRandom(seed);
            var next = SyntheticDirectory.Build(80 + random.Next(60), seed, new() { AccountShare = 0.7, Interactions = 30 });
            for (var round = 0; round < 3; round++)
            {
                var (one, other) = (next.Practitioners[random.Next(next.Practitioners.Count)], next.Practitioners[random.Next(next.Practitioners.Count)]);
                next = next.Apply(Revisions(next, random, 12) with
                {
                    Practitioners = random.Next(2) == 0 ? [] : [one with { Name = other.Name, Places = other.Places }],
                    RemovedPractitioners = random.Next(3) > 0 ? [] : [next.Practitioners.First(person => person.Id != one.Id && next.AccountsOf(person.Id).IsEmpty).Id],
                });
            }
            SegmentEquality.Equal(new MedicalDirectoryBuilder().AddAll(next).Build().Segment, next.Segment);
        }
    }

    [Fact]
    public void Apply_FiguresOfPeopleWhoShareAccounts_NumbersEverythingAsOnePiece()
    {
        var directory = Sample.Directory(
            Sample.Person("a"), Sample.Person("b"), Sample.Person("c"),
            Sample.Followed("twitter:a", 50) with { Owners = ["a", "b"] }, Sample.Followed("instagram:a", 40) with { Owners = ["b"] },
            Sample.Followed("twitter:c", 45) with { Owners = ["c"] }, Sample.Followed("instagram:x", 44));
        foreach (var followers in (ReadOnlySpan<int>)[60, 45, 44, 1, 0])
        {
            var next = directory.Apply(new() { Accounts = [Sample.Followed("twitter:a", followers) with { Owners = ["a", "b"] }, Sample.Followed("instagram:x", 45 - followers % 2)] });
            SegmentEquality.Equal(new MedicalDirectoryBuilder().AddAll(next).Build().Segment, Assert.IsType<LayeredSegment>(next.Segment));
            // One of the owners changes too: everything of both goes into the layer.
            next = next.Apply(new() { Practitioners = [Sample.Person("b", "Ada", "Moreau")] });
            SegmentEquality.Equal(new MedicalDirectoryBuilder().AddAll(next).Build().Segment, Assert.IsType<LayeredSegment>(next.Segment));
        }
    }

    [Fact]
    public void Apply_FiguresThatChangeWhoSaysWhereACityLies_NumbersEverythingAsOnePiece()
    {
        Practitioner In(string id, string department) => Sample.Person(id, "Ada", id) with { Places = [new() { City = "Villeneuve", Department = department }, new() { City = "Bourg" }] };
        var directory = Sample.Directory(
            In("a", "59"), In("b", "62"), Sample.Followed("twitter:a", 50) with { Owners = ["a"] }, Sample.Followed("twitter:b", 40) with { Owners = ["b"] });
        Assert.Equal("59", Department(directory));
        var next = directory.Apply(new() { Accounts = [Sample.Followed("twitter:b", 90) with { Owners = ["b"] }] });
        SegmentEquality.Equal(new MedicalDirectoryBuilder().AddAll(next).Build().Segment, Assert.IsType<LayeredSegment>(next.Segment));
        Assert.Equal("62", Department(next));

        static string? Department(MedicalDirectory directory) => Enumerable.Range(0, directory.Segment.SuggestIndex.Cities.Count)
            .Select(label => directory.Segment.SuggestIndex.Cities[label])
            .Single(label => directory.Segment.SearchIndex.Values.Values.Key(label.Value).EndsWith("Villeneuve", StringComparison.Ordinal)).Department;
    }

    [Fact]
    public void Lists_AskedForByManyThreads_AreThoseOfOnePiece()
    {
        var directory = SyntheticDirectory.Build(2_000, 5, new() { AccountShare = 0.5 });
        var next = directory.Apply(Revisions(directory, new SeededRandom(3), 300));
        var (expected, actual) = (new MedicalDirectoryBuilder().AddAll(next).Build().Segment.SearchIndex, next.Segment.SearchIndex);
        Parallel.For(0, 8, _ =>
        {
            for (var term = 0; term < expected.Names.Terms.Count; term++)
                Assert.Equal(expected.Names.Postings(term), actual.Names.Postings(term));
            for (var value = 0; value < expected.Values.Values.Length; value++)
                Assert.Equal(expected.Values.Postings(value), actual.Values.Postings(value));
        });
        Assert.InRange(actual.LayeredBytes, 1, expected.Names.Bytes + expected.Values.Bytes);
    }

    [Fact]
    public void Apply_OtherFigures_AreAnotherSnapshot()
    {
        var directory = SyntheticDirectory.Build(200, 5, new() { AccountShare = 0.5 });
        var account = directory.Accounts[7];
        MedicalDirectory With(long followers) => directory.Apply(new() { Accounts = [account with { Measures = [Followers(followers, account)] }] });
        Assert.Equal(With(5).Segment.Fingerprint, With(5).Segment.Fingerprint);
        Assert.NotEqual(With(5).Segment.Fingerprint, With(6).Segment.Fingerprint);
        Assert.NotEqual(directory.Segment.Fingerprint, With(5).Segment.Fingerprint);
    }

    /// <summary>Changes of accounts by which nobody is found, and now and then of a name that is.</summary>
    private static DirectoryChanges Revisions(MedicalDirectory directory, SeededRandom random, int count)
    {
        var accounts = new Dictionary<AccountId, Account>();
        for (var i = 0; i < count; i++)
        {
            var account = directory.Accounts[random.Next(directory.Accounts.Count)];
            var source = directory.Sources[0].Id;
            accounts[account.Id] = account with
            {
                Measures = random.Next(5) == 0 ? [] : [new() { Kind = MeasureKind.Followers, Value = random.Next(4) == 0 ? 0 : random.Next(3_000), AsOf = new(2026, 11, 1 + random.Next(20)), Source = source }],
                Bio = random.Next(2) == 0 ? account.Bio : "Nouvelle",
                Kind = random.Next(4) == 0 ? AccountKind.Page : account.Kind,
                Evidence = random.Next(4) == 0 ? [new() { Kind = VerificationKind.MutualLink, On = new(2026, 1, 1), Source = source }] : account.Evidence,
            };
        }
        return new() { Accounts = [.. accounts.Values] };
    }

    [Fact]
    public void Compact_HitsAndCursorsOfBefore_StayValid()
    {
        var directory = SyntheticDirectory.Build(500, 5, new() { AccountShare = 0.5 });
        var account = directory.Accounts[^1];
        var next = directory.Apply(new() { Accounts = [account with { Measures = [Followers(1 << 30, account)] }], RemovedPractitioners = [directory.Practitioners[3].Id] });
        var query = new SearchQuery { Take = 7 };
        var hits = next.Search(query);
        var suggestions = next.Suggest("ma");
        var (said, suggested) = (Said(next.Search(query)), suggestions.Select(one => one.ToString()).ToArray());
        var second = Said(next.Search(query with { After = hits.Next }));
        Assert.IsType<LayeredSegment>(next.Segment);
        Assert.IsType<FlatSegment>(next.Compact().Segment);
        Assert.Equal(said, Said(hits));
        Assert.Equal(suggested, suggestions.Select(one => one.ToString()));
        Assert.Equal(suggested, next.Suggest("ma").Select(one => one.ToString()));
        Assert.Equal(second, Said(next.Search(query with { After = hits.Next })));
    }

    [Fact]
    public void Apply_MoreThanOneInEight_IsFoldedAtTheFirstQuestion()
    {
        var directory = SyntheticDirectory.Build(3_000, 5, new() { AccountShare = 0.5 });
        var few = directory.Apply(Growth(directory, SegmentOverlay.FewChanges));
        var many = directory.Apply(Growth(directory, SegmentOverlay.FewChanges + 1));
        Assert.IsType<LayeredSegment>(few.Segment);
        Assert.IsType<FlatSegment>(many.Segment);
        Assert.Equal(directory.Accounts.Count, many.Accounts.Count);
    }

    [Fact]
    public void Apply_ToNobodyAndOfEverybody_AnswersAsOnePiece()
    {
        var nobody = new MedicalDirectoryBuilder().Add(Sample.Source).Build();
        var somebody = nobody.Apply(new() { Practitioners = [Sample.Person("a", "Ada", "Moreau")], Accounts = [Sample.Followed("twitter:a", 3) with { Owners = ["a"] }] });
        Assert.Equal("a", Assert.Single(somebody.Search("moreau").Hits).Practitioner!.Id.Value);
        SegmentEquality.Equal(new MedicalDirectoryBuilder().AddAll(somebody).Build().Segment, somebody.Segment);
        var again = somebody.Compact().Apply(new() { RemovedPractitioners = ["a"], RemovedAccounts = ["twitter:a"] });
        Assert.Empty(again.Practitioners);
        Assert.Empty(again.Accounts);
        Assert.Equal(0, again.Search("moreau").Total);
        Assert.Empty(again.Suggest("m"));
        SegmentEquality.Equal(new MedicalDirectoryBuilder().AddAll(again).Build().Segment, again.Segment);
    }

    [Fact]
    public void Apply_NetworkBeforeTheOthersAndNewNames_AnswersAsOnePiece()
    {
        var directory = Sample.Directory(Sample.Person("a"), Sample.Followed("twitter:a", 5) with { Owners = ["a"] }, Sample.Followed("instagram:b", 4));
        var twitter = directory.FindNetwork(NetworkId.Twitter)!;
        var next = directory.Apply(new()
        {
            Accounts = [Sample.Followed("facebook:jean.paul", 9)],
            Networks = [twitter with { Names = [.. twitter.Names, new NetworkName("Oiseau bleu")] }],
        });
        SegmentEquality.Equal(new MedicalDirectoryBuilder().AddAll(next).Build().Segment, next.Segment);
        Assert.Equal(1, next.Search("oiseau").Total);
        Assert.Equal(["twitter:a"], next.Search(new SearchQuery { OrderBy = SearchOrder.Followers(NetworkId.Twitter), Networks = [NetworkId.Twitter] })
            .Hits.SelectMany(hit => hit.Accounts).Select(account => account.Id.ToString()));
    }

    [Fact]
    public void Save_Layers_WritesOnePiece()
    {
        var directory = SyntheticDirectory.Build(300, 5, new() { AccountShare = 0.5 });
        var next = directory.Apply(new() { Practitioners = [Sample.Person("a", "Ada", "Moreau") with { Sources = [] }] });
        Assert.IsType<LayeredSegment>(next.Segment);
        using var read = MedicalDirectory.Open(StoredFile.Of(next));
        Assert.IsType<FlatSegment>(next.Segment);
        SegmentEquality.Equal(next.Segment, read.Segment);
        Assert.Equal(301, read.Practitioners.Count);
    }

    private static DirectoryChanges Changes(MedicalDirectory directory, SeededRandom random, int round)
    {
        var accounts = new Dictionary<AccountId, Account>();
        for (var i = 0; i < 60; i++)
        {
            var account = directory.Accounts[random.Next(directory.Accounts.Count)];
            accounts[account.Id] = account with { Measures = [Followers(random.Next(3) == 0 ? 0 : random.Next(100_000), account)] };
        }
        var people = new Dictionary<PractitionerId, Practitioner>();
        for (var i = 0; i < 20; i++)
        {
            var (one, other) = (directory.Practitioners[random.Next(directory.Practitioners.Count)], directory.Practitioners[random.Next(directory.Practitioners.Count)]);
            people[one.Id] = one with { Name = PersonName.Of(other.Name!.Given + "x" + round, one.Name!.Family!), Places = other.Places };
            var id = (PractitionerId)$"new-{round}-{i}";
            people[id] = one with { Id = id, RegisterNumbers = [], Name = PersonName.Of("Zo" + i, "Nouveau" + round) };
        }
        var removed = Enumerable.Range(0, 15).Select(_ => directory.Practitioners[random.Next(directory.Practitioners.Count)].Id).Where(id => !people.ContainsKey(id));
        var gone = Enumerable.Range(0, 10).Select(_ => directory.Accounts[random.Next(directory.Accounts.Count)].Id).Where(id => !accounts.ContainsKey(id)).ToArray();
        var stays = directory.Accounts.Where(account => !gone.Contains(account.Id)).Take(2).ToArray();
        var act = new Interaction { From = stays[0].Id, To = stays[1].Id, Kind = InteractionKind.Mention, At = DateTimeOffset.UnixEpoch.AddYears(50).AddDays(round), Source = directory.Sources[0].Id };
        HashSet<PractitionerId> leaving = [.. removed];
        return new()
        {
            Accounts = [.. accounts.Values.Select(account => account with { Owners = [.. account.Owners.Where(owner => !leaving.Contains(owner))] })],
            Practitioners = [.. people.Values],
            RemovedPractitioners = [.. leaving],
            RemovedAccounts = [.. gone.Distinct()],
            Interactions = [act],
        };
    }

    private static DirectoryChanges Growth(MedicalDirectory directory, int count) => new()
    {
        Accounts = [.. directory.Accounts.Take(count).Select((account, place) => account with { Measures = [Followers(place, account)] })],
    };

    private static Measure Followers(long value, Account account) =>
        new() { Kind = MeasureKind.Followers, Value = value, AsOf = new(2026, 11, 1), Source = account.Measures[0].Source };

    private static string Said(SearchResult result) =>
        $"{result.Total} {result.TotalIsExact}\n" + string.Join('\n', result.Hits.Select(hit => $"{hit.Practitioner?.Id} {string.Join(' ', hit.Accounts.Select(account => account.Id))} {hit.Score} {hit}"))
        + string.Join('\n', result.Facets.Select(facet => $"{facet.Field} {string.Join(", ", facet.Counts)}"));
}
