namespace MedSocial.Identity;

/// <summary>Checks that two pages link to each other with rel="me": the proof that whoever writes one writes the other.</summary>
/// <remarks>The library fetches nothing: the caller supplies the pages and vouches that they came from where it says. See
/// https://microformats.org/wiki/rel-me. Thread-safe.</remarks>
public static class RelMe
{
    /// <summary>Gets how much of a page is read, in characters.</summary>
    public const int MaxPageLength = 1 << 20;

    /// <summary>Checks two pages.</summary>
    /// <param name="profile">The address of the account's profile.</param>
    /// <param name="profilePage">Its HTML.</param>
    /// <param name="page">The address of the practitioner's page.</param>
    /// <param name="pageHtml">Its HTML.</param>
    /// <returns>Which way the links go. Nothing in a page throws. O(length of the pages).</returns>
    public static MutualLinkResult Check(Uri profile, string profilePage, Uri page, string pageHtml)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(profilePage);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(pageHtml);
        if (!profile.IsAbsoluteUri || !page.IsAbsoluteUri || IsSame(profile, page))
            return new(false, false, false);
        return new(
            Links(profile, profilePage).Any(link => IsSame(link, page)),
            Links(page, pageHtml).Any(link => IsSame(link, profile)),
            profilePage.Length > MaxPageLength || pageHtml.Length > MaxPageLength);
    }

    /// <summary>Lists the addresses that a page links to with rel="me", in a and link elements.</summary>
    /// <param name="address">The address of the page, against which the others are read.</param>
    /// <param name="html">The page.</param>
    /// <returns>The addresses (http and https only), each once, in the order of the page. Nothing in a page throws.</returns>
    public static IReadOnlyList<Uri> Links(Uri address, string html)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(html);
        return RelMeReader.Read(address, html.AsSpan(0, Math.Min(html.Length, MaxPageLength)));
    }

    /// <summary>Whether two addresses are of one page: scheme, « www. », a slash at the end and the fragment do not count.</summary>
    internal static bool IsSame(Uri one, Uri other) => string.Equals(Key(one), Key(other), StringComparison.Ordinal);

    private static string Key(Uri address)
    {
        if (!address.IsAbsoluteUri)
            return address.OriginalString;
        var host = address.IdnHost.ToLowerInvariant();
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var path = address.AbsolutePath.TrimEnd('/');
        // What a network says is one account is one account, whatever the case.
        if (address.Query.Length <= 1 && AccountId.TryParse(host + path, out var account))
            return account.ToString();
        return $"{host}:{(address.IsDefaultPort ? 0 : address.Port)}{path}{(address.Query.Length > 1 ? address.Query : "")}";
    }
}

/// <summary>Which way links with rel="me" go between a profile and a page.</summary>
/// <param name="ProfileLinksToPage">Whether the profile links to the page.</param>
/// <param name="PageLinksToProfile">Whether the page links to the profile.</param>
/// <param name="IsTruncated">Whether a page is longer than is read.</param>
public sealed record MutualLinkResult(bool ProfileLinksToPage, bool PageLinksToProfile, bool IsTruncated)
{
    /// <summary>Gets whether the links go both ways.</summary>
    public bool IsMutual => ProfileLinksToPage && PageLinksToProfile;

    /// <summary>Makes the evidence.</summary>
    /// <param name="on">The day on which the pages were fetched.</param>
    /// <param name="source">Who fetched them.</param>
    /// <returns>The evidence, or null when the links do not go both ways.</returns>
    public VerificationEvidence? ToEvidence(DateOnly on, SourceId source) => IsMutual ? new() { Kind = VerificationKind.MutualLink, On = on, Source = source } : null;
}
