using System.Collections.Immutable;
using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>One pass that finds the phrases of all rules: only words that some phrase begins with are looked at.</summary>
internal static class PhraseScan
{
    private const int Reach = 12;

    internal static void Run(ImmutableArray<ReviewRule> rules, ReviewText text, FindingSink sink)
    {
        var on = new bool[rules.Length];
        for (var i = 0; i < on.Length; i++)
            on[i] = rules[i].Matcher is PhraseMatcher matcher && rules[i].Info.HoldsIn(text.Context.Country) && matcher.Conditions.HoldFor(text);
        var words = text.Words;
        var lexicon = text.Lexicon;
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            if (word.Entry < 0)
                continue;
            if (lexicon.Phrases(word.Entry) is { } phrases)
                Try(phrases, i);
            // « m'a volé » begins with no title.
            if (!word.Is(lexicon.PhraseClasses) || (word.Length == 1 && i + 1 < words.Length && words[i + 1].After(Gap.Apostrophe)))
                continue;
            foreach (var (single, ofClass) in lexicon.ClassPhrases)
            {
                if (word.Is(single))
                    Try(ofClass, i);
            }
        }

        void Try(Phrase[] phrases, int at)
        {
            foreach (var phrase in phrases)
            {
                if (!on[phrase.Rule] || phrase.Match(text, at) is not (> 0 and var end))
                    continue;
                var conditions = ((PhraseMatcher)rules[phrase.Rule].Matcher).Conditions;
                if (conditions.UnlessInSentence != 0 && SentenceHas(text, at, end, Reach, conditions.UnlessInSentence))
                    continue;
                if (conditions.UnlessBefore != 0 && SentenceHas(text, at - 1, end, 4, conditions.UnlessBefore))
                    continue;
                if (conditions.UnlessNegated && end - at > 2 && Around.IsAny(text, end - 2, "pas", "non", "ni", "jamais"))
                    continue;
                sink.Rule = rules[phrase.Rule].Info;
                sink.Report(at, end, phrase.Steps.Length > 1 ? 0.8 : 0.6);
            }
        }
    }

    /// <summary>Looks at the phrase and at a few words to either side, so that long sentences cost no more.</summary>
    private static bool SentenceHas(ReviewText text, int at, int end, int after, WordClass classes)
    {
        var words = text.Words;
        for (var i = at; i >= 0 && i > at - Reach; i--)
        {
            if (words[i].Is(classes))
                return true;
            if (words[i].Starts)
                break;
        }
        for (var i = end; i < words.Length && i < end + after && !words[i].Starts; i++)
        {
            if (words[i].Is(classes))
                return true;
        }
        return false;
    }
}
