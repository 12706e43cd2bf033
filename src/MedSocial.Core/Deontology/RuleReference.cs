namespace MedSocial.Deontology;

/// <summary>How sure it is that a rule says what is told of it.</summary>
public enum SourceCertainty
{
    /// <summary>To confirm: from general knowledge, no page was read.</summary>
    ToConfirm,

    /// <summary>Partly read on the page that is named.</summary>
    Partly,

    /// <summary>Read on the page that is named.</summary>
    Verified,
}

/// <summary>The article that stands behind a rule, where it was read, and how sure that is.</summary>
/// <remarks>Immutable; equality is by value. Nothing here is legal advice: Légifrance itself was not read.</remarks>
public sealed record RuleReference
{
    /// <summary>Gets the article, such as « CSP R.4127-4 ».</summary>
    public required string Article { get; init; }

    /// <summary>Gets what it says, in a line.</summary>
    public required LocalizedText Content { get; init; }

    /// <summary>Gets how sure that is.</summary>
    public SourceCertainty Certainty { get; init; }

    /// <summary>Gets the page on which it was read; empty when <see cref="Certainty"/> is <see cref="SourceCertainty.ToConfirm"/>.</summary>
    public string Source { get; init; } = "";

    /// <summary>Gets the day on which it was read.</summary>
    public DateOnly AsOf { get; init; } = new(2026, 11, 23);

    /// <summary>Gets the country that it holds in, ISO 3166-1 alpha-2.</summary>
    public string Country { get; init; } = "FR";

    /// <summary>Returns the article and how sure it is.</summary>
    /// <returns>For example <c>CSP R.4127-4 (Verified, 2026-11-23)</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Article} ({Certainty}, {AsOf:yyyy-MM-dd})");
}
