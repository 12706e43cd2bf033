using MedSocial.TestData;

namespace MedSocial.Tests.TestData;

public sealed class NaiveScanTests
{
    private const int People = 2000;

    private static readonly GroundTruth Truth = new(SyntheticDirectory.Generate(People, 1));
    private static readonly NaiveScan Scan = new(SyntheticDirectory.Generate(People, 1));

    [Theory]
    [InlineData(QueryKind.Prefix)]
    [InlineData(QueryKind.ShortPrefix)]
    [InlineData(QueryKind.NameCity)]
    [InlineData(QueryKind.NameSpecialty)]
    [InlineData(QueryKind.SpecialtyCity)]
    [InlineData(QueryKind.Handle)]
    [InlineData(QueryKind.FilterSort)]
    [InlineData(QueryKind.Facets)]
    [InlineData(QueryKind.Radius)]
    public void Search_KindsWithoutErrors_IsAlwaysRight(QueryKind kind) =>
        Assert.All(QuerySet.Make(kind, Truth, 100, 3), query => Assert.Equal((1, 1), Judge(query)));

    [Theory]
    [InlineData(QueryKind.Exact)]
    [InlineData(QueryKind.OneTypo)]
    [InlineData(QueryKind.TwoTypos)]
    [InlineData(QueryKind.Phonetic)]
    public void Search_NameKinds_HasNearlyAllAmongTheFirstTen(QueryKind kind) =>
        Assert.InRange(QuerySet.Make(kind, Truth, 100, 3).Average(query => Judge(query).InTen), 0.97, 1);

    [Fact]
    public void Osa_RandomWords_IsThatOfTheTestsOwnTable()
    {
        var random = new SeededRandom(1);
        for (var i = 0; i < 2000; i++)
        {
            var (a, b) = (Word(), Word());
            Assert.Equal(ErrorModelTests.Osa(a, b), EditDistance.Osa(a, b));
        }

        string Word() => string.Create(random.Next(8), random, static (text, random) =>
        {
            foreach (ref var letter in text)
                letter = (char)('a' + random.Next(3));
        });
    }

    private static (double First, double InTen) Judge(TestQuery query)
    {
        Span<int> top = stackalloc int[10];
        return query.Judge(top[..Scan.Search(query, top)]);
    }
}
