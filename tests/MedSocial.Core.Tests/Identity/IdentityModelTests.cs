using MedSocial.Identity;

namespace MedSocial.Tests.Identity;

public class IdentityModelTests
{
    [Fact]
    public void ToJson_BothModels_RoundTrip()
    {
        Assert.Equal(IdentityModel.Default, IdentityModel.Parse(IdentityModel.Default.ToJson()));
        Assert.Equal(IdentityModel.People, IdentityModel.Parse(IdentityModel.People.ToJson()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"coverage\":2,\"leastPopulation\":1,\"matchPosterior\":0.9,\"reviewPosterior\":0.5,\"minMargin\":4,\"fields\":[]}")]
    [InlineData("{\"coverage\":0.5,\"leastPopulation\":1,\"matchPosterior\":0.9,\"reviewPosterior\":0.5,\"minMargin\":4,\"fields\":[{\"name\":\"a\",\"comparator\":\"None\",\"levels\":[]}]}")]
    [InlineData("{\"coverage\":0.5,\"leastPopulation\":1,\"matchPosterior\":0.9,\"reviewPosterior\":0.5,\"minMargin\":4,\"fields\":[1]}")]
    public void Parse_NoModel_ThrowsFormatException(string json) => Assert.Throws<FormatException>(() => IdentityModel.Parse(json));

    [Fact]
    public void Weight_Frequency_CountsOnlyWhereTheLevelUsesIt()
    {
        Assert.Equal(Math.Log2(0.8 / 0.001), new LevelModel("a", 0.8, 1, true).Weight(0.001), 12);
        Assert.Equal(0, new LevelModel("a", 0.8, 1, true).Weight(1));
        Assert.Equal(-1, new LevelModel("a", 0.25, 0.5).Weight(0.001), 12);
    }

    [Fact]
    public void Bad_Values_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => IdentityModel.Default with { Coverage = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => IdentityModel.Default with { MinMargin = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LevelModel("a", 0, 1));
        Assert.Throws<ArgumentException>(() => IdentityModel.Default with { Fields = [IdentityModel.Default.Fields[0], IdentityModel.Default.Fields[0]] });
    }

    /// <summary>Comparisons drawn from known m and u: estimation from a wrong start comes near to them.</summary>
    [Fact]
    public void Estimate_DrawnComparisons_FindsTheirProbabilities()
    {
        var start = IdentityModel.Default with
        {
            Fields = [.. Enumerable.Range(0, 3).Select(i => new FieldModel { Name = $"f{i}", Levels = [new("agree", 0.7, 0.3), new("else", 0.3, 0.7)] })],
        };
        var random = new MedSocial.TestData.SeededRandom(5);
        var comparisons = Enumerable.Range(0, 20_000).Select(_ =>
        {
            var same = random.Chance(0.4);
            var levels = Enumerable.Range(0, 3).Select(_ => random.Chance(same ? 0.9 : 0.1) ? 0 : 1).ToArray();
            return new FieldComparison([.. levels], [.. levels.Select((level, i) => start.Fields[i].Levels[level].Weight())], Math.Log2(0.4 / 0.6));
        }).ToArray();
        var estimated = start.Estimate(comparisons);
        foreach (var field in estimated.Fields)
        {
            Assert.InRange(field.Levels[0].M, 0.87, 0.93);
            Assert.InRange(field.Levels[0].U, 0.07, 0.13);
        }
        var reversed = start.Estimate(comparisons.Reverse());
        Assert.Equal(estimated.Fields[0].Levels[0].M, reversed.Fields[0].Levels[0].M, 6);
        Assert.Equal(start, start.Estimate([]));
    }

    /// <summary>Of pairs that are drawn at random in a set of duplicates some are one person's: they teach nothing of strangers.</summary>
    [Fact]
    public void Estimate_RandomPairsOfOnePerson_TeachNothingOfStrangers()
    {
        var start = IdentityModel.Default with
        {
            Fields = [.. Enumerable.Range(0, 4).Select(i => new FieldModel { Name = $"f{i}", Levels = [new("agree", 0.9, 0.01), new("else", 0.1, 0.99)] })],
        };
        FieldComparison Pair(int level) => new([level, level, level, level], [.. Enumerable.Repeat(start.Fields[0].Levels[level].Weight(), 4)], -6, IsRandom: true);
        var estimated = start.Estimate([.. Enumerable.Repeat(Pair(0), 100), .. Enumerable.Repeat(Pair(1), 900)]);
        Assert.All(estimated.Fields, field => Assert.InRange(field.Levels[0].U, 0, 0.001));
    }

    [Fact]
    public void Compare_Claims_CanBeEstimatedOn()
    {
        var claims = Enumerable.Repeat(new ProfileClaim { DisplayName = "Jean-Jacques Fraslin", Location = "Bouguenais" }, 50);
        var comparisons = IdentityPeople.Directory.Compare(claims).ToArray();
        Assert.Contains(comparisons, comparison => comparison.IsRandom);
        var model = IdentityModel.Default.Estimate(comparisons);
        Assert.True(model.Field("place")!.Levels[0].M > IdentityModel.Default.Field("place")!.Levels[0].M);
    }
}
