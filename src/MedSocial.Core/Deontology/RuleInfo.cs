namespace MedSocial.Deontology;

/// <summary>What is said about a rule: its name, its texts, its articles, where it holds.</summary>
/// <remarks>Immutable; equality is by value. Change texts with <c>with</c> and <see cref="PostReview.Localize"/>.</remarks>
public sealed record RuleInfo
{
    /// <summary>Gets the identifier, lower case with dots, such as <c>direct.nir</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the family.</summary>
    public required RuleFamily Family { get; init; }

    /// <summary>Gets the severity that findings have unless the matcher knows better.</summary>
    public FindingSeverity Severity { get; init; } = FindingSeverity.Warn;

    /// <summary>Gets a name for people.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets why it matters.</summary>
    public required LocalizedText Explanation { get; init; }

    /// <summary>Gets what the author can do.</summary>
    public required LocalizedText Advice { get; init; }

    /// <summary>Gets the articles, of all countries.</summary>
    public EquatableArray<RuleReference> References { get; init; }

    /// <summary>Gets the countries in which the rule is on, ISO 3166-1 alpha-2; empty for all.</summary>
    public EquatableArray<string> Countries { get; init; }

    /// <summary>Gets the name that stands in the place of what is taken out, such as « NOM » and « NAME ».</summary>
    public LocalizedText Label { get; init; } = new("MASQUÉ", "REDACTED");

    /// <summary>Gets whether <see cref="ReviewReport.Redact"/> takes out what the rule finds.</summary>
    public bool Redacts { get; init; }

    /// <summary>Tells whether the rule is on in a country.</summary>
    /// <param name="country">ISO 3166-1 alpha-2, upper case.</param>
    /// <returns>Whether <see cref="Countries"/> is empty or holds it.</returns>
    public bool HoldsIn(string country)
    {
        if (Countries.IsEmpty)
            return true;
        foreach (var one in Countries)
        {
            if (one == country)
                return true;
        }
        return false;
    }
}
