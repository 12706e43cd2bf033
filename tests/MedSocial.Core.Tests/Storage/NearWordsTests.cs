using CsCheck;
using MedSocial.Storage;
using MedSocial.Tests.Text;
using MedSocial.Text;

namespace MedSocial.Tests.Storage;

/// <summary>Words of names and what lies near them, against comparing every word with every other.</summary>
public class NearWordsTests
{
    private const string Seed = "0000KsVbV5R4";

    private static readonly Gen<string[]> Vocabularies = Gen.OneOf(TextGen.Words(9, "abehp"), TextGen.Words(14, "aeiht"), TextGen.Words(5))
        .Where(word => word.Length > 0).Array[1, 120].Select(words => words.Distinct().Order(StringComparer.Ordinal).ToArray());

    [Fact]
    public void Known_AnyVocabulary_IsWhatComparingAllPairsFinds() => Vocabularies.Sample(words =>
    {
        var known = new NameNeighbours(Table(words)).Known;
        for (var term = 0; term < words.Length; term++)
        {
            var expected = Enumerable.Range(0, words.Length)
                .Where(other => other != term && (EditDistance.Osa(words[term], words[other]) <= 1 || Phonetic.Narrow(words[term]) == Phonetic.Narrow(words[other])))
                .Select(other => (Weight: SpellingCost.OfTyped(words[term], words[other]), other))
                .Order();
            var found = new List<(int, int)>();
            foreach (var near in known.Of(term))
                found.Add((near.Weight, near.Term));
            Assert.Equal(expected, found);
        }
    }, iter: 300, seed: Seed);

    [Fact]
    public void Find_AnyVocabulary_FindsItsWordsAndNoOthers() => Gen.Select(Vocabularies, TextGen.Words(9, "abehp").Array[50]).Sample((words, others) =>
    {
        var table = Table(words);
        foreach (var word in words.Concat(others).Append(""))
            Assert.Equal(Math.Max(-1, Array.IndexOf(words, word)), table.Find(word));
    }, iter: 300, seed: Seed);

    [Fact]
    public void NearWord_AnyTermAndWeight_AreKeptAndTheNearestIsTheLeast()
    {
        var far = new NearWord(NamePosting.MaxTerms - 1, 4_095);
        Assert.Equal((NamePosting.MaxTerms - 1, 4_095), (far.Term, far.Weight));
        Assert.Equal(far.Packed, new NearWord(NamePosting.MaxTerms - 1, 100_000).Packed);
        Assert.True(new NearWord(NamePosting.MaxTerms - 1, 7).Packed < new NearWord(0, 8).Packed);
    }

    private static TermTable Table(string[] words)
    {
        var starts = new int[words.Length + 1];
        for (var i = 0; i < words.Length; i++)
            starts[i + 1] = starts[i] + words[i].Length;
        return new(string.Concat(words).ToCharArray(), starts);
    }
}
