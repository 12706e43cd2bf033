namespace MedSocial;

/// <summary>One account's act towards another: a follow, a mention, a reply, a repost, an endorsement.</summary>
/// <remarks>Immutable, equal by value. A directory accepts it when it knows both accounts.</remarks>
public sealed record Interaction
{
    /// <summary>Gets the account that acted.</summary>
    public required AccountId From { get; init; }

    /// <summary>Gets the account that it acted towards.</summary>
    public required AccountId To { get; init; }

    /// <summary>Gets what was done.</summary>
    public required InteractionKind Kind { get; init; }

    /// <summary>Gets when, in universal time.</summary>
    public required DateTimeOffset At { get; init => field = value.ToUniversalTime(); }

    /// <summary>Gets how many equal acts this record stands for; 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1.</exception>
    public int Count
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1;

    /// <summary>Gets the hashtags under which it happened.</summary>
    public EquatableArray<Hashtag> Hashtags { get; init; }

    /// <summary>Gets who says so.</summary>
    public SourceId? Source { get; init; }

    /// <summary>Returns who did what to whom, how often and when.</summary>
    /// <returns>For example <c>twitter:fraslin → twitter:ddupagne, 3 × Reply, 2019-03-13</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{From} → {To}, {Count} × {Kind}, {At:yyyy-MM-dd}");
}

/// <summary>Tells what one account did towards another.</summary>
public enum InteractionKind
{
    /// <summary>Follows it.</summary>
    Follow,

    /// <summary>Named it in a post.</summary>
    Mention,

    /// <summary>Answered a post of it.</summary>
    Reply,

    /// <summary>Passed a post of it on unchanged.</summary>
    Repost,

    /// <summary>Passed a post of it on with words added.</summary>
    Quote,

    /// <summary>Recommended its owner.</summary>
    Endorsement,
}
