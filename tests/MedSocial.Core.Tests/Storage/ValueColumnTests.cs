using CsCheck;
using MedSocial.Storage;
using MedSocial.Storage.Flat;

namespace MedSocial.Tests.Storage;

/// <summary>Columns of values against the posting lists that they are made of.</summary>
public class ValueColumnTests
{
    private const string Seed = "0000KsVbV5R4";

    private const int Values = 6;

    /// <summary>What each profile has, as bits.</summary>
    private static readonly Gen<int[]> Profiles = Gen.Frequency((2, Gen.Const(0)), (4, Gen.Int[0, Values - 1].Select(value => 1 << value)), (2, Gen.Int[0, (1 << Values) - 1]))
        .Array[1, 200];

    [Fact]
    public void Count_AnySubsetOfProfiles_IsHowManyOfThemHaveEachValue() => Gen.Select(Profiles, Gen.Int[1, 5]).Sample((profiles, step) =>
    {
        var column = Column(profiles, Values);
        var hits = Enumerable.Range(0, profiles.Length).Where(profile => profile % step == 0).Select(profile => (7UL << 32) | (uint)profile).ToArray();
        var counts = new int[column.Codes];
        column.Count(hits, counts);
        for (var value = 0; value < Values; value++)
            Assert.Equal(hits.Count(hit => (profiles[(int)(uint)hit] & (1 << value)) != 0), counts[value + 1]);
    }, iter: 500, seed: Seed);

    [Fact]
    public void Code_AnyProfile_SaysAllThatItHas() => Profiles.Sample(profiles =>
    {
        var column = Column(profiles, Values);
        for (var profile = 0; profile < profiles.Length; profile++)
            Assert.Equal(profiles[profile], Has(column, column[profile]));
    }, iter: 500, seed: Seed);

    /// <summary>More sets than two bytes can tell apart.</summary>
    [Fact]
    public void Count_MoreThan65535Sets_IsHowManyHaveEachValue()
    {
        const int values = 17;
        var profiles = Enumerable.Range(0, 1 << values).ToArray();
        var column = Column(profiles, values);
        Assert.True(column.Codes > ushort.MaxValue);
        var counts = new int[column.Codes];
        column.Count([.. profiles.Select(profile => (ulong)profile)], counts);
        Assert.Equal(Enumerable.Repeat(1 << (values - 1), values), counts[1..(values + 1)]);
        Assert.Equal(profiles[^5], Has(column, column[profiles.Length - 5]));
    }

    private static int Has(ValueColumn column, int code)
    {
        var bits = 0;
        for (; column.IsSeveral(code, out var others, out var last); code = others)
            bits |= 1 << (last - 1);
        return code == 0 ? bits : bits | (1 << (code - 1));
    }

    /// <summary>Values of another field stand before and between those of the column.</summary>
    private static ValueColumn Column(int[] profiles, int values)
    {
        var keys = new List<SearchValue>();
        var postings = new List<int>();
        List<int> starts = [0];
        for (var value = 0; value < values; value++)
        {
            keys.Add(new(ValueKind.Topic, $"{value}"));
            postings.Add(0);
            starts.Add(postings.Count);
            keys.Add(new(ValueKind.Hashtag, $"{value}"));
            postings.AddRange(Enumerable.Range(0, profiles.Length).Where(profile => (profiles[profile] & (1 << value)) != 0));
            starts.Add(postings.Count);
        }
        var words = new ValueWords([.. keys], new byte[keys.Count], new TermTable([], [0]), [], [0]);
        var index = new ValueIndex(words, FlatArray.Copy<int>([.. postings]), FlatArray.Copy<int>([.. starts]));
        return new(index, ValueKind.Hashtag, profiles.Length);
    }
}
