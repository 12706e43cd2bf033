using System.Collections.Immutable;

namespace MedSocial.Deontology;

/// <summary>The names of rule families in files.</summary>
/// <remarks>Thread-safe; every member is O(1).</remarks>
public static class RuleFamilies
{
    private static readonly ImmutableArray<string> Names =
    [
        "direct-identifier", "quasi-identifier", "recency", "attachment", "patient-mockery", "colleague-attack", "insult", "imputed-fact",
        "group-hatred", "unconfirmed-claim", "advertising", "personal-advice", "self-disclosure", "undisclosed-partnership", "other",
    ];

    /// <summary>Gets the names in the order of the enumeration.</summary>
    public static ImmutableArray<string> All => Names;

    /// <summary>Returns the name that stands for a family in files.</summary>
    /// <param name="family">The family.</param>
    /// <returns>Lower-case words with hyphens, such as <c>direct-identifier</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The family is not defined.</exception>
    public static string Name(this RuleFamily family) =>
        (uint)family < (uint)Names.Length ? Names[(int)family] : throw new ArgumentOutOfRangeException(nameof(family));
}
