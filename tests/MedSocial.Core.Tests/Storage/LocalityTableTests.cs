using CsCheck;
using MedSocial.Storage.Records;

namespace MedSocial.Tests.Storage;

public class LocalityTableTests
{
    private static readonly string?[] Words = [null, "Lyon", "Paris", "Saint-Étienne", "69001", "75011"];

    [Fact]
    public void NumberOf_RandomLocalities_IsThatOfADictionary() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[0, 5], Gen.Int[0, 20]).Array[0, 4000].Sample(
            items =>
            {
                var table = new LocalityTable();
                var known = new Dictionary<Locality, int>();
                foreach (var (city, code, postal, region) in items)
                {
                    var locality = new Locality(Words[city], Words[code], Words[postal], null, $"r{region}", null, null);
                    var hash = LocalityTable.Hash(locality);
                    table.Announce(hash);
                    table.Approach(hash);
                    var isFirst = known.TryAdd(locality, known.Count);
                    Assert.Equal(known[locality], table.NumberOf(locality, hash, out var isNew));
                    Assert.Equal(isFirst, isNew);
                }
                Assert.Equal(known.Count, table.Count);
            },
            iter: 30, seed: "0000KsVbV5R4");

    [Fact]
    public void NumberOf_LocalitiesThatShareAHash_AreToldApart()
    {
        var table = new LocalityTable();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 2000; i++)
                Assert.Equal(i, table.NumberOf(new("Lyon", null, null, $"{i}", null, null, null), 7, out _));
        }
    }
}
