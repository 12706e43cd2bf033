using CsCheck;
using MedSocial.Storage;
using MedSocial.Tests.Text;
using MedSocial.Text;

namespace MedSocial.Tests.Storage;

/// <summary>Words one letter off, against measuring every word.</summary>
public class TermVariantsTests
{
    private const string Seed = "0000KsVbV5R4";

    private static readonly Gen<string> Word = TextGen.Words(8, "ab0_.@-z");

    /// <summary>Some are few enough to be measured at once, in others changes are tried at several places first.</summary>
    private static readonly Gen<string[]> Vocabularies = Gen.OneOf(Word.Array[0, 40], TextGen.Words(7, "ab").Array[200, 400], Word.Array[1000, 2000])
        .Select(words => words.Where(word => word.Length > 0).Distinct().Order(StringComparer.Ordinal).ToArray());

    [Fact]
    public void Collect_AnyVocabulary_IsWhatMeasuringEveryWordFinds() => Gen.Select(Vocabularies, Word.Array[10]).Sample((words, typed) =>
    {
        var starts = new int[words.Length + 1];
        for (var i = 0; i < words.Length; i++)
            starts[i + 1] = starts[i] + words[i].Length;
        var table = new TermTable(string.Concat(words).ToCharArray(), starts);
        var ids = new List<int>();
        foreach (var text in typed.Where(text => text.Length > 0))
        {
            ids.Clear();
            TermVariants.Collect(table, text, ids);
            Assert.Equal(Enumerable.Range(0, words.Length).Where(id => EditDistance.Osa(text, words[id]) == 1), ids.Distinct().Order());
        }
    }, iter: 200, seed: Seed);
}
