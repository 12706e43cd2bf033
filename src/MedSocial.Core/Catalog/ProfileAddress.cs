using System.Collections.Frozen;
using MedSocial.Text;

namespace MedSocial.Catalog;

/// <summary>Reads the many ways in which people write an account, and writes the one address of its profile.</summary>
internal static class ProfileAddress
{
    /// <summary>Longer text is refused before it is looked at: the longest address of a profile is far shorter.</summary>
    private const int MaxLength = 1024;

    /// <summary>What handles of networks that are not catalogued may look like: all that a catalogued network allows.</summary>
    internal static readonly HandleGrammar AnyNetwork = HandleGrammar.Any with { MaxLength = 253, Punctuation = "._-·", AllowsUnicode = true };

    private static readonly HandleGrammar Fediverse = new() { Form = HandleForm.UserAtHost, MaxLength = 64, Punctuation = "._-" };

    /// <summary>First parts of a path that are pages of the network itself, where its profiles have no part of the path before them.</summary>
    private static readonly FrozenDictionary<NetworkId, FrozenSet<string>> ReservedPaths = new Dictionary<NetworkId, FrozenSet<string>>
    {
        [NetworkId.Twitter] = Names(
            "about", "account", "compose", "download", "explore", "hashtag", "home", "i", "intent", "jobs", "login", "logout", "messages",
            "notifications", "oauth", "privacy", "search", "settings", "share", "signup", "tos"),
        [NetworkId.Instagram] = Names(
            "about", "accounts", "direct", "directory", "explore", "legal", "p", "reel", "reels", "share", "stories", "tv"),
        [NetworkId.Facebook] = Names(
            "about", "ads", "dialog", "directory", "events", "friends", "gaming", "groups", "hashtag", "help", "home.php", "login", "login.php",
            "marketplace", "media", "messages", "notifications", "p", "pages", "people", "permalink.php", "photo", "photo.php", "photos", "plugins",
            "policies", "privacy", "profile.php", "public", "reel", "reels", "search", "settings", "share", "sharer", "sharer.php", "stories",
            "story.php", "video", "watch"),
    }.ToFrozenDictionary();

    /// <summary>Servers whose addresses are read as the fediverse's without being told so.</summary>
    private static readonly FrozenSet<string> FediverseHosts = FrozenSet.ToFrozenSet(
        ["mastodon.social", "mastodon.online", "mstdn.social", "piaille.fr", "mamot.fr", "med-mastodon.com"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads <c>network:handle</c>, <c>network:~local</c> or an address; returns what is wrong, or null.</summary>
    internal static string? Read(ReadOnlySpan<char> text, out NetworkId network, out string handle)
    {
        text = text.Trim();
        network = default;
        handle = "";
        if (text.IsEmpty)
            return "is empty";
        if (text.Length > MaxLength)
            return $"is longer than {MaxLength} characters";

        var colon = text.IndexOf(':');
        if (colon <= 0 || text[(colon + 1)..].StartsWith("//"))
            return ReadAddress(text, default, out network, out handle);

        var name = text[..colon];
        if (Networks.FindByName(name) is { } known)
            network = known.Id;
        else if (name.Contains('/') || !Identifier.TryParse(name, out network))
            return "names no network before its colon";
        text = text[(colon + 1)..];
        if (text is not ['~', ..])
            return Read(text, network, out handle);
        handle = text.ToString();
        return Identifier.Problem(text[1..]) is { } problem ? $"has a local name that {problem}" : null;
    }

    /// <summary>Reads a handle of a network or an address of its; returns what is wrong, or null.</summary>
    internal static string? Read(ReadOnlySpan<char> text, NetworkId network, out string handle)
    {
        text = text.Trim();
        handle = "";
        if (text.Length > MaxLength)
            return $"is longer than {MaxLength} characters";
        if (text.Contains('/'))
            return ReadAddress(text, network, out _, out handle);
        return Accept(WithoutSign(text), Networks.Find(network)?.Grammar ?? AnyNetwork, out handle);
    }

    internal static ReadOnlySpan<char> WithoutSign(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text is ['@' or '＠', ..] ? text[1..] : text;
    }

    internal static string? FediverseProblem(ReadOnlySpan<char> handle) => Fediverse.Problem(handle);

    /// <summary>The address of a profile; null when the network has none.</summary>
    internal static string? Write(NetworkId network, AccountHandle handle)
    {
        var known = Networks.Find(network);
        if (known is null || known.ProfileUrls.IsEmpty || IsReserved(network, handle.Text))
            return null;
        var form = known.ProfileUrls[0];
        var at = handle.Text.IndexOf('@', StringComparison.Ordinal);
        return known.Grammar.Form == HandleForm.UserAtHost && at > 0
            ? form.Replace("{host}", handle.Text[(at + 1)..], StringComparison.Ordinal).Replace("{user}", handle.Text[..at], StringComparison.Ordinal)
            : form.Replace("{handle}", Uri.EscapeDataString(handle.Text), StringComparison.Ordinal);
    }

    private static string? ReadAddress(ReadOnlySpan<char> address, NetworkId wanted, out NetworkId network, out string handle)
    {
        network = wanted;
        handle = "";
        var (host, path) = Split(address);
        if (host.Length == 0)
            return "is neither network:handle nor the address of a profile";

        // Hosts of the catalogue first: nobody's blog is at x.com.
        foreach (var candidate in Networks.All)
        {
            foreach (var form in candidate.ProfileUrls)
            {
                var (formHost, formPath) = Split(form);
                if (formHost.Length == 0 || !Bare(formHost).SequenceEqual(Bare(host)))
                    continue;
                if (wanted != default && candidate.Id != wanted)
                    return $"is an address of {candidate.Name}";
                network = candidate.Id;
                var before = formPath[..formPath.IndexOf('{')];
                if (path.StartsWith(before, StringComparison.OrdinalIgnoreCase) && FirstPart(path.AsSpan(before.Length)) is { Length: > 0 } part
                    && (before.Length > 0 || !IsReserved(candidate.Id, part)))
                {
                    return Accept(part, candidate.Grammar, out handle);
                }
            }
            if (network != default && network == candidate.Id && wanted == default)
                return $"is a page of {candidate.Name} and no profile";
        }
        if (wanted == NetworkId.Blog)
            return Accept(WithoutWww(host), Networks.Find(wanted)!.Grammar, out handle);
        if ((wanted == NetworkId.Mastodon || (wanted == default && FediverseHosts.Contains(host))) && path is ['@', ..])
        {
            network = NetworkId.Mastodon;
            return Accept($"{FirstPart(path.AsSpan(1))}@{host}", Fediverse, out handle);
        }
        return wanted == default ? "is an address of a host that no catalogued network has" : "is an address of another host";
    }

    private static string? Accept(ReadOnlySpan<char> candidate, HandleGrammar grammar, out string handle)
    {
        handle = candidate.ToString();
        return grammar.Problem(candidate);
    }

    /// <summary>The host of a blog without the www. that most sites answer to as well; any other beginning is part of the name.</summary>
    internal static string WithoutWww(string host)
    {
        while (host.StartsWith("www.", StringComparison.Ordinal) && host.IndexOf('.', 4) > 0)
            host = host[4..];
        return host;
    }

    /// <summary>A host as it is compared with those of the catalogue, which answer under a language and a size of screen too.</summary>
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> host)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["www.", "m.", "mobile.", "fr."])
        {
            if (host.StartsWith(prefix, StringComparison.Ordinal) && host[prefix.Length..].Contains('.'))
                return host[prefix.Length..];
        }
        return host;
    }

    private static bool IsReserved(NetworkId network, string name) => ReservedPaths.TryGetValue(network, out var names) && names.Contains(name);

    private static FrozenSet<string> Names(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The host in lower case, and the path without query and fragment.</summary>
    private static (string Host, string Path) Split(ReadOnlySpan<char> address)
    {
        var scheme = address.IndexOf("://");
        if (scheme >= 0)
        {
            if (!address[..scheme].Equals("https", StringComparison.OrdinalIgnoreCase) && !address[..scheme].Equals("http", StringComparison.OrdinalIgnoreCase))
                return ("", "");
            address = address[(scheme + 3)..];
        }
        var end = address.IndexOfAny('?', '#');
        if (end >= 0)
            address = address[..end];
        var slash = address.IndexOf('/');
        var host = slash < 0 ? address : address[..slash];
        if (!host.Contains('.') || host.ContainsAny('@', ':', '\\'))
            return ("", "");
        return (AccountHandle.Lower(host.ToString()), slash < 0 ? "" : Uri.UnescapeDataString(address[(slash + 1)..].ToString()));
    }

    private static string FirstPart(ReadOnlySpan<char> path)
    {
        var slash = path.IndexOf('/');
        return (slash < 0 ? path : path[..slash]).ToString();
    }
}
