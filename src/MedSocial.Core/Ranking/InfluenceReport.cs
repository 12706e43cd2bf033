using System.Collections.Immutable;
using System.Globalization;

namespace MedSocial.Ranking;

/// <summary>The influence of accounts as of a day, the strongest first, and how far the computation came.</summary>
public sealed record InfluenceReport
{
    /// <summary>Gets the accounts, the strongest first, then by identifier's place in the directory.</summary>
    public required ImmutableArray<InfluenceEntry> Entries { get; init; }

    /// <summary>Gets how many accounts any act touches; the others have no influence that anybody could know of.</summary>
    public required int Total { get; init; }

    /// <summary>Gets the day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Gets how many iterations it took.</summary>
    public required int Iterations { get; init; }

    /// <summary>Gets the change of the last iteration, as a share of all voices.</summary>
    public required double Residual { get; init; }

    /// <summary>Gets whether the residual is within the tolerance.</summary>
    public required bool HasConverged { get; init; }

    /// <summary>Gets how many interactions are dated after the day, and so do not count.</summary>
    public required int LaterInteractions { get; init; }

    /// <summary>Returns how many are named, of how many, as of which day, and how far the computation came.</summary>
    /// <returns>For example <c>20 of 1234 accounts, 2019-03-13, 66 iterations</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Entries.Length} of {Total} accounts, {AsOf:yyyy-MM-dd}, {Iterations} iterations{(HasConverged ? "" : ", not converged")}");
}

/// <summary>The influence of one account.</summary>
public sealed record InfluenceEntry
{
    /// <summary>Gets the account.</summary>
    public required Account Account { get; init; }

    /// <summary>Gets the voices: its own and what it was given; 1 is a verified physician whom nobody mentions.</summary>
    public required double Score { get; init; }

    /// <summary>Gets its share of all voices, which is its PageRank.</summary>
    public required double Share { get; init; }

    /// <summary>Gets the percentage of accounts with a smaller score, those level counted half; 0 to 100.</summary>
    public required double Percentile { get; init; }

    /// <summary>Gets the three who gave most, the strongest first.</summary>
    public required EquatableArray<Supporter> Supporters { get; init; }

    /// <summary>Gets the share of what it was given that comes from accounts without evidence, 0 to 1; 0 when it was given nothing.</summary>
    public required double UnverifiedShare { get; init; }

    /// <summary>Returns account, score and the strongest supporters.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Account.Id}: {Score:0.00} voices, percentile {Percentile:0.#}, by {string.Join(", ", Supporters)}; {UnverifiedShare * 100:0} % unverified");
}

/// <summary>Somebody who acted towards an account.</summary>
/// <param name="Account">Who.</param>
/// <param name="Voices">What was given.</param>
/// <param name="Share">Its share of all that the account was given.</param>
public sealed record Supporter(AccountId Account, double Voices, double Share)
{
    /// <summary>Returns the account and its share.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Account} ({Share * 100:0} %)");
}
