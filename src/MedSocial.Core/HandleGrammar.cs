using MedSocial.Text;

namespace MedSocial;

/// <summary>The form that the handles of a network have.</summary>
/// <remarks>Immutable, equal by value. Handles are compared without regard to the case of a-z on every network.</remarks>
public sealed record HandleGrammar
{
    /// <summary>Gets the form that fits networks of which nothing is known: 1 to 128 letters, digits and <c>. _ -</c>.</summary>
    public static HandleGrammar Any { get; } = new() { MaxLength = 128, Punctuation = "._-" };

    /// <summary>Gets how a handle is put together.</summary>
    public HandleForm Form { get; init; }

    /// <summary>Gets the fewest characters of a handle, or of its part before the @.</summary>
    public int MinLength { get; init; } = 1;

    /// <summary>Gets the most characters of a handle, or of its part before the @.</summary>
    public required int MaxLength { get; init; }

    /// <summary>Gets the characters allowed beside a-z, A-Z and 0-9.</summary>
    public string Punctuation { get; init; } = "";

    /// <summary>Gets whether letters and digits of other scripts are allowed too.</summary>
    public bool AllowsUnicode { get; init; }

    /// <summary>Says which rule a handle breaks, the sign @ before it left out.</summary>
    /// <param name="handle">The handle.</param>
    /// <returns>The broken rule as the end of a sentence, or null when the handle is good. O(length).</returns>
    public string? Problem(ReadOnlySpan<char> handle) => Form switch
    {
        HandleForm.HostName => HostProblem(handle),
        HandleForm.UserAtHost => handle.IndexOf('@') is >= 0 and var at
            ? NameProblem(handle[..at]) ?? HostProblem(handle[(at + 1)..])
            : "has no host; the form is user@host",
        _ => NameProblem(handle),
    };

    private string? NameProblem(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty)
            return "is empty";
        if (name.Length < MinLength)
            return $"has fewer than {MinLength} characters";
        if (name.Length > MaxLength)
            return $"has more than {MaxLength} characters";
        if (!name.ContainsAnyExcept('.'))
            return "holds nothing but dots";
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (!char.IsAsciiLetterOrDigit(c) && !Punctuation.Contains(c) && !(AllowsUnicode && c > '\u007F' && char.IsLetterOrDigit(c)))
                return $"holds {Identifier.Shown(c)} at position {i}";
        }
        return null;
    }

    /// <summary>Host names of RFC 1123 with at least one dot; no address in figures.</summary>
    private static string? HostProblem(ReadOnlySpan<char> host)
    {
        if (host.Length > 253)
            return "has a host of more than 253 characters";
        if (!host.Contains('.'))
            return "has no host name with a dot";
        var rest = host;
        while (!rest.IsEmpty)
        {
            var dot = rest.IndexOf('.');
            var label = dot < 0 ? rest : rest[..dot];
            if (label.IsEmpty || label.Length > 63 || label[0] == '-' || label[^1] == '-')
                return "has a malformed host name";
            foreach (var c in label)
            {
                if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                    return $"has a host name with {Identifier.Shown(c)}";
            }
            if (dot < 0)
                return char.IsAsciiLetter(label[0]) ? null : "has a host name that ends in figures";
            rest = rest[(dot + 1)..];
        }
        return "has a host name that ends in a dot";
    }
}

/// <summary>Tells how a handle is put together.</summary>
public enum HandleForm
{
    /// <summary>One name, such as <c>DDupagne</c>.</summary>
    Name,

    /// <summary>A name on a server, such as <c>user@mastodon.social</c>.</summary>
    UserAtHost,

    /// <summary>A host name, such as <c>atoute.org</c>.</summary>
    HostName,
}
