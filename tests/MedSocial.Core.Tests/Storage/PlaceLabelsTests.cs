using MedSocial.Storage;
using MedSocial.TestData;
using MedSocial.Text;

namespace MedSocial.Tests.Storage;

/// <summary>What says of a place that its words were not all typed, held against the words of its label.</summary>
public class PlaceLabelsTests
{
    private static readonly ValueIndex Values = SyntheticDirectory.Build(5000, 11).Segment.SearchIndex.Values;

    [Fact]
    public void IsOfSeveralWords_EveryValue_IsAsItsLabelSays()
    {
        for (var value = 0; value < Values.Values.Length; value++)
        {
            var isPlace = Values.Values[value].Kind is ValueKind.City or ValueKind.Department or ValueKind.Region;
            Assert.Equal(isPlace && Words(value).Length > 1, Values.Places.IsOfSeveralWords(value));
        }
    }

    [Fact]
    public void MayBeCovered_AllWordsAndOthers_IsTrue() => ForEachPlace((value, words) =>
        Assert.True(Values.Places.MayBeCovered(value, Marks(words) | Marks([0, 1, 2]))));

    [Fact]
    public void MayBeCovered_AWordIsMissing_IsFalseUnlessAnotherHasItsMark() => ForEachPlace((value, words) =>
    {
        for (var missing = 0; missing < words.Length; missing++)
        {
            int[] others = [.. words[..missing], .. words[(missing + 1)..]];
            var hasMark = (Marks(others) & Marks([words[missing]])) != 0;
            Assert.Equal(hasMark, Values.Places.MayBeCovered(value, Marks(others)));
        }
    });

    private static void ForEachPlace(Action<int, int[]> check)
    {
        var places = 0;
        for (var value = 0; value < Values.Values.Length; value++)
        {
            if (!Values.Places.IsOfSeveralWords(value))
                continue;
            places++;
            check(value, Words(value));
        }
        Assert.True(places > 100);
    }

    private static ulong Marks(IEnumerable<int> words) => words.Aggregate(0UL, (marks, word) => marks | PlaceLabels.Mark(word));

    /// <summary>The words of the label as the table numbers them, particles left out as the index leaves them out.</summary>
    private static int[] Words(int value)
    {
        var label = ValueText.Of(Values.Values[value], _ => null).Label;
        var words = new SortedSet<int>();
        foreach (var token in Folding.Fold(label).ToString().Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Values.Terms.Find(NameWords.Canonical(token)) is >= 0 and var term && Values.ValuesOf(term).BinarySearch(value) >= 0)
                words.Add(term);
        }
        return [.. words];
    }
}
