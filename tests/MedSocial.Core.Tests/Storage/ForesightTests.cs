using CsCheck;
using MedSocial.Storage.Records;

namespace MedSocial.Tests.Storage;

public class ForesightTests
{
    [Fact]
    public void Of_PeopleSentForAhead_IsWhatIsFoundOneByOne() =>
        Gen.Select(Gen.Int[-1, 3000], Gen.Int[-1, 1500]).Array[0, 3000].Sample(
            items =>
            {
                var people = Array.ConvertAll(items, item => new Practitioner
                {
                    Id = "someone",
                    Name = item.Item1 < 0 ? null : PersonName.Of("Anne", $"Famille-{item.Item1}"),
                    Places = item.Item2 < 0 ? default : [new Place { City = $"Ville {item.Item2}" }],
                });
                var (ahead, alone) = (new Foresight(people), new Foresight(null));
                var (families, cities) = (new Dictionary<int, int>(), new Dictionary<int, int>());
                for (var place = 0; place < people.Length; place++)
                {
                    var expected = new Foreseen(Number(families, items[place].Item1), Number(cities, items[place].Item2));
                    Assert.Equal(expected, ahead.Of(people[place], place));
                    Assert.Equal(expected, alone.Of(people[place], place));
                }
            },
            iter: 20, seed: "0000KsVbV5R4");

    private static int Number(Dictionary<int, int> numbers, int key)
    {
        if (key < 0)
            return -1;
        numbers.TryAdd(key, numbers.Count);
        return numbers[key];
    }
}
