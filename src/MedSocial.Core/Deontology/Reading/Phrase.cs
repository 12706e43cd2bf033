using MedSocial.Text;

namespace MedSocial.Deontology.Reading;

/// <summary>A step of a phrase: a word, or a class of words, after at most so many words that do not matter.</summary>
internal readonly record struct PhraseStep(string? Word, uint Hash, WordClass Class, int Skip);

/// <summary>
/// Words in a row, within a sentence. <c>{patient}</c> stands for any word of a class, <c>{number}</c> for digits, <c>~4</c> for at most
/// four words that do not matter. The first fitting word is taken, so that matching never goes back.
/// </summary>
internal sealed class Phrase
{
    private Phrase(PhraseStep[] steps, int rule) => (Steps, Rule) = (steps, rule);

    internal PhraseStep[] Steps { get; }

    /// <summary>The index of the rule it belongs to.</summary>
    internal int Rule { get; }

    internal static Phrase Parse(string text, int rule)
    {
        var steps = new List<PhraseStep>();
        var skip = 0;
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part[0] == '~')
            {
                skip = int.Parse(part.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
                continue;
            }
            if (part[0] == '{')
            {
                var name = part[1..^1];
                steps.Add(new(null, 0, name == "number" ? WordClass.None : Enum.Parse<WordClass>(name, ignoreCase: true), skip));
                skip = 0;
                continue;
            }
            foreach (var token in new Tokens(Folding.Fold(part)))
            {
                var word = token.Folded.ToString();
                steps.Add(new(word, Fnv.Of(word), WordClass.None, skip));
                skip = 0;
            }
        }
        if (steps.Count == 0 || (steps[0].Word is null && steps[0].Class == WordClass.None))
            throw new ArgumentException($"The phrase '{text}' begins with no word.", nameof(text));
        return new([.. steps], rule);
    }

    /// <summary>The index after the last word of the phrase that begins here; -1 when it does not.</summary>
    internal int Match(ReviewText text, int from)
    {
        var words = text.Words;
        var at = from + 1;
        for (var i = 1; i < Steps.Length; i++)
        {
            ref readonly var step = ref Steps[i];
            var last = Math.Min(words.Length - 1, at + step.Skip);
            for (; ; at++)
            {
                if (at > last || words[at].Starts || words[at].After(Gap.Mask))
                    return -1;
                if (Fits(text, words[at], step))
                    break;
            }
            at++;
        }
        return at;
    }

    private static bool Fits(ReviewText text, in PostWord word, in PhraseStep step)
    {
        if (step.Word is { } expected)
            return word.Hash == step.Hash && text.FoldedOf(word).SequenceEqual(expected);
        return step.Class == WordClass.None ? word.IsNumber : word.Is(step.Class);
    }
}
