using System.Diagnostics.CodeAnalysis;

namespace RegisterImport;

/// <summary>What the program can be asked to do.</summary>
internal enum Command
{
    Example,
    Import,
    Search,
    Rank,
    Info,
    Verify,
    Help,
}

/// <summary>What the caller asked for.</summary>
internal sealed record Arguments
{
    private const string English =
        """
        RegisterImport import EXTRACT -o FILE [--accounts JSON]   imports an extract of the RPPS or of NPPES (text, gzip or zip)
        RegisterImport search FILE QUERY                          finds people: "martin cardiologue", "city:nantes", "mraie lefevre"
        RegisterImport rank FILE NETWORK                          whose accounts on a network have most followers
        RegisterImport info FILE [--json]                         what the file holds
        RegisterImport verify FILE                                every byte against its checksum
        RegisterImport                                            imports a small invented extract and asks it, in a temporary folder
          --accounts JSON   adds the accounts, sources and other records of a document of DirectoryJson; a register has none
          --lang fr|en      language, English unless set
        People whom FILE has forgotten stay forgotten when it is imported anew.
        Exit code: 0 done, 1 refused with the reason on the standard error, 2 wrong usage.
        """;

    private const string French =
        """
        RegisterImport import EXTRAIT -o FICHIER [--accounts JSON]  importe un extrait du RPPS ou du NPPES (texte, gzip ou zip)
        RegisterImport search FICHIER RECHERCHE                     trouve : « martin cardiologue », « ville:nantes », « mraie lefevre »
        RegisterImport rank FICHIER RESEAU                          quels comptes d’un réseau ont le plus d’abonnés
        RegisterImport info FICHIER [--json]                        ce que contient le fichier
        RegisterImport verify FICHIER                               chaque octet contre sa somme de contrôle
        RegisterImport                                              importe un petit extrait inventé et l’interroge, dans un dossier temporaire
          --accounts JSON   ajoute les comptes, sources et autres fiches d’un document DirectoryJson ; un registre n’en a pas
          --lang fr|en      la langue, l’anglais par défaut
        Qui a été oublié dans FICHIER le reste lorsqu’on importe de nouveau.
        Code de sortie : 0 fait, 1 refusé, la raison étant sur l’erreur standard, 2 mauvais appel.
        """;

    internal Command Command { get; private init; }

    internal string File { get; private init; } = "";

    /// <summary>The query, or the network.</summary>
    internal string Question { get; private init; } = "";

    internal string? Output { get; private init; }

    internal string? Accounts { get; private init; }

    internal bool Json { get; private init; }

    internal Words Words { get; private init; } = new(isFrench: false);

    internal string Usage => Words[English, French];

    /// <param name="args">The arguments of the call.</param>
    /// <param name="read">What was read of them.</param>
    /// <param name="wrong">What is wrong; null when nothing is.</param>
    internal static bool TryRead(string[] args, out Arguments read, [NotNullWhen(false)] out string? wrong)
    {
        read = new();
        wrong = null;
        var values = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            // « --lang=fr » and « --lang fr » mean the same.
            var equals = args[i].StartsWith('-') ? args[i].IndexOf('=', StringComparison.Ordinal) : -1;
            var name = equals < 0 ? args[i] : args[i][..equals];
            if (name is "-o" or "--output" or "--accounts" or "--lang")
            {
                var value = equals >= 0 ? args[i][(equals + 1)..] : i + 1 < args.Length ? args[++i] : "";
                if (value.Length == 0 || (name == "--lang" && value is not ("fr" or "en")))
                    wrong = read.Words[$"{name} has no value that it can have", $"{name} n’a pas de valeur possible"];
                read = name switch
                {
                    "--lang" => read with { Words = new(value == "fr") },
                    "--accounts" => read with { Accounts = value },
                    _ => read with { Output = value },
                };
            }
            else if (name == "--json")
            {
                read = read with { Json = true };
            }
            else if (name is "--help" or "-h")
            {
                read = read with { Command = Command.Help };
            }
            else
            {
                values.Add(args[i]);
            }
        }
        if (wrong is null && read.Command != Command.Help)
            read = read.With(values, out wrong);
        return wrong is null;
    }

    private Arguments With(List<string> values, out string? wrong)
    {
        var read = this with
        {
            Command = values.Count == 0 ? Command.Example : Enum.TryParse<Command>(values[0], ignoreCase: true, out var command) ? command : Command.Help,
            File = values.Count > 1 ? values[1] : "",
            Question = string.Join(' ', values.Skip(2)),
        };
        var isWhole = read.Command switch
        {
            Command.Example => values.Count == 0,
            Command.Import => values.Count == 2 && Output is not null && Path.GetFullPath(Output) != Path.GetFullPath(read.File),
            Command.Search => values.Count > 2 && read.Question.Length > 0,
            Command.Rank => values.Count == 3,
            Command.Info or Command.Verify => values.Count == 2,
            _ => false,
        };
        var hasForeign = (read.Command != Command.Import && (Output ?? Accounts) is not null) || (read.Command != Command.Info && Json);
        var call = string.Join(' ', values);
        wrong = isWhole && !hasForeign ? null : Words[$"this call is not understood: {call}", $"cet appel n’est pas compris : {call}"];
        return read;
    }
}
