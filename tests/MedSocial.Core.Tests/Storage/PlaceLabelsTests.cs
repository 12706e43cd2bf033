using MedSocial.Storage;
using MedSocial.TestData;
using MedSocial.Text;

namespace MedSocial.Tests.Storage;

/// <summary>What says of a place that its words were not all typed, held against the words of its label.</summary>
public class PlaceLabelsTests
{
    private static readonly ValueIndex Values = SyntheticDirectory.Build(5000, 11).Segment.SearchIndex.Values;

    [Fact]
    public void OfSeveralWords_EveryValueOfAWord_IsAsItsLabelSays()
    {
        for (var term = 0; term < Values.Terms.Count; term++)
        {
            int[] places = [.. Values.ValuesOf(term).ToArray().Where(IsOfSeveralWords)];
            Assert.Equal(places, Values.Places.OfSeveralWords(term).ToArray());
            Assert.Equal(Values.ValuesOf(term).ToArray().Except(places), Values.Places.Others(term).ToArray());
            Assert.Equal(places.Length, Values.Places.Labels(term).Length);
        }
    }

    [Fact]
    public void MayBeCovered_AllWordsAndOthers_IsTrue() => ForEachPlace((label, words) =>
        Assert.True(PlaceLabels.MayBeCovered(label, Marks(words) | Marks([0, 1, 2]))));

    [Fact]
    public void MayBeCovered_AWordIsMissing_IsFalseUnlessAnotherHasItsMark() => ForEachPlace((label, words) =>
    {
        for (var missing = 0; missing < words.Length; missing++)
        {
            int[] others = [.. words[..missing], .. words[(missing + 1)..]];
            var hasMark = (Marks(others) & Marks([words[missing]])) != 0;
            Assert.Equal(hasMark, PlaceLabels.MayBeCovered(label, Marks(others)));
        }
    });

    private static void ForEachPlace(Action<ulong, int[]> check)
    {
        var places = new HashSet<int>();
        for (var term = 0; term < Values.Terms.Count; term++)
        {
            for (var i = 0; i < Values.Places.Labels(term).Length; i++)
            {
                var place = Values.Places.OfSeveralWords(term)[i];
                places.Add(place);
                check(Values.Places.Labels(term)[i], Words(place));
            }
        }
        Assert.True(places.Count > 100);
    }

    private static bool IsOfSeveralWords(int value) =>
        Values.Values[value].Kind is ValueKind.City or ValueKind.Department or ValueKind.Region && Words(value).Length > 1;

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
