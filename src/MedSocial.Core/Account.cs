using MedSocial.Catalog;
using MedSocial.Text;

namespace MedSocial;

/// <summary>One presence on one network: a personal account, a project's, a page, a blog.</summary>
/// <remarks>
/// <para>Immutable, thread-safe, equal by value, collections included. A handle that no source prints stays null, and <see cref="LocalName"/>
/// names the account instead; nothing is guessed.</para>
/// </remarks>
/// <example><c>Account.Of("twitter:Fraslin") with { Owners = ["fraslin"] }</c></example>
public sealed record Account
{
    /// <summary>Gets the network.</summary>
    public required NetworkId Network { get; init; }

    /// <summary>Gets the handle as it is displayed; null when no source prints it.</summary>
    public AccountHandle? Handle { get; init; }

    /// <summary>Gets the caller's own name for an account without a handle; ignored when there is a handle.</summary>
    public string? LocalName { get; init => field = PlainText.Optional(value, nameof(LocalName)); }

    /// <summary>Gets the name that the account shows.</summary>
    public string? DisplayName { get; init => field = PlainText.Optional(value, nameof(DisplayName)); }

    /// <summary>Gets how the account describes itself.</summary>
    public string? Bio { get; init => field = PlainText.Optional(value, nameof(Bio)); }

    /// <summary>Gets when it was opened.</summary>
    public PartialDate Joined { get; init; }

    /// <summary>Gets who runs it: nobody known, one, or several.</summary>
    public EquatableArray<PractitionerId> Owners { get; init; }

    /// <summary>Gets what sort of account it is.</summary>
    public AccountKind Kind { get; init; }

    /// <summary>Gets what it is used for.</summary>
    public AccountPurposes Purposes { get; init; }

    /// <summary>Gets the hashtags that it uses.</summary>
    public EquatableArray<Hashtag> Hashtags { get; init; }

    /// <summary>Gets its figures: followers, posts and others, each with bound, date and source.</summary>
    public EquatableArray<Measure> Measures { get; init; }

    /// <summary>Gets whether it can be read.</summary>
    public AccountStatus Status { get; init; }

    /// <summary>Gets the reasons to believe that it belongs to its owners.</summary>
    public EquatableArray<VerificationEvidence> Evidence { get; init; }

    /// <summary>Gets the sources of this record.</summary>
    public EquatableArray<SourceId> Sources { get; init; }

    /// <summary>Gets the identifier that follows from network and handle; <c>default</c> when neither handle nor local name is set.</summary>
    /// <exception cref="FormatException">The local name does not follow the syntax of identifiers.</exception>
    public AccountId Id => Handle is { } handle
        ? AccountId.Of(Network, handle)
        : LocalName is null ? default : AccountId.Local(Network, LocalName);

    /// <summary>Gets the address of the profile; null when the handle is unknown, when the network has no public addresses, or when the network
    /// has a page of its own where the profile would be, such as <c>x.com/home</c>.</summary>
    public string? ProfileUrl => Handle is { } handle ? ProfileAddress.Write(Network, handle) : null;

    /// <summary>Makes an account of its identifier or address, the handle displayed as it is written there.</summary>
    /// <param name="text">What <see cref="AccountId.Parse(string)"/> reads.</param>
    /// <returns>The account, with nothing else set.</returns>
    /// <exception cref="FormatException">The text is no account.</exception>
    public static Account Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (ProfileAddress.Read(text, out var network, out var handle) is { } problem)
            throw new FormatException($"The account '{Identifier.Excerpt(text)}' {problem}.");
        return handle[0] == '~'
            ? new() { Network = network, LocalName = handle[1..] }
            : new() { Network = network, Handle = new AccountHandle(handle) };
    }

    /// <summary>Finds the newest figure of a kind that was true on a day or before it.</summary>
    /// <param name="kind">What is counted.</param>
    /// <param name="asOf">The day; null for the newest of all.</param>
    /// <returns>The figure, or null. Of several of one day, the largest. O(number of measures).</returns>
    public Measure? FindMeasure(MeasureKind kind, DateOnly? asOf = null)
    {
        Measure? best = null;
        foreach (var measure in Measures)
        {
            if (measure.Kind != kind || measure.AsOf > asOf)
                continue;
            if (best is not { } held || (measure.AsOf, measure.Lower, measure.Value).CompareTo((held.AsOf, held.Lower, held.Value)) > 0)
                best = measure;
        }
        return best;
    }

    /// <summary>Returns the name shown and the identifier.</summary>
    /// <returns>For example <c>@Fraslin [twitter:fraslin]</c>.</returns>
    public override string ToString() => $"{(Handle is { } handle ? "@" + handle : DisplayName ?? LocalName)} [{Id}]";
}

/// <summary>Tells what sort of account it is.</summary>
public enum AccountKind
{
    /// <summary>Of a person, or of people who run it together.</summary>
    Personal,

    /// <summary>Of a project or service.</summary>
    Project,

    /// <summary>A page that does not say whose it is.</summary>
    Page,

    /// <summary>A blog.</summary>
    Blog,

    /// <summary>A web site.</summary>
    Site,
}

/// <summary>Tells what an account is used for.</summary>
[Flags]
public enum AccountPurposes
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Tells of daily life.</summary>
    DailyLife = 1,

    /// <summary>Passes on news of health, medicine and science.</summary>
    HealthNews = 2,

    /// <summary>Informs patients.</summary>
    PatientInformation = 4,

    /// <summary>Exchanges with peers.</summary>
    PeerExchange = 8,

    /// <summary>Teaches or demystifies the profession.</summary>
    Teaching = 16,

    /// <summary>Advertises.</summary>
    Advertising = 32,

    /// <summary>Argues against false information.</summary>
    FactChecking = 64,

    /// <summary>Bears witness to working conditions.</summary>
    WorkingConditions = 128,
}

/// <summary>Tells whether an account can be read.</summary>
public enum AccountStatus
{
    /// <summary>Open, as far as the sources say.</summary>
    Active,

    /// <summary>Readable by its followers only.</summary>
    Protected,

    /// <summary>Blocked by its network.</summary>
    Suspended,

    /// <summary>Closed by its owner.</summary>
    Closed,
}
