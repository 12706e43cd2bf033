using MedSocial.Text;

namespace MedSocial;

/// <summary>A network, site or family of blogs on which accounts are held.</summary>
/// <remarks>Immutable, equal by value. The networks of the catalogue are in <see cref="Catalog.Networks"/>; a directory may add its own.</remarks>
public sealed record Network
{
    /// <summary>Gets the identifier.</summary>
    public required NetworkId Id { get; init; }

    /// <summary>Gets the names from the first to the one in use, such as Twitter, then X since 2023-07-23.</summary>
    public required EquatableArray<NetworkName> Names { get; init; }

    /// <summary>Gets what sort of network it is.</summary>
    public required NetworkKind Kind { get; init; }

    /// <summary>Gets for whom it is.</summary>
    public NetworkAudience Audience { get; init; }

    /// <summary>Gets what it is used for.</summary>
    public NetworkPurposes Purposes { get; init; }

    /// <summary>Gets the form that its handles have.</summary>
    public HandleGrammar Grammar { get; init; } = HandleGrammar.Any;

    /// <summary>Gets the forms of a profile's address, with <c>{handle}</c> in place of the handle; the first is the one written.</summary>
    /// <remarks>For example <c>https://x.com/{handle}</c>. Addresses of catalogued networks are read by these forms too: with http, https or
    /// neither, the host with or without www., m., mobile. or fr. before it.</remarks>
    public EquatableArray<string> ProfileUrls { get; init => field = PlainText.Each(value.Items, nameof(ProfileUrls)); }

    /// <summary>Gets whether it was in service on <see cref="StatusAsOf"/>.</summary>
    public NetworkStatus Status { get; init; }

    /// <summary>Gets the date to which <see cref="Status"/> belongs.</summary>
    public PartialDate StatusAsOf { get; init; }

    /// <summary>Gets the sources of this record.</summary>
    public EquatableArray<SourceId> Sources { get; init; }

    /// <summary>Gets the name in use.</summary>
    public string Name => Names.IsEmpty ? Id.Value : Names[^1].Text;

    /// <summary>Returns all names, such as <c>Twitter/X [twitter]</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{string.Join('/', Names.Select(name => name.Text))} [{Id}]";
}

/// <summary>A name of a network and when it was taken.</summary>
/// <param name="Text">The name.</param>
/// <param name="Since">When the network took it; unknown for the first name.</param>
public sealed record NetworkName(string Text, PartialDate Since = default)
{
    /// <summary>Gets the name.</summary>
    public string Text { get; init => field = PlainText.Required(value, nameof(Text)); } = PlainText.Required(Text, nameof(Text));
}

/// <summary>Tells what sort of network it is.</summary>
public enum NetworkKind
{
    /// <summary>Open to everybody.</summary>
    Mainstream,

    /// <summary>Made for health professionals.</summary>
    Professional,

    /// <summary>Blogs and sites of their authors.</summary>
    Blog,
}

/// <summary>Tells for whom a network is.</summary>
public enum NetworkAudience
{
    /// <summary>Everybody.</summary>
    Everybody,

    /// <summary>Health professionals of all professions.</summary>
    HealthProfessionals,

    /// <summary>Physicians, interns included.</summary>
    Physicians,
}

/// <summary>Tells what a network is used for.</summary>
[Flags]
public enum NetworkPurposes
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Short public posts.</summary>
    MicroBlogging = 1,

    /// <summary>Career and job offers.</summary>
    Career = 2,

    /// <summary>Pictures.</summary>
    Images = 4,

    /// <summary>Films.</summary>
    Video = 8,

    /// <summary>Posts that disappear.</summary>
    Stories = 16,

    /// <summary>Exchange and help among peers.</summary>
    PeerExchange = 32,

    /// <summary>Address books of colleagues.</summary>
    AddressBook = 64,

    /// <summary>Private messages.</summary>
    Messages = 128,

    /// <summary>Long texts.</summary>
    Articles = 256,

    /// <summary>Friends, pages and groups.</summary>
    Community = 512,
}

/// <summary>Tells whether a network is in service.</summary>
public enum NetworkStatus
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>In service.</summary>
    Active,

    /// <summary>Closed.</summary>
    Closed,
}
