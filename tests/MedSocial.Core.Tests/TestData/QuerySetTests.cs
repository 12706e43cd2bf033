using MedSocial.TestData;

namespace MedSocial.Tests.TestData;

public sealed class QuerySetTests
{
    private const int People = 20_000;
    private const int Queries = 200;

    private static readonly GroundTruth Truth = new(SyntheticDirectory.Generate(People, 1));

    public static TheoryData<QueryKind> Kinds => [.. QueryKinds.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Make_AnyKind_GivesAsManyQueriesAsAskedForWithRightAnswers(QueryKind kind)
    {
        var queries = QuerySet.Make(kind, Truth, Queries, 3);
        Assert.Equal(Queries, queries.Length);
        Assert.All(queries, query =>
        {
            Assert.Equal(kind, query.Kind);
            Assert.NotEmpty(query.Text);
            Assert.Equal(query.RightFirst.Order(), query.RightFirst);
            Assert.Equal(query.RightInTen.Order(), query.RightInTen);
            Assert.Subset(query.RightInTen.ToHashSet(), query.RightFirst.ToHashSet());
            if (kind is not (QueryKind.Facets or QueryKind.Radius or QueryKind.FilterSort))
                Assert.NotEmpty(query.RightFirst);
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Make_SameSeed_GivesTheSameQueries(QueryKind kind)
    {
        var (once, twice, other) = (QuerySet.Make(kind, Truth, 50, 3), QuerySet.Make(kind, Truth, 50, 3), QuerySet.Make(kind, Truth, 50, 4));
        Assert.Equal(once.Select(query => query.Text), twice.Select(query => query.Text));
        Assert.NotEqual(once.Select(query => query.Text), other.Select(query => query.Text));
    }

    [Theory]
    [InlineData(QueryKind.Exact, 0)]
    [InlineData(QueryKind.OneTypo, 1)]
    [InlineData(QueryKind.TwoTypos, 2)]
    public void Make_NameKinds_SpoilAsManyWordsAsTheySay(QueryKind kind, int errors)
    {
        foreach (var query in QuerySet.Make(kind, Truth, Queries, 3))
        {
            Assert.Contains(query.RightFirst, ordinal => IsSpoiledBy(Words(ordinal)) || Truth.BirthFamily(ordinal) is { } birth && IsSpoiledBy(Plain.Words(Truth.Given(ordinal) + " " + birth)));

            bool IsSpoiledBy(List<string> own)
            {
                var wrong = query.NameWords.Where(word => !own.Remove(word)).ToList();
                return own.Count == errors && wrong.Count == errors && wrong.TrueForAll(word => own.Exists(other => ErrorModelTests.Osa(word, other) == 1));
            }
        }
    }

    [Fact]
    public void Make_Exact_CountsEverybodyOfTheSameNameAsRight()
    {
        foreach (var query in QuerySet.Make(QueryKind.Exact, Truth, 50, 3))
        {
            var typed = query.NameWords.Order().ToList();
            var same = Enumerable.Range(0, People)
                .Where(ordinal => Words(ordinal).Order().SequenceEqual(typed)
                    || Truth.BirthFamily(ordinal) is { } birth && Plain.Words(Truth.Given(ordinal) + " " + birth).Order().SequenceEqual(typed));
            Assert.Equal(same, query.RightFirst);
        }
    }

    [Fact]
    public void Make_Prefix_EndsBeforeTheLastWordDoes()
    {
        foreach (var query in QuerySet.Make(QueryKind.Prefix, Truth, Queries, 3))
        {
            Assert.True(query.NameWords[^1].Length >= 3);
            Assert.All(query.RightFirst, ordinal =>
            {
                var own = Words(ordinal);
                if (Truth.BirthFamily(ordinal) is { } birth)
                    own.AddRange(Plain.Words(birth));
                Assert.All(query.NameWords[..^1], word => Assert.Contains(word, own));
                Assert.Contains(own, word => word.StartsWith(query.NameWords[^1], StringComparison.Ordinal));
            });
        }
    }

    [Fact]
    public void Make_FilterSort_PutsTheMostFollowedOfTheSpecialtyFirst()
    {
        foreach (var query in QuerySet.Make(QueryKind.FilterSort, Truth, 20, 3))
        {
            var most = Enumerable.Range(0, People).Where(ordinal => Truth.SpecialtyOf(ordinal) == query.Specialty).Max(Truth.TwitterFollowers);
            Assert.All(query.RightFirst, ordinal => Assert.Equal(most, Truth.TwitterFollowers(ordinal)));
        }
    }

    [Fact]
    public void Make_FromAGeneratedDirectory_IsTheSameAsFromItsTruth() => Assert.Equal(
        QuerySet.Make(QueryKind.OneTypo, Truth, 20, 1).Select(query => query.Text),
        QuerySet.Make(QueryKind.OneTypo, People, 1, 20).Select(query => query.Text));

    [Fact]
    public void Judge_NameKind_AsksForOneRightAnswer()
    {
        var query = new TestQuery { Kind = QueryKind.Exact, Text = "x", RightFirst = [3, 7], RightInTen = [3, 7] };
        Assert.Equal((1, 1), query.Judge([7, 1]));
        Assert.Equal((0, 1), query.Judge([1, 3]));
        Assert.Equal((0, 0), query.Judge([1, 2]));
        Assert.Equal((0, 0), query.Judge([]));
    }

    [Fact]
    public void Judge_SortedKind_AsksForEveryPlace()
    {
        var query = new TestQuery { Kind = QueryKind.FilterSort, Text = "x", RightFirst = [3], RightInTen = [2, 3, 5, 8] };
        Assert.Equal((1, 1), query.Judge([3, 8, 2, 5]));
        Assert.Equal((1, 0.5), query.Judge([3, 8, 1, 4]));
        Assert.Equal((0, 0.25), query.Judge([8]));
    }

    [Fact]
    public void Judge_Facets_ComparesCounts()
    {
        var query = new TestQuery { Kind = QueryKind.Facets, Text = "x", RightFirst = [], RightInTen = [], Counts = [9, 4] };
        Assert.Equal((1, 1), query.Judge([9, 4]));
        Assert.Equal((1, 0.5), query.Judge([9, 3]));
    }

    private static List<string> Words(int ordinal) => Plain.Words(Truth.Given(ordinal) + " " + Truth.Family(ordinal));
}
