using System.Collections.Immutable;

namespace MedSocial.Identity;

/// <summary>One entry of the history of how an account was verified.</summary>
/// <remarks>Immutable, equal by value. Nothing is ever changed or taken out: what was wrong is contested or withdrawn by a later entry.</remarks>
public sealed record VerificationEntry
{
    /// <summary>Gets the account.</summary>
    public required AccountId Account { get; init; }

    /// <summary>Gets the evidence: its kind, day and source.</summary>
    public required VerificationEvidence Evidence { get; init; }

    /// <summary>Gets what the entry does.</summary>
    public VerificationAct Act { get; init; }

    /// <summary>Gets who vouches, for <see cref="VerificationKind.PeerVouching"/>; <c>default</c> otherwise.</summary>
    public PractitionerId Voter { get; init; }

    /// <summary>Gets the community in which the entry was made; null for the directory's own.</summary>
    public string? Community { get; init; }

    /// <summary>Gets the last day on which the evidence counts; null for as long as the policy lets it.</summary>
    public DateOnly? ExpiresOn { get; init; }
}

/// <summary>Tells what an entry does.</summary>
public enum VerificationAct
{
    /// <summary>Establishes the evidence.</summary>
    Established,

    /// <summary>Says that it is wrong.</summary>
    Contested,

    /// <summary>Takes back what the same voter or source said before.</summary>
    Withdrawn,
}

/// <summary>The append-only history of verification. Immutable: appending makes the next one. Thread-safe.</summary>
public sealed class VerificationLog
{
    private readonly ImmutableList<VerificationEntry> _entries;

    private VerificationLog(ImmutableList<VerificationEntry> entries) => _entries = entries;

    /// <summary>Gets the history in which nothing happened.</summary>
    public static VerificationLog Empty { get; } = new([]);

    /// <summary>Gets the entries, in the order in which they were appended.</summary>
    public IReadOnlyList<VerificationEntry> Entries => _entries;

    /// <summary>Makes the history that goes on with an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>The longer history. O(log n).</returns>
    /// <exception cref="ArgumentException">The entry names no account, or it is a voucher without a voter, or another entry with one.</exception>
    public VerificationLog Append(VerificationEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Account == default)
            throw new ArgumentException("The entry names no account.", nameof(entry));
        if ((entry.Evidence.Kind == VerificationKind.PeerVouching) != (entry.Voter != default))
            throw new ArgumentException("A voucher names its voter, and nothing else does.", nameof(entry));
        return new(_entries.Add(entry));
    }

    /// <summary>Lists the entries of an account.</summary>
    /// <param name="account">The account.</param>
    /// <returns>Its entries, in the order in which they were appended. O(n).</returns>
    public ImmutableArray<VerificationEntry> Of(AccountId account) => [.. _entries.Where(entry => entry.Account == account)];
}
