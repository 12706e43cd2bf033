using System.Collections.Immutable;

namespace MedSocial.Deontology;

/// <summary>What the review of a text found, in text order, and what it did not look at.</summary>
/// <remarks>
/// <para>It reports risks. It never says that a text is lawful: no finding means that no rule applied, and nothing more.</para>
/// <para>Immutable and thread-safe. It keeps the text, because <see cref="Redact"/> needs it.</para>
/// </remarks>
public sealed class ReviewReport
{
    private readonly string _text;
    private readonly PostReview _review;

    internal ReviewReport(string text, PostContext context, PostReview review, ImmutableArray<Finding> findings)
    {
        _text = text;
        _review = review;
        Context = context;
        Findings = findings;
        foreach (var finding in findings)
            Worst = Worst is { } worst && worst >= finding.Severity ? worst : finding.Severity;
    }

    /// <summary>Gets the findings, by start, then by end, then by rule.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Gets what the review knew beside the text.</summary>
    public PostContext Context { get; }

    /// <summary>Gets the gravest severity; null when nothing was found.</summary>
    public FindingSeverity? Worst { get; }

    /// <summary>Gets whether something was found that must not be posted as it stands.</summary>
    public bool Blocks => Worst == FindingSeverity.Block;

    /// <summary>Gets what no rule looked at.</summary>
    public ImmutableArray<LocalizedText> NotChecked { get; } = ReviewLimits.All;

    /// <summary>Takes out identifiers.</summary>
    /// <param name="options">How; masks of the same length when null.</param>
    /// <returns>The text without them, and how its places map to the original.</returns>
    /// <remarks>
    /// The text is reviewed again until nothing more is found, so that redacting what was redacted changes nothing. O(n) for each
    /// round; there are two as a rule, and eight at most. Allocates the new text.
    /// </remarks>
    public RedactedText Redact(RedactionOptions? options = null) => Redaction.Run(_review, _text, this, options ?? new());

    /// <summary>Returns the number of findings.</summary>
    /// <returns>For example <c>3 findings, worst: Block</c>.</returns>
    public override string ToString() =>
        Findings.IsEmpty ? "no finding (which proves nothing)" : FormattableString.Invariant($"{Findings.Length} findings, worst: {Worst}");
}
