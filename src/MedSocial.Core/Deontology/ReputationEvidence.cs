using System.Buffers;
using System.Security.Cryptography;

namespace MedSocial.Deontology;

/// <summary>A capture that proves what stood where and when.</summary>
/// <remarks>Immutable; equality is by value. The capture itself stays with the caller.</remarks>
public sealed record ReputationEvidence
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Gets the day of the capture.</summary>
    public required DateOnly CapturedOn { get; init; }

    /// <summary>Gets the address of the page.</summary>
    public required string Url { get; init; }

    /// <summary>Gets the SHA-256 of the file, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256
    {
        get;
        init => field = IsHash(value) ? value : throw new ArgumentException("A SHA-256 has 64 lower-case hexadecimal digits.", nameof(Sha256));
    }

    /// <summary>Gets a note, such as who made the capture.</summary>
    public string? Note { get; init; }

    /// <summary>Makes the evidence of a capture.</summary>
    /// <param name="capturedOn">The day.</param>
    /// <param name="url">The address of the page.</param>
    /// <param name="capture">The bytes of the file; they are hashed and not kept.</param>
    /// <param name="note">A note.</param>
    /// <returns>The evidence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="url"/> is null.</exception>
    public static ReputationEvidence Of(DateOnly capturedOn, string url, ReadOnlySpan<byte> capture, string? note = null)
    {
        ArgumentNullException.ThrowIfNull(url);
        return new() { CapturedOn = capturedOn, Url = url, Sha256 = Convert.ToHexStringLower(SHA256.HashData(capture)), Note = note };
    }

    private static bool IsHash(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length == 64 && !value.AsSpan().ContainsAnyExcept(HexDigits);
    }
}

/// <summary>Something that was done about a case.</summary>
/// <param name="On">The day.</param>
/// <param name="Step">What was done.</param>
/// <param name="Note">A note.</param>
public sealed record ReputationEvent(DateOnly On, ReputationStep Step, string? Note = null);

/// <summary>A limit of time.</summary>
/// <remarks>The day is an estimate for planning: act before it, and have it checked by a lawyer.</remarks>
public sealed record ReputationDeadline
{
    /// <summary>Gets what the limit is for.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets the last day.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Gets the rule that sets it.</summary>
    public required RuleReference Rule { get; init; }

    /// <summary>Gets whether it was counted from the discovery, because the first publication is not known: the true one is earlier.</summary>
    public bool FromDiscovery { get; init; }

    /// <summary>Tells whether the limit has passed.</summary>
    /// <param name="asOf">The day that counts as today.</param>
    /// <returns>Whether <see cref="Due"/> lies before it.</returns>
    public bool HasPassed(DateOnly asOf) => Due < asOf;
}

/// <summary>Sources that do not agree, each with its date.</summary>
/// <param name="Question">What they answer differently.</param>
/// <param name="Positions">The answers, oldest first.</param>
public sealed record ReputationConflict(LocalizedText Question, EquatableArray<ReputationPosition> Positions);

/// <summary>What one source answers.</summary>
/// <param name="On">When.</param>
/// <param name="Answer">What.</param>
/// <param name="Source">The page on which it was read.</param>
public sealed record ReputationPosition(PartialDate On, LocalizedText Answer, string Source);

/// <summary>A step with the reason for it and its source.</summary>
/// <param name="Step">The step.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Source">The page on which it was read.</param>
/// <param name="Done">Whether the history has it.</param>
public sealed record ReputationAdvice(ReputationStep Step, LocalizedText Advice, string Source, bool Done);
