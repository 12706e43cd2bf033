using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MedSocial.Catalog;

/// <summary>The networks that the library knows: every one that the 2019 article names, and the ones in wide use since.</summary>
/// <remarks>
/// Handle grammars are those that the networks' own sign-up pages state, read generously: an old handle that is shorter than the rule of
/// today is still somebody's handle. For whom the professional networks are is what the trade press said of them
/// (Le Quotidien du médecin 16/07/2012 on MeltingDoc, mylittlesante.com 13/05/2015 on MedPics, whatsupdoc-lemag.fr on HeyDoctor). Statuses carry the date to which they belong; of small networks nothing later than the article is
/// claimed. Thread-safe; made on first use.
/// </remarks>
public static class Networks
{
    private static readonly PartialDate March2019 = new DateOnly(2019, 3, 13);

    /// <summary>Gets the networks, in the order of the article and then by age.</summary>
    public static ImmutableArray<Network> All { get; } =
    [
        new()
        {
            Id = NetworkId.Twitter,
            Names = [new("Twitter"), new("X", new DateOnly(2023, 7, 23))],
            Kind = NetworkKind.Mainstream,
            Purposes = NetworkPurposes.MicroBlogging | NetworkPurposes.Messages,
            Grammar = new() { MaxLength = 15, Punctuation = "_" },
            ProfileUrls = ["https://x.com/{handle}", "https://twitter.com/{handle}"],
            Status = NetworkStatus.Active,
            StatusAsOf = PartialDate.Year(2025),
        },
        new()
        {
            Id = NetworkId.Facebook,
            Names = [new("Facebook")],
            Kind = NetworkKind.Mainstream,
            Purposes = NetworkPurposes.Community | NetworkPurposes.Messages | NetworkPurposes.Images,
            Grammar = new() { MaxLength = 50, Punctuation = "." },
            ProfileUrls = ["https://www.facebook.com/{handle}", "https://fb.com/{handle}"],
            Status = NetworkStatus.Active,
            StatusAsOf = PartialDate.Year(2025),
        },
        new()
        {
            Id = NetworkId.LinkedIn,
            Names = [new("LinkedIn")],
            Kind = NetworkKind.Mainstream,
            Purposes = NetworkPurposes.Career | NetworkPurposes.Messages | NetworkPurposes.Articles,
            Grammar = new() { MinLength = 3, MaxLength = 100, Punctuation = "-_", AllowsUnicode = true },
            ProfileUrls = ["https://www.linkedin.com/in/{handle}"],
            Status = NetworkStatus.Active,
            StatusAsOf = PartialDate.Year(2025),
        },
        new()
        {
            Id = NetworkId.Instagram,
            Names = [new("Instagram")],
            Kind = NetworkKind.Mainstream,
            Purposes = NetworkPurposes.Images | NetworkPurposes.Video | NetworkPurposes.Stories | NetworkPurposes.Messages,
            Grammar = new() { MaxLength = 30, Punctuation = "._" },
            ProfileUrls = ["https://www.instagram.com/{handle}"],
            Status = NetworkStatus.Active,
            StatusAsOf = PartialDate.Year(2025),
        },
        new()
        {
            Id = NetworkId.Snapchat,
            Names = [new("Snapchat")],
            Kind = NetworkKind.Mainstream,
            Purposes = NetworkPurposes.Stories | NetworkPurposes.Messages | NetworkPurposes.Images,
            Grammar = new() { MinLength = 3, MaxLength = 15, Punctuation = "._-" },
            ProfileUrls = ["https://www.snapchat.com/add/{handle}", "https://www.snapchat.com/@{handle}"],
            Status = NetworkStatus.Active,
            StatusAsOf = PartialDate.Year(2025),
        },
        Professional(NetworkId.MeltingDoc, "Melting Doc", NetworkAudience.Physicians, NetworkPurposes.PeerExchange),
        Professional(NetworkId.Esanum, "esanum", NetworkAudience.Physicians, NetworkPurposes.PeerExchange),
        Professional(NetworkId.MedPics, "MedPics", NetworkAudience.HealthProfessionals, NetworkPurposes.PeerExchange | NetworkPurposes.Images),
        Professional(NetworkId.HeyDoctor, "HeyDoctor", NetworkAudience.HealthProfessionals, NetworkPurposes.PeerExchange | NetworkPurposes.Career),
        Professional(NetworkId.MesConfreres, "mesconfreres.fr", NetworkAudience.Physicians, NetworkPurposes.AddressBook),
        new()
        {
            Id = NetworkId.Blog,
            Names = [new("Blog")],
            Kind = NetworkKind.Blog,
            Purposes = NetworkPurposes.Articles,
            Grammar = new() { Form = HandleForm.HostName, MaxLength = 253 },
            ProfileUrls = ["https://{handle}"],
            Status = NetworkStatus.Active,
            StatusAsOf = PartialDate.Year(2025),
        },
        Mainstream(NetworkId.YouTube, "YouTube", NetworkPurposes.Video, new() { MinLength = 3, MaxLength = 30, Punctuation = "._-·", AllowsUnicode = true }, "https://www.youtube.com/@{handle}"),
        Mainstream(NetworkId.TikTok, "TikTok", NetworkPurposes.Video, new() { MinLength = 2, MaxLength = 24, Punctuation = "._" }, "https://www.tiktok.com/@{handle}"),
        Mainstream(NetworkId.Threads, "Threads", NetworkPurposes.MicroBlogging, new() { MaxLength = 30, Punctuation = "._" }, "https://www.threads.com/@{handle}", "https://www.threads.net/@{handle}"),
        Mainstream(NetworkId.Bluesky, "Bluesky", NetworkPurposes.MicroBlogging, new() { Form = HandleForm.HostName, MaxLength = 253 }, "https://bsky.app/profile/{handle}"),
        Mainstream(NetworkId.Mastodon, "Mastodon", NetworkPurposes.MicroBlogging, new() { Form = HandleForm.UserAtHost, MaxLength = 64, Punctuation = "._-" }, "https://{host}/@{user}"),
        Professional(NetworkId.Doximity, "Doximity", NetworkAudience.Physicians, NetworkPurposes.PeerExchange | NetworkPurposes.Messages) with
        {
            ProfileUrls = ["https://www.doximity.com/pub/{handle}"],
            StatusAsOf = PartialDate.Year(2025),
        },
        Professional(NetworkId.Sermo, "Sermo", NetworkAudience.Physicians, NetworkPurposes.PeerExchange) with
        {
            StatusAsOf = PartialDate.Year(2025),
        },
    ];

    private static readonly FrozenDictionary<NetworkId, Network> ById = All.ToFrozenDictionary(network => network.Id);

    private static readonly FrozenDictionary<string, Network> ByName = All
        .SelectMany(network => network.Names.Select(name => (Name: name.Text, network)).Append((Name: network.Id.Value, network)))
        .DistinctBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.network, StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds a network of the catalogue.</summary>
    /// <param name="id">Its identifier.</param>
    /// <returns>The network, or null. O(1).</returns>
    public static Network? Find(NetworkId id) => ById.GetValueOrDefault(id);

    /// <summary>Finds a network of the catalogue by any of its names, present or former, or by its identifier.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <returns>The network, or null. O(1).</returns>
    public static Network? FindByName(ReadOnlySpan<char> name) =>
        ByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name.Trim(), out var network) ? network : null;

    private static Network Mainstream(NetworkId id, string name, NetworkPurposes purposes, HandleGrammar grammar, params EquatableArray<string> urls) => new()
    {
        Id = id,
        Names = [new(name)],
        Kind = NetworkKind.Mainstream,
        Purposes = purposes,
        Grammar = grammar,
        ProfileUrls = urls,
        Status = NetworkStatus.Active,
        StatusAsOf = PartialDate.Year(2025),
    };

    private static Network Professional(NetworkId id, string name, NetworkAudience audience, NetworkPurposes purposes) => new()
    {
        Id = id,
        Names = [new(name)],
        Kind = NetworkKind.Professional,
        Audience = audience,
        Purposes = purposes,
        Status = NetworkStatus.Active,
        StatusAsOf = March2019,
    };
}
