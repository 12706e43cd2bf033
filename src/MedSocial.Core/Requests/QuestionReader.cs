using System.Collections.Immutable;
using MedSocial.Catalog;
using MedSocial.Text;

namespace MedSocial.Requests;

/// <summary>Reads what a question asks and of whom: the longest phrases that the word lists know, from left to right.</summary>
internal static class QuestionReader
{
    /// <summary>The longest beginning that is read, in UTF-16 units.</summary>
    internal const int MostRead = 10_000;

    private static readonly Hashtag Usual = Hashtag.Parse("#DocTocToc");

    internal static AdviceReading Read(string question, string? ownSpecialty)
    {
        var text = question.Length > MostRead ? question[..MostRead] : question;
        var tags = ReadTags(text);
        var words = FoldedWords.Of(text);
        var (found, kinds) = (new Dictionary<string, List<string>>(StringComparer.Ordinal), new int[(int)AdviceKind.Equipment + 1]);
        for (var at = 0; at < words.Length;)
            at += Phrase(words, at, found, kinds);
        if (found.Count == 0)
            ReadDrugs(words, found);
        if (ownSpecialty is not null)
        {
            foreach (var own in SpecialtyReading.Codes(ownSpecialty).Select(code => Specialties.Find(code)!.Discipline).Distinct().ToArray())
            {
                if (found.Count > 1)
                    found.Remove(own);
            }
        }
        // A question that names an actor asks what to do; one that only describes asks what it is. Cues come first, and forms before treatments.
        if (found.Count > 0 && kinds.All(count => count == 0))
            kinds[(int)(words.Any(word => QuestionWords.IsActor(word.Folded)) ? AdviceKind.Therapeutic : AdviceKind.Diagnostic)]++;
        var kind = Array.FindLastIndex(kinds, count => count == kinds.Max());
        return new()
        {
            Kind = kinds[kind] == 0 ? AdviceKind.Unknown : (AdviceKind)kind,
            Disciplines = [.. found.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new DisciplineHint(pair.Key, [.. pair.Value]))],
            Hashtags = tags,
            AskUnder = tags.IsEmpty ? Usual : tags[0],
        };
    }

    /// <summary>Reads the longest known phrase from a word on; returns how many words were used.</summary>
    private static int Phrase(ImmutableArray<FoldedWord> words, int at, Dictionary<string, List<string>> found, int[] kinds)
    {
        for (var length = Math.Min(QuestionWords.LongestPhrase, words.Length - at); length > 0; length--)
        {
            var phrase = length == 1 ? words[at].Folded : string.Join(' ', words.AsSpan().Slice(at, length).ToArray().Select(word => word.Folded));
            var (disciplines, kind) = (QuestionWords.DisciplinesOf(phrase), QuestionWords.KindOf(phrase));
            if (disciplines.IsEmpty && phrase.EndsWith('s'))
                disciplines = QuestionWords.DisciplinesOf(phrase[..^1]);
            if (disciplines.IsEmpty && kind == AdviceKind.Unknown)
                continue;
            kinds[(int)kind] += kind == AdviceKind.Unknown ? 0 : 1;
            foreach (var discipline in disciplines)
                Add(found, discipline, phrase);
            return length;
        }
        return 1;
    }

    private static void ReadDrugs(ImmutableArray<FoldedWord> words, Dictionary<string, List<string>> found)
    {
        foreach (var word in words)
        {
            foreach (var discipline in DrugStems.DisciplinesOf(word.Folded))
                Add(found, discipline, word.Folded);
        }
    }

    private static void Add(Dictionary<string, List<string>> found, string discipline, string phrase)
    {
        if (!found.TryGetValue(discipline, out var list))
            found.Add(discipline, list = []);
        list.Add(phrase);
    }

    private static ImmutableArray<Hashtag> ReadTags(string text)
    {
        var tags = ImmutableArray.CreateBuilder<Hashtag>();
        for (var at = text.IndexOf('#', StringComparison.Ordinal); at >= 0 && tags.Count < 8; at = text.IndexOf('#', at + 1))
        {
            var end = at + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
                end++;
            if (Hashtag.TryParse(text.AsSpan(at, end - at), null, out var tag) && !tags.Contains(tag))
                tags.Add(tag);
        }
        return tags.ToImmutable();
    }
}
