using System.Diagnostics.CodeAnalysis;
using MedSocial.Deontology;

namespace PostCheck;

/// <summary>What the caller asked for.</summary>
internal sealed record Arguments
{
    internal const string Usage =
        """
        PostCheck [FILE] [options]      reviews a file, or the standard input; without arguments and input, an example
          --ndjson            one post a line in (\n inside a post as two characters), one JSON line out
          --redact[=MODE]     writes the text without identifiers; MODE is mask (same length), label or surrogate
          --country=CC        FR, GB or US
          --audience=WHO      public, followers, group, direct or team
          --pseudonym         the account is under a pseudonym
          --author=NAME       the author's own name
          --place=TOWN        where the author practises
          --lang=fr|en        language of the report
        Exit code: 2 when something blocks, 1 when the call is wrong, else 0 (which does not mean that a post is lawful).
        """;

    internal string? File { get; init; }

    internal bool Lines { get; init; }

    internal bool Help { get; init; }

    internal RedactionMode? Mode { get; init; }

    internal string Country { get; init; } = "FR";

    internal PostAudience Audience { get; init; }

    internal bool Pseudonym { get; init; }

    internal string? Author { get; init; }

    internal string? Place { get; init; }

    internal string Language { get; init; } = "fr";

    internal static bool TryRead(string[] args, [NotNullWhen(true)] out Arguments? options)
    {
        options = new();
        foreach (var arg in args)
        {
            var equals = arg.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals > 0 && arg[0] == '-' ? (arg[..equals], arg[(equals + 1)..]) : (arg, null);
            options = (name, value) switch
            {
                ("--ndjson", null) => options with { Lines = true },
                ("--redact", null or "mask") => options with { Mode = RedactionMode.Mask },
                ("--redact", "label") => options with { Mode = RedactionMode.Label },
                ("--redact", "surrogate") => options with { Mode = RedactionMode.Surrogate },
                ("--country", { Length: 2 }) => options with { Country = value.ToUpperInvariant() },
                ("--audience", not null) when AudienceOf(value) is { } audience => options with { Audience = audience },
                ("--pseudonym", null) => options with { Pseudonym = true },
                ("--author", { Length: > 0 }) => options with { Author = value },
                ("--place", { Length: > 0 }) => options with { Place = value },
                ("--lang", "fr" or "en") => options with { Language = value },
                ("--help" or "-h", null) => options with { Help = true },
                ("-", null) => options,
                _ when arg[0] != '-' && options.File is null => options with { File = arg },
                _ => null,
            };
            if (options is null)
                return false;
        }
        return !(options.Lines && options.Mode is not null);
    }

    private static PostAudience? AudienceOf(string name) => name switch
    {
        "public" => PostAudience.Public,
        "followers" => PostAudience.Followers,
        "group" => PostAudience.PrivateGroup,
        "direct" => PostAudience.DirectMessage,
        "team" => PostAudience.CareTeam,
        _ => null,
    };
}
