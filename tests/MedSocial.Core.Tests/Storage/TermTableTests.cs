using CsCheck;
using MedSocial.Storage;

namespace MedSocial.Tests.Storage;

/// <summary>Words of a table found by their hash, and beginnings among its samples, held against looking at each.</summary>
public class TermTableTests
{
    private const string Seed = "0000KOIl5tb2";

    /// <summary>Letters, and what stands before and behind them; some tables are large enough for three letters of each sample.</summary>
    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.String[Gen.Char["abcyz"], 1, 12], Gen.String[Gen.Char["abzéαβγωж中"], 1, 10], Gen.String[Gen.Char["a09-_.z~\u007F"], 1, 6], Gen.String[Gen.Char['a', 'z'], 3, 9]);

    private static readonly Gen<string[]> Vocabularies = Gen.OneOf(Word.Array[0, 40], Word.Array[1000, 3000], Word.Array[80_000, 90_000])
        .Select(words => words.Distinct().Order(StringComparer.Ordinal).ToArray());

    [Fact]
    public void Find_AnyVocabulary_IsWhereTheWordStands() => Gen.Select(Vocabularies, Word.Array[100]).Sample((words, typed) =>
    {
        var table = Table(words);
        foreach (var word in typed.Concat(words.Take(200)))
            Assert.Equal(Math.Max(-1, Array.BinarySearch(words, word, StringComparer.Ordinal)), table.Find(word));
    }, iter: 30, seed: Seed);

    [Fact]
    public void Prefix_AnyVocabulary_IsWhatBeginsSo() => Gen.Select(Vocabularies, Word.Array[20]).Sample((words, typed) =>
    {
        var table = Table(words);
        foreach (var beginning in typed.Concat(typed.Select(word => word[..1])))
        {
            var (from, to) = table.Prefix(beginning);
            var begun = words.Count(word => word.StartsWith(beginning, StringComparison.Ordinal));
            Assert.Equal(begun, to - from);
            Assert.Equal((from, to), table.Prefix(beginning, table.SeekPrefix(beginning)));
            Assert.True(begun == 0 || words[from].StartsWith(beginning, StringComparison.Ordinal));
        }
    }, iter: 30, seed: Seed);

    [Fact]
    public void Prefix_OfAWordOfTheTable_IsTheSame() => Vocabularies.Sample(words =>
    {
        var table = Table(words);
        for (var id = 0; id < words.Length; id += 1 + words.Length / 500)
            Assert.Equal(table.Prefix(words[id], table.SeekPrefix(words[id])), table.Prefix(words[id], id));
    }, iter: 30, seed: Seed);

    private static TermTable Table(string[] words)
    {
        var starts = new int[words.Length + 1];
        for (var i = 0; i < words.Length; i++)
            starts[i + 1] = starts[i] + words[i].Length;
        return new(string.Concat(words).ToCharArray(), starts);
    }
}
