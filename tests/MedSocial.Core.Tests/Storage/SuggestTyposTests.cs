using CsCheck;
using MedSocial.Storage;
using MedSocial.TestData;
using MedSocial.Tests.Text;

namespace MedSocial.Tests.Storage;

/// <summary>Beginnings one letter off, against trying every error on every word.</summary>
public class SuggestTyposTests
{
    private const string Seed = "0000KsVbV5R4";

    private const string Letters = "abz'é0";

    private static readonly Gen<string> Word = TextGen.Words(9, Letters);

    /// <summary>A vocabulary large enough to have bits for its beginnings.</summary>
    private static readonly string[] Large = MakeLarge();

    private static readonly Gen<string[]> Vocabularies = Gen.OneOf(
        Word.Where(word => word.Length > 0).Array[1, 60].Select(words => words.Distinct().Order(StringComparer.Ordinal).ToArray()), Gen.Const(Large));

    [Fact]
    public void Collect_AnyVocabulary_IsWhatTryingEveryErrorFinds() => Gen.Select(Vocabularies, Word.Array[10]).Sample((words, typed) =>
    {
        var minima = new SuggestMinima(new Words(Table(words)));
        var ranges = new List<(int From, int To)>();
        foreach (var text in typed)
        {
            ranges.Clear();
            SuggestTypos.Collect(minima, text, ranges);
            var found = ranges.SelectMany(range => words[range.From..range.To]).Where(word => !word.StartsWith(text, StringComparison.Ordinal)).ToHashSet();
            Assert.Equal(words.Where(word => !word.StartsWith(text, StringComparison.Ordinal) && IsNear(text, word)), found.Order(StringComparer.Ordinal));
            Assert.All(words, word => Assert.Equal(IsNear(text, word) || (text.Length > 1 && word.StartsWith(text, StringComparison.Ordinal)), SuggestTypos.IsNear(text, word)));
        }
    }, iter: 200, seed: Seed);

    [Fact]
    public void Large_Vocabulary_HasBits() => Assert.True(new SuggestMinima(new Words(Table(Large))).Beginnings.Bytes > 0);

    private static string[] MakeLarge()
    {
        var random = new SeededRandom(1);
        return [.. Enumerable.Range(0, 4000)
            .Select(_ => string.Concat(Enumerable.Range(0, 1 + random.Next(9)).Select(_ => Letters[random.Next(Letters.Length)])))
            .Distinct().Order(StringComparer.Ordinal)];
    }

    private static bool IsNear(string typed, string word)
    {
        if (typed.Length < 2)
            return false;
        for (var i = 0; i < typed.Length - 1; i++)
        {
            var swapped = typed[..i] + typed[i + 1] + typed[i] + typed[(i + 2)..];
            if (Begins(swapped))
                return true;
            if (i == 0 && typed.Length < 4)
                continue;
            var isFirst = i == 1 && typed[0] == typed[1] && typed.Length < 4;
            if ((!isFirst && Begins(typed[..i] + typed[(i + 1)..])) || (i < word.Length && (Begins(typed[..i] + word[i] + typed[(i + 1)..]) || Begins(typed[..i] + word[i] + typed[i..]))))
                return true;
        }
        return Begins(typed[..^1]);

        bool Begins(string beginning) => word.StartsWith(beginning, StringComparison.Ordinal);
    }

    private static TermTable Table(string[] words)
    {
        var starts = new int[words.Length + 1];
        for (var i = 0; i < words.Length; i++)
            starts[i + 1] = starts[i] + words[i].Length;
        return new(string.Concat(words).ToCharArray(), starts);
    }

    private sealed class Words(TermTable terms) : SuggestList(terms)
    {
        internal override int Count(int term) => 1;

        internal override int Item(int term, int at) => term;
    }
}
