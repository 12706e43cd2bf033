using System.Collections.Immutable;

namespace MedSocial.Deontology.Rules;

/// <summary>The rules of the library, in the order in which they look.</summary>
internal static class BuiltinRules
{
    internal static readonly ImmutableArray<ReviewRule> All = [.. DirectRules.All, .. CareRules.All, .. SpeechRules.All, .. PromotionRules.All];
}
