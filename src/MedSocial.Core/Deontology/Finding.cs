namespace MedSocial.Deontology;

/// <summary>A risk that a rule found in a text.</summary>
/// <remarks>Immutable; equality is by value. It holds no part of the text.</remarks>
public sealed record Finding
{
    /// <summary>Gets the rule, with its articles and texts.</summary>
    public required RuleInfo Rule { get; init; }

    /// <summary>Gets the identifier of the rule.</summary>
    public string RuleId => Rule.Id;

    /// <summary>Gets the family of the rule.</summary>
    public RuleFamily Family => Rule.Family;

    /// <summary>Gets where it stands in the original text; empty when the text as a whole or an attachment is meant.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Gets the parts of the span that say it, in text order; empty when the whole span does.</summary>
    public EquatableArray<TextSpan> Parts { get; init; }

    /// <summary>Gets what it asks of the author.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>Gets how sure the matcher is, more than 0 and at most 1: an order, not a measured probability.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Gets why it matters here.</summary>
    public required LocalizedText Explanation { get; init; }

    /// <summary>Gets the articles of the country of practice.</summary>
    public EquatableArray<RuleReference> Articles { get; init; }

    /// <summary>Gets what the author can do.</summary>
    public LocalizedText Advice => Rule.Advice;

    /// <summary>Returns severity, rule and place.</summary>
    /// <returns>For example <c>Block direct.nir 12..33</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Severity} {RuleId} {Span}");
}
