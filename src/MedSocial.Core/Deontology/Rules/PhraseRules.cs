using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Makes rules of phrases: one phrase a line.</summary>
internal static class PhraseRules
{
    internal static ReviewRule Make(RuleInfo info, string phrases, PhraseConditions? conditions = null) =>
        new(info, new PhraseMatcher([.. phrases.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)], conditions ?? PhraseConditions.None));
}
