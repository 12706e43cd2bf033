using System.Diagnostics.CodeAnalysis;
using MedSocial.Deontology;

namespace PostCheck;

/// <summary>What the caller asked for.</summary>
internal sealed record Arguments
{
    /// <summary>The exit code of a wrong call, as in sysexits.h.</summary>
    internal const int WrongCall = 64;

    private const string French =
        """
        PostCheck [FICHIER] [options]   relit un fichier, ou l'entrée standard ; sans argument ni entrée, un exemple
          --ndjson            un message par ligne (\n dans un message : les deux caractères), une ligne de JSON par message
          --redact[=MODE]     écrit le texte sans les identifiants ; MODE : mask (même longueur), label ou surrogate
          --country=CC        FR, GB ou US
          --audience=QUI      public, followers, group, direct ou team
          --pseudonym         le compte est sous pseudonyme
          --author=NOM        le nom de l'auteur
          --place=COMMUNE     où il exerce
          --known=NOM         un nom qui ne doit pas paraître (répétable)
          --attached          une photo ou un document part avec le message
          --color=QUAND       auto, always ou never
          --lang=fr|en        langue du rapport et de cette aide
        Code de sortie : 2 si quelque chose bloque, 64 si l'appel est faux, 66 si le fichier ne se lit pas, sinon 0 (aucune règle n’a de quoi bloquer, rien de plus).
        """;

    private const string English =
        """
        PostCheck [FILE] [options]      reviews a file, or the standard input; without arguments and input, an example
          --ndjson            one post a line in (\n inside a post as two characters), one JSON line out
          --redact[=MODE]     writes the text without identifiers; MODE is mask (same length), label or surrogate
          --country=CC        FR, GB or US
          --audience=WHO      public, followers, group, direct or team
          --pseudonym         the account is under a pseudonym
          --author=NAME       the author's own name
          --place=TOWN        where the author practises
          --known=NAME        a name that must not appear (may be repeated)
          --attached          a photo or document goes out with the post
          --color=WHEN        auto, always or never
          --lang=fr|en        language of the report and of this help
        Exit code: 2 when something blocks, 64 when the call is wrong, 66 when the file cannot be read, else 0 (no rule blocks, and nothing more is said).
        """;

    /// <summary>Help in one language; in both when nobody said which.</summary>
    internal string Usage => HasLanguage ? (Language == "fr" ? French : English) : French + "\n\n" + English;

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

    internal bool HasLanguage { get; init; }

    internal string[] Known { get; init; } = [];

    internal bool Attached { get; init; }

    /// <summary>Whether colours are asked for; null leaves it to the terminal.</summary>
    internal bool? Colours { get; init; }

    /// <param name="args">The arguments of the call.</param>
    /// <param name="options">What was read of them.</param>
    /// <param name="wrong">What is wrong, in French and English; null when nothing is.</param>
    internal static bool TryRead(string[] args, out Arguments options, [NotNullWhen(false)] out string? wrong)
    {
        options = new();
        wrong = null;
        foreach (var arg in args)
        {
            var equals = arg.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals > 0 && arg[0] == '-' ? (arg[..equals], arg[(equals + 1)..]) : (arg, null);
            Arguments? read = (name, value) switch
            {
                ("--ndjson", null) => options with { Lines = true },
                ("--redact", null or "mask") => options with { Mode = RedactionMode.Mask },
                ("--redact", "label") => options with { Mode = RedactionMode.Label },
                ("--redact", "surrogate") => options with { Mode = RedactionMode.Surrogate },
                ("--country", "FR" or "GB" or "US" or "fr" or "gb" or "us") => options with { Country = value.ToUpperInvariant() },
                ("--known", { Length: > 0 }) => options with { Known = [.. options.Known, value] },
                ("--attached", null) => options with { Attached = true },
                ("--color" or "--colour", "auto") => options with { Colours = null },
                ("--color" or "--colour", "always") => options with { Colours = true },
                ("--color" or "--colour", "never") => options with { Colours = false },
                ("--audience", not null) when AudienceOf(value) is { } audience => options with { Audience = audience },
                ("--pseudonym", null) => options with { Pseudonym = true },
                ("--author", { Length: > 0 }) => options with { Author = value },
                ("--place", { Length: > 0 }) => options with { Place = value },
                ("--lang", "fr" or "en") => options with { Language = value, HasLanguage = true },
                ("--help" or "-h", null) => options with { Help = true },
                ("-", null) => options,
                _ when arg[0] != '-' && options.File is null => options with { File = arg },
                _ => null,
            };
            if (read is null)
            {
                wrong = $"Argument inconnu ou sans valeur : {arg} / Unknown argument, or without its value: {arg}";
                return false;
            }
            options = read;
        }
        if (options is { Lines: true, Mode: not null })
            wrong = "--ndjson et --redact s'excluent / --ndjson and --redact exclude each other";
        return wrong is null;
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
