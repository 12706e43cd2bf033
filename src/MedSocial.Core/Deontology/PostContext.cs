namespace MedSocial.Deontology;

/// <summary>Who will be able to read a post.</summary>
public enum PostAudience
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>Those who follow the account.</summary>
    Followers,

    /// <summary>A closed group; rules hold there too.</summary>
    PrivateGroup,

    /// <summary>One person.</summary>
    DirectMessage,

    /// <summary>Identified professionals who all take part in the care.</summary>
    CareTeam,
}

/// <summary>What goes out with a post.</summary>
[Flags]
public enum PostAttachments
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A photograph.</summary>
    Photo = 1,

    /// <summary>A film.</summary>
    Video = 2,

    /// <summary>A radiograph, scan or other medical image.</summary>
    MedicalImage = 4,

    /// <summary>A document: report, prescription, letter.</summary>
    Document = 8,

    /// <summary>A capture of a screen.</summary>
    ScreenCapture = 16,

    /// <summary>A recording of a voice.</summary>
    Audio = 32,
}

/// <summary>What the review may know beside the text.</summary>
/// <remarks>Immutable; equality is by value. <c>new PostContext()</c> is a public post in France by an unknown author, with nothing attached.</remarks>
public sealed record PostContext
{
    /// <summary>Gets who can read it.</summary>
    public PostAudience Audience { get; init; }

    /// <summary>Gets the network, if it matters.</summary>
    public NetworkId? Network { get; init; }

    /// <summary>Gets what goes out with it.</summary>
    public PostAttachments Attachments { get; init; }

    /// <summary>Gets the country of practice: FR, GB or US (ISO 3166-1 alpha-2, upper case).</summary>
    /// <remarks>Other countries get the identifiers of all three, and the articles of none.</remarks>
    public string Country { get; init; } = "FR";

    /// <summary>Gets whether the author writes under a pseudonym.</summary>
    public bool IsPseudonymous { get; init; }

    /// <summary>Gets the author's own names; they are never taken for a patient's, and betray a pseudonym.</summary>
    public EquatableArray<string> AuthorNames { get; init; }

    /// <summary>Gets the commune in which the author practises: it narrows the patient's, and betrays a pseudonym.</summary>
    public string? AuthorPlace { get; init; }

    /// <summary>Gets the names of the author's workplaces.</summary>
    public EquatableArray<string> AuthorWorkplaces { get; init; }

    /// <summary>Gets names that must not appear, such as the patient's, when the caller knows them.</summary>
    public EquatableArray<string> KnownNames { get; init; }
}
