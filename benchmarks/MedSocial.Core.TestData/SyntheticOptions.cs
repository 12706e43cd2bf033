namespace MedSocial.TestData;

/// <summary>What a synthetic directory holds beside practitioners.</summary>
public sealed record SyntheticOptions
{
    /// <summary>The options that are used when none are given.</summary>
    public static SyntheticOptions Default { get; } = new();

    /// <summary>Gets the share of people who have at least one account.</summary>
    public double AccountShare { get; init; } = 0.3;

    /// <summary>Gets whether people of all professions are made, about as many as France has of each; physicians alone otherwise.</summary>
    public bool AllProfessions { get; init; }

    /// <summary>Gets whether accounts describe themselves in a sentence.</summary>
    public bool Bios { get; init; }

    /// <summary>Gets how many interactions between accounts <see cref="SyntheticDirectory.Build"/> adds.</summary>
    public int Interactions { get; init; }
}
