using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MedSocial.Formats.Extracts;
using MedSocial.Formats.Fediverse;
using MedSocial.Text;

namespace MedSocial.Formats;

/// <summary>What a server of the fediverse says of an account: an actor of ActivityPub (W3C Recommendation of 23 January 2018).</summary>
/// <remarks>
/// <para>The library asks no server: an application fetches the document, as <c>application/activity+json</c>, and hands over what it got together with where it
/// got it. <see cref="IsFrom"/> tells whether the document speaks for itself: another server's word about an account is worth nothing.</para>
/// <para>Texts are taken out of their HTML and normalised like those of records; encode them again where they are shown. Whatever does not fit is left out with an issue; only
/// https addresses of named hosts count as links. That a link stands on the profile proves nothing yet: its target has to link back (<c>rel="me"</c>).</para>
/// <para>Immutable, equal by value, thread-safe. Reading is O(bytes); more than 1 MiB, or 32 levels, is refused.</para>
/// </remarks>
/// <example>
/// <code>
/// var actor = ActivityPubActor.Read("""{"id":"https://piaille.fr/users/doc","type":"Person","preferredUsername":"doc","name":"Dr Léa"}""");
/// if (actor.IsFrom(new Uri("https://piaille.fr/users/doc")))
///     builder.Add(actor.ToAccount()!);
/// </code>
/// </example>
public sealed record ActivityPubActor
{
    private const string Noun = "actor document";

    /// <summary>Gets the address by which the actor is identified; null when it is missing or unusable.</summary>
    public Uri? Id { get; init; }

    /// <summary>Gets what sort of actor it is: Person, Service, Organization, Group or Application; null when it does not say.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the name before the @ of the handle; null when it does not say.</summary>
    public string? PreferredUsername { get; init; }

    /// <summary>Gets the name that the account shows.</summary>
    public string? Name { get; init; }

    /// <summary>Gets how the account describes itself, as text, at most 1,000 characters.</summary>
    public string? Summary { get; init; }

    /// <summary>Gets the page of the profile.</summary>
    public Uri? Url { get; init; }

    /// <summary>Gets the day on which the account was opened; unknown when it does not say.</summary>
    public PartialDate Published { get; init; }

    /// <summary>Gets the other addresses under which the actor says to be known.</summary>
    public EquatableArray<Uri> AlsoKnownAs { get; init; }

    /// <summary>Gets the fields of the profile, as text, with the links in them.</summary>
    public EquatableArray<ActorField> Fields { get; init; }

    /// <summary>Gets what did not fit and was left out.</summary>
    public EquatableArray<ImportIssue> Issues { get; init; }

    /// <summary>Gets the handle, made of the user name and the host of <see cref="Id"/>; null when the two make none.</summary>
    /// <remarks>A server may show its accounts under another host; then WebFinger has the last word (<see cref="WebFingerDocument.Handle"/>).</remarks>
    public AccountHandle? Handle =>
        Id is not null && PreferredUsername is not null && AccountHandle.TryParse($"{PreferredUsername}@{Id.IdnHost}", NetworkId.Mastodon, out var handle) ? handle : null;

    /// <summary>Tells whether the document is the word of the server that it is about.</summary>
    /// <param name="fetched">Where the document was fetched, after redirections.</param>
    /// <returns>Whether <see cref="Id"/> lies on the same host and port, over https.</returns>
    public bool IsFrom(Uri fetched)
    {
        ArgumentNullException.ThrowIfNull(fetched);
        return Id is not null && fetched.IsAbsoluteUri && fetched.Scheme == Uri.UriSchemeHttps
            && string.Equals(Id.IdnHost, fetched.IdnHost, StringComparison.OrdinalIgnoreCase) && Id.Port == fetched.Port;
    }

    /// <summary>Makes an account of the actor, without owners, figures or sources.</summary>
    /// <returns>The account, or null when there is no <see cref="Handle"/>.</returns>
    public Account? ToAccount() => Handle is not { } handle ? null : new()
    {
        Network = NetworkId.Mastodon,
        Handle = handle,
        DisplayName = Name,
        Bio = Summary,
        Joined = Published,
        Kind = Type is null or "Person" ? AccountKind.Personal : AccountKind.Project,
    };

    /// <summary>Reads a document.</summary>
    /// <param name="utf8">The document in UTF-8.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="DirectoryFormatException">The bytes are no JSON object, have a member twice, or are more than 1 MiB.</exception>
    public static ActivityPubActor Read(ReadOnlyMemory<byte> utf8)
    {
        using var document = LinkedDocument.Open(utf8, Noun);
        var root = document.Root;
        var actor = new ActivityPubActor
        {
            Id = document.MemberLink(root, "id"),
            Type = TypeOf(document),
            PreferredUsername = Plain(document.MemberText(root, "preferredUsername")),
            Name = Plain(document.MemberText(root, "name")),
            Summary = document.MemberText(root, "summary") is { } html ? Plain(HtmlText.Of(html)) : null,
            Url = UrlOf(document),
            Published = DayOf(document),
            AlsoKnownAs = LinksOf(document),
            Fields = FieldsOf(document),
        };
        return actor with { Issues = document.Issues };
    }

    /// <summary>Reads a document from text.</summary>
    /// <param name="json">The document.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="DirectoryFormatException">As for <see cref="Read(ReadOnlyMemory{byte})"/>.</exception>
    public static ActivityPubActor Read(string json)
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
    public static async Task<ActivityPubActor> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Read(await LinkedDocument.ReadAllAsync(stream, cancellationToken).ConfigureAwait(false));
    }

    private static string? TypeOf(LinkedDocument document)
    {
        foreach (var item in document.Items(document.Root, "type", isLoose: true))
            return Plain(document.Text(item, "type"));
        return null;
    }

    // An address, a link object, or several of both: the first that may be followed.
    private static Uri? UrlOf(LinkedDocument document)
    {
        foreach (var item in document.Items(document.Root, "url", isLoose: true).Take(DirectoryValidation.MaxItems))
        {
            var link = item.ValueKind == JsonValueKind.Object ? document.MemberLink(item, "href", "url.") : document.Link(item, "url");
            if (link is not null)
                return link;
        }
        return null;
    }

    private static PartialDate DayOf(LinkedDocument document)
    {
        if (document.MemberText(document.Root, "published") is not { } text)
            return PartialDate.Unknown;
        if (text.Length is >= 10 and <= 40 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        document.Issue(DirectoryIssueCode.InvalidValue, "published", $"'{Identifier.Excerpt(text)}' begins with no day; it is left out.");
        return PartialDate.Unknown;
    }

    private static ImmutableArray<Uri> LinksOf(LinkedDocument document)
    {
        var links = ImmutableArray.CreateBuilder<Uri>();
        var index = 0;
        foreach (var item in document.Items(document.Root, "alsoKnownAs", isLoose: true).Take(DirectoryValidation.MaxItems))
        {
            if (document.Link(item, $"alsoKnownAs[{index++}]") is { } link)
                links.Add(link);
        }
        return links.ToImmutable();
    }

    private static ImmutableArray<ActorField> FieldsOf(LinkedDocument document)
    {
        var fields = ImmutableArray.CreateBuilder<ActorField>();
        var index = 0;
        foreach (var item in document.Items(document.Root, "attachment", isLoose: true).Take(DirectoryValidation.MaxItems))
        {
            var path = $"attachment[{index++}].";
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || !type.ValueEquals("PropertyValue"))
                continue;
            if (Plain(document.MemberText(item, "name", path)) is not { } name || document.MemberText(item, "value", path) is not { } html)
                continue;
            var links = HtmlText.LinksOf(html).Take(DirectoryValidation.MaxItems)
                .Select(link => Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0 ? uri : null)
                .OfType<Uri>().ToImmutableArray();
            fields.Add(new(name, Plain(HtmlText.Of(html)) ?? "", links));
        }
        return fields.ToImmutable();
    }

    private static string? Plain(string? text) => text is null ? null : PlainText.Optional(ExtractReader.Cut(text), nameof(text));
}

/// <summary>A field that somebody put on a profile.</summary>
/// <param name="Name">Its name, such as « Blog ».</param>
/// <param name="Value">Its value as text.</param>
/// <param name="Links">Where the links in it lead, https only; unproven claims.</param>
public sealed record ActorField(string Name, string Value, EquatableArray<Uri> Links);
