using CsCheck;
using MedSocial.Ranking;
using MedSocial.Search;
using MedSocial.Tests.Formats;
using MedSocial.Tests.Storage;

namespace MedSocial.Tests;

/// <summary>A directory after any changes answers as one that is built anew of the records that are left.</summary>
public class DirectoryApplyTests
{
    private const string Seed = "0000KsVbV5R4";

    private static readonly string[] Texts =
    [
        "martin", "mart", "marie", "jean martin", "jaen martin", "marten", "moreu", "morreaux", "dupont lille", "dupon", "paul", "pol brest", "m", "ma", "jean-marc", "jeanmarc",
        "martin jean", "luc moulin", "lucmoulin", "saint malo", "st malo", "martigues", "@martin", "docmarie", "lucas59", "lucas", "x", "cardio", "dermatologue", "médecin", "#doctoctoc",
        "twitter", "network:twitter martin", "has:account", "-martin marie", "\"jean martin\"", "followers:>1000", "ville:lille", "near:Brest", "martin OR moreau", "zzz", "",
        "dupontel", "mureaux", "de martin", "dr paul", "marie lucas épouse martin", "jen pol", "mrtn", "docteurpol", "jean paul",
    ];

    private static readonly string[] Typed =
        ["m", "ma", "mar", "mart", "martn", "jean m", "jea mart", "lu", "dup", "dpuont", "mor", "@m", "@doc", "#doc", "ville:l", "sa", "saint-m", "bre", "card", "derm", "tw", "lucas5", "docteur", "x", "poll", "dr ma"];

    private static readonly SearchQuery[] Queries =
    [
        new() { Facets = SearchFacets.All, Take = 5 },
        new() { Text = "martin", Facets = SearchFacets.All, Take = 3, Skip = 1 },
        new() { OrderBy = SearchOrder.Followers(), Take = 4 },
        new() { OrderBy = SearchOrder.Followers(), Cities = ["Lille"], Take = 3 },
        new() { OrderBy = SearchOrder.Followers(NetworkId.Twitter), Networks = [NetworkId.Twitter], Take = 3 },
        new() { OrderBy = SearchOrder.Name, Take = 20 },
        new() { OrderBy = SearchOrder.Name, Text = "ma", Take = 20 },
        new() { OrderBy = SearchOrder.Recency, Take = 20 },
        new() { OrderBy = SearchOrder.Distance, Near = new("Brest") { RadiusKm = 1000 }, Take = 20 },
        new() { HasAccount = false, Take = 20 },
        new() { Followers = FollowerFilter.AtLeast(2000), Text = "m", Take = 20 },
        new() { Specialties = ["SM54", "SM26"], Facets = SearchFacets.Specialty, Take = 2 },
        new() { Handles = ["martin"], Take = 20 },
        new() { Excluded = new SearchExclusions { Cities = ["Lille"] }, Take = 20 },
    ];

    [Fact]
    public void Apply_AnySequence_EqualsTheDirectoryBuiltAnew() => DirectoryModel.Changes.Array[1, 9].Sample(
        steps =>
        {
            var model = new DirectoryModel();
            var directory = model.Build();
            foreach (var step in steps)
            {
                var changes = model.Fit(step);
                var before = Said(directory);
                var next = directory.Apply(changes);
                Assert.Equal(before, Said(directory));
                directory = next;
                model.Apply(changes);
            }
            AssertSame(model.Build(), directory);
            AssertSame(directory, directory.Compact());
            AssertSame(directory, Reopened(directory));
        },
        iter: 25, seed: Seed, threads: 1);

    [Fact]
    public void Apply_AnySequenceWithoutQuestions_FindsAndThenEqualsTheDirectoryBuiltAnew() => DirectoryModel.Changes.Array[1, 12].Sample(
        steps =>
        {
            var model = new DirectoryModel();
            var directory = model.Build();
            foreach (var step in steps)
            {
                var changes = model.Fit(step);
                directory = directory.Apply(changes);
                model.Apply(changes);
                AssertFound(model.Build(), directory);
            }
            DirectoryEquality.Equal(model.Build(), directory);
            AssertFound(model.Build(), directory);
            AssertFound(model.Build(), directory.Compact());
        },
        iter: 100, seed: Seed, threads: 1);

    [Fact]
    public void Apply_ManyAtOnce_ReadOneSegment()
    {
        var directory = Sample.Directory([.. Enumerable.Range(0, 50).Select(i => Sample.Person("p" + i))]);
        var next = directory.Apply(new() { RemovedPractitioners = ["p7"], Practitioners = [Sample.Person("q", "Ada", "Moreau")] });
        var segments = new object[8];
        Parallel.For(0, segments.Length, i =>
        {
            Assert.Equal(1, next.Search("moreau").Total);
            Assert.Null(next.FindPractitioner("p7"));
            segments[i] = next.Segment;
        });
        Assert.Single(segments.Distinct());
        Assert.Equal((50, 50), (directory.Practitioners.Count, next.Practitioners.Count));
    }

    [Fact]
    public void Dispose_OfAMappedDirectory_LeavesItsSnapshotsAlone()
    {
        var path = Path.Combine(Path.GetTempPath(), $"apply-{Guid.NewGuid():N}.medsocial");
        try
        {
            Sample.Directory(Sample.Person("a"), Sample.Person("b"), Sample.Followed("twitter:a", 1) with { Owners = ["a"] }).Save(path);
            var first = MedicalDirectory.Open(path);
            var second = first.Apply(new() { RemovedPractitioners = ["b"] });
            var third = second.Apply(new() { Practitioners = [Sample.Person("c", "Cid", "Moreau")] });
            first.Dispose();
            first.Dispose();
            Assert.Throws<ObjectDisposedException>(() => first.FindPractitioner("a"));
            Assert.Throws<ObjectDisposedException>(() => first.Search("martin"));
            Assert.Throws<ObjectDisposedException>(() => first.Apply(new() { RemovedPractitioners = ["a"] }));
            Assert.Throws<ObjectDisposedException>(first.Compact);
            Assert.NotNull(second.FindPractitioner("a"));
            Assert.Equal(1, second.Search("martin").Total);
            second.Dispose();
            Assert.Throws<ObjectDisposedException>(() => second.Search("martin"));
            Assert.Single(third.AccountsOf("a"));
            Assert.Equal(["a", "c"], third.Practitioners.Select(person => person.Id.Value));
            third.Dispose();
            Assert.Throws<ObjectDisposedException>(() => third.Practitioners.Count);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Apply_RegisterNumberThatMoves_IsNoSharedNumber()
    {
        var number = MedSocial.Registers.RegisterNumber.Parse("rpps:10003820189");
        var directory = Sample.Directory(Sample.Person("a") with { RegisterNumbers = [number] });
        var moved = directory.Apply(new() { RemovedPractitioners = ["a"], Practitioners = [Sample.Person("b") with { RegisterNumbers = [number] }] });
        Assert.Equal(["b"], moved.Practitioners.Select(person => person.Id.Value));
        Assert.Throws<DirectoryValidationException>(() => moved.Apply(new() { Practitioners = [Sample.Person("c") with { RegisterNumbers = [number] }] }));
    }

    [Fact]
    public void Apply_ToAMappedDirectory_EqualsTheDirectoryBuiltAnew() => DirectoryModel.Changes.Array[3].Sample(
        steps =>
        {
            var model = new DirectoryModel();
            var path = Path.Combine(Path.GetTempPath(), $"apply-{Guid.NewGuid():N}.medsocial");
            try
            {
                model.Apply(model.Fit(steps[0] with { ErasedPractitioners = [], ErasedAccounts = [] }));
                model.Build().Save(path);
                using var directory = MedicalDirectory.Open(path);
                var next = directory;
                foreach (var step in steps.AsSpan(1))
                {
                    var changes = model.Fit(step);
                    next = next.Apply(changes);
                    model.Apply(changes);
                    next.Save(path);
                }
                AssertSame(model.Build(), next);
                using var again = MedicalDirectory.Open(path);
                AssertSame(next, again);
                if (!ReferenceEquals(next, directory))
                    next.Dispose();
            }
            finally
            {
                File.Delete(path);
            }
        },
        iter: 15, seed: Seed, threads: 1);

    [Fact]
    public void Apply_Nothing_IsTheSameDirectory()
    {
        var directory = Sample.Directory(Sample.Person("a"));
        Assert.Same(directory, directory.Apply(DirectoryChanges.None));
        Assert.Same(directory, directory.Apply(new()));
        Assert.Same(directory, directory.Compact());
        Assert.True(DirectoryChanges.None.IsEmpty);
        Assert.Throws<ArgumentNullException>(() => directory.Apply(null!));
    }

    [Fact]
    public void Apply_MissingRecord_IsRefusedByTheChanges() =>
        Assert.Throws<ArgumentException>(() => new DirectoryChanges { Practitioners = [null!] });

    [Fact]
    public void Apply_FollowersGrow_MovesTheProfileUp()
    {
        var directory = Sample.Directory(
            Sample.Person("a", "Ada", "Martin"), Sample.Person("b", "Bea", "Martin"),
            Sample.Followed("twitter:a", 10) with { Owners = ["a"] }, Sample.Followed("twitter:b", 20) with { Owners = ["b"] });
        var next = directory.Apply(new() { Accounts = [Sample.Followed("twitter:a", 30) with { Owners = ["a"] }] });
        Assert.Equal(["b", "a"], directory.Search("martin").Hits.Select(hit => hit.Practitioner!.Id.Value));
        Assert.Equal(["a", "b"], next.Search("martin").Hits.Select(hit => hit.Practitioner!.Id.Value));
        Assert.Equal(["a", "b"], next.Practitioners.Select(person => person.Id.Value));
        Assert.Equal(["twitter:a", "twitter:b"], next.Accounts.Select(account => account.Id.ToString()));
        Assert.Equal(30, next.Rank(Leaderboard.Followers(NetworkId.Twitter)).Entries[0].Measure!.Value.Value);
    }

    [Fact]
    public void Apply_RemovedPractitioner_DisappearsEverywhereAndLeavesTheAccount()
    {
        var next = Sample.Directory(
                Sample.Person("a", "Ada", "Martin"), Sample.Person("b", "Bea", "Moreau"), Sample.Followed("twitter:zz", 10) with { Owners = ["a", "b"] })
            .Apply(new() { RemovedPractitioners = ["a", "unknown"] });
        Assert.Null(next.FindPractitioner("a"));
        Assert.Empty(next.AccountsOf("a"));
        Assert.Equal(["b"], next.FindAccount("twitter:zz")!.Owners.Select(owner => owner.Value));
        Assert.Equal(0, next.Search("ada martin").Total);
        Assert.Empty(next.Suggest("mart"));
    }

    [Fact]
    public void Apply_RemovedAccount_TakesItsInteractionsAlong()
    {
        var act = new Interaction { From = "twitter:a", To = "twitter:b", Kind = InteractionKind.Mention, At = DateTimeOffset.UnixEpoch };
        var directory = Sample.Directory(Account.Of("twitter:a"), Account.Of("twitter:b"), Account.Of("twitter:c"), act, act with { From = "twitter:c" });
        var next = directory.Apply(new() { RemovedAccounts = ["twitter:a"] });
        Assert.Equal(["twitter:c"], next.Interactions.Select(left => left.From.ToString()));
        Assert.Equal(2, next.Accounts.Count);
        Assert.Equal(2, directory.Interactions.Count);
    }

    [Theory]
    [InlineData(DirectoryIssueCode.MissingOwner)]
    [InlineData(DirectoryIssueCode.UnknownNetwork)]
    [InlineData(DirectoryIssueCode.UnknownSource)]
    [InlineData(DirectoryIssueCode.UnknownOrganization)]
    [InlineData(DirectoryIssueCode.UnknownAccount)]
    [InlineData(DirectoryIssueCode.DuplicateId)]
    [InlineData(DirectoryIssueCode.MalformedLocalName)]
    [InlineData(DirectoryIssueCode.MissingId)]
    [InlineData(DirectoryIssueCode.SharedRegisterNumber)]
    [InlineData(DirectoryIssueCode.FutureDate)]
    [InlineData(DirectoryIssueCode.MalformedHandle)]
    public void Apply_WrongRecord_IsRefusedAsByBuild(DirectoryIssueCode code)
    {
        var number = MedSocial.Registers.RegisterNumber.Parse("rpps:10003820189");
        var directory = Sample.Directory(Sample.Person("holder") with { RegisterNumbers = [number] }, Account.Of("twitter:drfraslin"), Sample.Person("gone"));
        var changes = code switch
        {
            DirectoryIssueCode.MissingOwner => new DirectoryChanges { Accounts = [Account.Of("twitter:x") with { Owners = ["gone"] }], RemovedPractitioners = ["gone"] },
            DirectoryIssueCode.UnknownNetwork => new() { Accounts = [new() { Network = "nowhere", LocalName = "x" }] },
            DirectoryIssueCode.UnknownSource => new() { Practitioners = [Sample.Person("b") with { Sources = ["none"] }] },
            DirectoryIssueCode.UnknownOrganization => new() { Practitioners = [Sample.Person("b") with { Roles = [new("x", "none")] }] },
            DirectoryIssueCode.UnknownAccount => new()
            {
                Interactions = [new() { From = "twitter:no", To = "twitter:nobody", Kind = InteractionKind.Mention, At = DateTimeOffset.UnixEpoch }],
            },
            DirectoryIssueCode.DuplicateId => new() { Practitioners = [Sample.Person("b"), Sample.Person("b")] },
            DirectoryIssueCode.MalformedLocalName => new() { Accounts = [new() { Network = NetworkId.Twitter, LocalName = "no name" }] },
            DirectoryIssueCode.MissingId => new() { Accounts = [new() { Network = NetworkId.Twitter }] },
            DirectoryIssueCode.SharedRegisterNumber => new() { Practitioners = [Sample.Person("b") with { RegisterNumbers = [number] }] },
            DirectoryIssueCode.FutureDate => new() { Accounts = [Sample.Followed("twitter:x", 1)], Today = Sample.Day.AddDays(-1) },
            _ => new() { Networks = [MedSocial.Catalog.Networks.Find(NetworkId.Twitter)! with { Grammar = new() { MinLength = 1, MaxLength = 2 } }] },
        };
        var error = Assert.Throws<DirectoryValidationException>(() => directory.Apply(changes));
        Assert.Contains(error.Issues, issue => issue.Code == code && issue.Severity == IssueSeverity.Error);
        Assert.False(directory.TryApply(changes, out var none, out var issues));
        Assert.Null(none);
        Assert.Equal(error.Issues.AsEnumerable(), issues);
        Assert.Equal(2, directory.Practitioners.Count);
    }

    [Fact]
    public void Apply_Fingerprint_DiffersBetweenSnapshots()
    {
        var directory = Sample.Directory([.. Enumerable.Range(0, 9).Select(i => Sample.Person("p" + i)), Sample.Followed("twitter:a", 1) with { Owners = ["p1"] }]);
        var next = directory.Apply(new() { Accounts = [Sample.Followed("twitter:a", 2) with { Owners = ["p1"] }] });
        var cursor = directory.Search("martin", 3).Next!;
        Assert.Equal(3, directory.Search(new SearchQuery { Text = "martin", Take = 3, After = cursor }).Hits.Length);
        Assert.Contains(next.Search(new SearchQuery { Text = "martin", Take = 3, After = cursor }).Issues, issue => issue.Code == SearchIssueCode.StaleCursor);
    }

    /// <summary>What is found by identifier, without a list or a search that would fold the snapshot.</summary>
    private static void AssertFound(MedicalDirectory expected, MedicalDirectory actual)
    {
        for (var i = 0; i < 12; i++)
        {
            Assert.Equal(expected.FindPractitioner("p" + i), actual.FindPractitioner("p" + i));
            Assert.Equal(expected.AccountsOf("p" + i).AsEnumerable(), actual.AccountsOf("p" + i));
        }
        foreach (var handle in DirectoryModel.Handles)
            Assert.Equal(expected.FindAccount(handle), actual.FindAccount(handle));
        Assert.Equal(expected.Networks, actual.Networks);
        foreach (var network in expected.Networks)
            Assert.Equal(network, actual.FindNetwork(network.Id));
        Assert.Equal(expected.Organizations, actual.Organizations);
        Assert.Equal(expected.Topics, actual.Topics);
        Assert.Equal(expected.Sources, actual.Sources);
    }

    internal static void AssertSame(MedicalDirectory expected, MedicalDirectory actual)
    {
        AssertFound(expected, actual);
        DirectoryEquality.Equal(expected, actual);
        foreach (var person in expected.Practitioners)
        {
            Assert.Equal(person, actual.FindPractitioner(person.Id));
            Assert.Equal(expected.AccountsOf(person.Id).AsEnumerable(), actual.AccountsOf(person.Id));
        }
        foreach (var account in expected.Accounts)
            Assert.Equal(account, actual.FindAccount(account.Id));
        foreach (var network in expected.Networks)
            Assert.Equal(network, actual.FindNetwork(network.Id));
        for (var i = 0; i < 12; i++)
            Assert.Equal(expected.FindPractitioner("p" + i), actual.FindPractitioner("p" + i));
        Assert.Equal(Said(expected), Said(actual));
    }

    /// <summary>All answers to a set of questions, as text.</summary>
    private static string Said(MedicalDirectory directory)
    {
        var said = new System.Text.StringBuilder();
        foreach (var text in Texts)
        {
            Say(said.Append(text), directory.Search(text, 1000));
            Say(said, directory.Search(text, 3));
        }
        for (var i = 0; i < Queries.Length; i++)
            Say(said.Append(i), directory.Search(Queries[i]));
        foreach (var typed in Typed)
        {
            foreach (var take in (ReadOnlySpan<int>)[1000, 4])
            {
                said.Append("\nsuggest ").Append(typed).Append(' ').Append(take);
                foreach (var suggestion in directory.Suggest(typed, take))
                    said.Append("\n  ").Append(suggestion).Append(' ').Append(suggestion.Count).Append(suggestion.IsExact).Append(suggestion.Query).Append(suggestion.Account);
            }
        }
        var ranking = directory.Rank(Leaderboard.Followers(NetworkId.Twitter, NetworkId.Instagram));
        said.Append('\n').Append(ranking.Total).Append(ranking.AsOf).AppendJoin('\n', ranking.Entries.Select(entry => $"{entry} {entry.Explain()} {entry.Practitioner}"));
        return said.ToString();
    }

    private static void Say(System.Text.StringBuilder said, SearchResult result)
    {
        said.Append($"\n {result.Total} {result.TotalIsExact} {string.Join(',', result.Issues)} {string.Join(',', result.DidYouMean)}");
        foreach (var hit in result.Hits)
            said.Append($"\n  {hit.Practitioner?.Id} {string.Join(',', hit.Accounts.Select(account => account.Id))} {hit.Score} {hit}");
        foreach (var facet in result.Facets)
            said.Append($"\n  {facet.Field} {string.Join(", ", facet.Counts)}");
    }

    private static MedicalDirectory Reopened(MedicalDirectory directory) => MedicalDirectory.Open(StoredFile.Of(directory));
}
