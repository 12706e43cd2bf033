using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using MedSocial.Formats.Fediverse;

namespace MedSocial.Formats;

/// <summary>What a server answers when it is asked who an account is (WebFinger, RFC 7033): the subject, its other names, its links.</summary>
/// <remarks>
/// <para>The library asks no server: an application fetches <c>https://host/.well-known/webfinger?resource=acct:user@host</c> and hands over what it got. Whatever does not fit is
/// left out with an issue; only https addresses of named hosts, without a user in them, count as links.</para>
/// <para>Immutable, equal by value, thread-safe. Reading is O(bytes); more than 1 MiB, or 32 levels, is refused.</para>
/// </remarks>
/// <example>
/// <code>
/// var found = WebFingerDocument.Read("""{"subject":"acct:doc@piaille.fr","links":[{"rel":"self","type":"application/activity+json","href":"https://piaille.fr/users/doc"}]}""");
/// Console.WriteLine(found.Handle);   // doc@piaille.fr
/// Console.WriteLine(found.ActorUrl); // https://piaille.fr/users/doc
/// </code>
/// </example>
public sealed record WebFingerDocument
{
    private const string Noun = "WebFinger document";

    /// <summary>Gets whom the document is about, usually <c>acct:user@host</c>; null when it does not say.</summary>
    public string? Subject { get; init; }

    /// <summary>Gets the other names of the subject.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <summary>Gets the links that may be followed.</summary>
    public EquatableArray<WebFingerLink> Links { get; init; }

    /// <summary>Gets what did not fit and was left out.</summary>
    public EquatableArray<ImportIssue> Issues { get; init; }

    /// <summary>Gets the handle of the subject in the fediverse; null when the subject is none.</summary>
    public AccountHandle? Handle =>
        Subject is not null && Subject.StartsWith("acct:", StringComparison.OrdinalIgnoreCase) && AccountHandle.TryParse(Subject[5..], NetworkId.Mastodon, out var handle)
            ? handle : null;

    /// <summary>Gets where the actor document is (relation <c>self</c>, a type of ActivityPub); null when there is none.</summary>
    public Uri? ActorUrl => Find("self", type => type is null || type.StartsWith("application/activity+json", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase));

    /// <summary>Gets the page of the profile; null when there is none.</summary>
    public Uri? ProfileUrl => Find("http://webfinger.net/rel/profile-page", _ => true);

    /// <summary>Reads a document.</summary>
    /// <param name="utf8">The document in UTF-8.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="DirectoryFormatException">The bytes are no JSON object, have a member twice, or are more than 1 MiB.</exception>
    public static WebFingerDocument Read(ReadOnlyMemory<byte> utf8)
    {
        using var document = LinkedDocument.Open(utf8, Noun);
        var aliases = ImmutableArray.CreateBuilder<string>();
        var index = 0;
        foreach (var item in document.Items(document.Root, "aliases", isLoose: false).Take(DirectoryValidation.MaxItems))
        {
            if (document.Text(item, $"aliases[{index++}]") is { } alias)
                aliases.Add(alias);
        }
        var links = ImmutableArray.CreateBuilder<WebFingerLink>();
        index = 0;
        foreach (var item in document.Items(document.Root, "links", isLoose: false).Take(DirectoryValidation.MaxItems))
        {
            var path = $"links[{index++}]";
            if (item.ValueKind != JsonValueKind.Object)
                document.Issue(DirectoryIssueCode.InvalidValue, path, "Here should stand an object; the value is left out.");
            else if (document.MemberText(item, "rel", path + ".") is { } rel && document.MemberLink(item, "href", path + ".") is { } href)
                links.Add(new(rel, document.MemberText(item, "type", path + "."), href));
        }
        var subject = document.MemberText(document.Root, "subject");
        return new() { Subject = subject, Aliases = aliases.ToImmutable(), Links = links.ToImmutable(), Issues = document.Issues };
    }

    /// <summary>Reads a document from text.</summary>
    /// <param name="json">The document.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="DirectoryFormatException">As for <see cref="Read(ReadOnlyMemory{byte})"/>.</exception>
    public static WebFingerDocument Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Read(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads a document from a stream; no more than 1 MiB is taken.</summary>
    /// <param name="stream">Where from.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="DirectoryFormatException">As for <see cref="Read(ReadOnlyMemory{byte})"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<WebFingerDocument> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Read(await LinkedDocument.ReadAllAsync(stream, cancellationToken).ConfigureAwait(false));
    }

    private Uri? Find(string rel, Func<string?, bool> isWanted)
    {
        foreach (var link in Links)
        {
            if (link.Rel == rel && isWanted(link.Type))
                return link.Href;
        }
        return null;
    }
}

/// <summary>A link of a <see cref="WebFingerDocument"/>.</summary>
/// <param name="Rel">What it is to the subject: a word, or an address that stands for one.</param>
/// <param name="Type">The media type of what is there, or null.</param>
/// <param name="Href">Where to: an https address of a named host.</param>
public sealed record WebFingerLink(string Rel, string? Type, Uri Href);
