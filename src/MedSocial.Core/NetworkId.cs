using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MedSocial.Text;

namespace MedSocial;

/// <summary>Names one network; a rename of the network (Twitter to X) leaves it alone.</summary>
/// <remarks>
/// Text of 1 to 128 characters: letters a-z, digits and <c>. _ : ~ @ / -</c>. Equality and order are ordinal and case-sensitive.
/// <c>default</c> is the missing identifier: its <see cref="Value"/> is empty, and no directory accepts it. In JSON it is a string.
/// </remarks>
/// <example><c>NetworkId.Parse("twitter")</c></example>
[JsonConverter(typeof(TextValueConverter<NetworkId>))]
public readonly record struct NetworkId : IIdentifier<NetworkId>
{
    private readonly string? _value;

    private NetworkId(string value) => _value = value;

    /// <summary>Gets the text of the identifier; empty for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Twitter, named X since 2023-07-23.</summary>
    public static NetworkId Twitter { get; } = new("twitter");

    /// <summary>Facebook.</summary>
    public static NetworkId Facebook { get; } = new("facebook");

    /// <summary>LinkedIn.</summary>
    public static NetworkId LinkedIn { get; } = new("linkedin");

    /// <summary>Instagram.</summary>
    public static NetworkId Instagram { get; } = new("instagram");

    /// <summary>Snapchat.</summary>
    public static NetworkId Snapchat { get; } = new("snapchat");

    /// <summary>MeltingDoc, for physicians and interns.</summary>
    public static NetworkId MeltingDoc { get; } = new("meltingdoc");

    /// <summary>esanum, for physicians.</summary>
    public static NetworkId Esanum { get; } = new("esanum");

    /// <summary>MedPics, clinical images among health professionals.</summary>
    public static NetworkId MedPics { get; } = new("medpics");

    /// <summary>HeyDoctor, for health professionals.</summary>
    public static NetworkId HeyDoctor { get; } = new("heydoctor");

    /// <summary>mesconfreres.fr, the address books that physicians share.</summary>
    public static NetworkId MesConfreres { get; } = new("mesconfreres");

    /// <summary>Blogs and web sites, addressed by host name.</summary>
    public static NetworkId Blog { get; } = new("blog");

    /// <summary>YouTube.</summary>
    public static NetworkId YouTube { get; } = new("youtube");

    /// <summary>TikTok.</summary>
    public static NetworkId TikTok { get; } = new("tiktok");

    /// <summary>Threads.</summary>
    public static NetworkId Threads { get; } = new("threads");

    /// <summary>Bluesky.</summary>
    public static NetworkId Bluesky { get; } = new("bluesky");

    /// <summary>Mastodon and the other servers of the fediverse, addressed as user@host.</summary>
    public static NetworkId Mastodon { get; } = new("mastodon");

    /// <summary>Doximity, for physicians of the United States.</summary>
    public static NetworkId Doximity { get; } = new("doximity");

    /// <summary>Sermo, for physicians.</summary>
    public static NetworkId Sermo { get; } = new("sermo");

    static string IIdentifier<NetworkId>.Noun => "network id";

    static NetworkId IIdentifier<NetworkId>.Wrap(string text) => new(text);

    /// <summary>Makes an identifier from its text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="FormatException">The text is empty, too long, or holds a character that no identifier may hold.</exception>
    public static NetworkId Parse(string text) => Identifier.Parse<NetworkId>(text);

    /// <summary>Makes an identifier from its text, or tells that the text is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="result">The identifier, or <c>default</c>.</param>
    /// <returns>Whether the text is an identifier.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out NetworkId result) => Identifier.TryParse(text, out result);

    /// <summary>Makes an identifier from its text, so that a literal can stand where one is expected.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">As for <see cref="Parse"/>.</exception>
    public static implicit operator NetworkId(string text) => Parse(text);

    /// <inheritdoc/>
    public bool Equals(NetworkId other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public int CompareTo(NetworkId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Returns the text of the identifier.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
