using System.Collections.Immutable;
using MedSocial.Deontology.Reading;
using MedSocial.Deontology.Rules;

namespace MedSocial.Deontology;

/// <summary>The rules with their tables: one word list for all, and the phrases of all in it.</summary>
internal sealed class ReviewEngine
{
    private readonly ImmutableArray<ReviewRule> _rules;
    private readonly Lexicon _lexicon;
    private readonly bool _hasPhrases;

    internal ReviewEngine(ImmutableArray<ReviewRule> rules)
    {
        _rules = rules;
        var builder = WordTable.Make();
        for (var i = 0; i < rules.Length; i++)
        {
            if (rules[i].Matcher is not PhraseMatcher phrases)
                continue;
            _hasPhrases = true;
            foreach (var phrase in phrases.Phrases)
                builder.Add(Phrase.Parse(phrase, i));
        }
        _lexicon = new(builder);
    }

    internal ImmutableArray<Finding> Review(string text, PostContext context)
    {
        using var read = new ReviewText(text, _lexicon, context);
        var sink = new FindingSink(read);
        for (var i = 0; i < _rules.Length; i++)
        {
            var rule = _rules[i];
            if (rule.Matcher is PhraseMatcher || !rule.Info.HoldsIn(context.Country))
                continue;
            sink.Rule = rule.Info;
            rule.Matcher.Find(read, sink);
        }
        if (_hasPhrases)
            PhraseScan.Run(_rules, read, sink);
        return sink.Sorted();
    }
}
