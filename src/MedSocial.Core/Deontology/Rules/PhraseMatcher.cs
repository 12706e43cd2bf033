using System.Collections.Immutable;
using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>When a phrase counts.</summary>
internal sealed record PhraseConditions
{
    internal static readonly PhraseConditions None = new();

    /// <summary>Gets whether the text must speak of a patient or of care.</summary>
    internal bool AboutCare { get; init; }

    /// <summary>Gets whether the text must be one of medicine, though it tells of nobody.</summary>
    internal bool Clinical { get; init; }

    /// <summary>Gets whether only accounts under a pseudonym are meant.</summary>
    internal bool InPseudonym { get; init; }

    /// <summary>Gets whether only posts that anybody or all followers read are meant.</summary>
    internal bool InPublic { get; init; }

    /// <summary>Gets words that take the sense away when they stand in the same sentence.</summary>
    internal WordClass UnlessInSentence { get; init; }

    /// <summary>Gets words that take the sense away when they stand before it, or up to four words after it, in the same sentence.</summary>
    internal WordClass UnlessBefore { get; init; }

    /// <summary>Gets whether « pas » right before the last word takes the sense away: « épuisés, pas incompétents ».</summary>
    internal bool UnlessNegated { get; init; }

    /// <summary>Gets words that take the sense away wherever they stand.</summary>
    internal WordClass UnlessInText { get; init; }

    internal bool HoldFor(ReviewText text) =>
        (!AboutCare || text.IsAboutCare) && (!Clinical || text.IsClinical) && (!InPseudonym || text.Context.IsPseudonymous) && (text.Seen & UnlessInText) == 0
        && (!InPublic || text.Context.Audience is PostAudience.Public or PostAudience.Followers);
}

/// <summary>Phrases; <see cref="PhraseScan"/> finds those of all rules together.</summary>
internal sealed class PhraseMatcher(ImmutableArray<string> phrases, PhraseConditions conditions) : IMatcher
{
    internal ImmutableArray<string> Phrases => phrases;

    internal PhraseConditions Conditions => conditions;

    public void Find(ReviewText text, FindingSink sink)
    {
    }
}
