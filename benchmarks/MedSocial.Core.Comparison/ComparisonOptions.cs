using System.Globalization;
using MedSocial.TestData;

namespace MedSocial.Comparison;

/// <summary>What the command line asks for.</summary>
internal sealed record ComparisonOptions
{
    internal const string Usage = """
        Compares search engines on the same synthetic people and the same queries, one thread, a hundred queries each in turns.

          --records N     people (1000000)
          --queries N     queries of each kind (1000)
          --seed N        seed of people and queries (1)
          --seconds S     time for one engine and kind, after which no further query is asked (30)
          --quick         200000 people, MedSocial and Lucene.NET, within a minute
          --engines a,b   MedSocial, Lucene.NET, SQLite-FTS5, SQLite-trigram, LINQ, FuzzySharp (all)
          --kinds a,b     exact, one-typo, two-typos, phonetic, prefix, short-prefix, name-city, name-specialty, handle, filter-sort, facets, radius, suggest (all)
          --out FILE      write a table in Markdown too
          --date D        the date that the table bears (today)
          --machine TEXT  the machine that the table names (what the system says)
          --export FILE   write people and queries as CSV to FILE and FILE.queries, and measure nothing

        Prints a line for each engine and kind: engine kind p50_us p99_us r1 r10, the last two in percent. Lines with # are remarks.
        """;

    internal int Records { get; init; } = 1_000_000;

    internal int Queries { get; init; } = 1000;

    internal ulong Seed { get; init; } = 1;

    internal TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(30);

    internal IReadOnlyList<string> Engines { get; init; } = EngineList.Names;

    internal IReadOnlyList<QueryKind> Kinds { get; init; } = QueryKinds.All;

    internal string? Out { get; init; }

    internal string? Date { get; init; }

    internal string? Machine { get; init; }

    internal string? Export { get; init; }

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="FormatException">An argument is unknown or has no good value; the message says which.</exception>
    internal static ComparisonOptions Parse(string[] args)
    {
        var options = new ComparisonOptions();
        for (var i = 0; i < args.Length; i++)
        {
            var name = args[i];
            if (name == "--quick")
            {
                options = options with { Records = 200_000, Queries = 500, Budget = TimeSpan.FromSeconds(1.5), Engines = ["MedSocial", "Lucene.NET"] };
                continue;
            }
            var value = i + 1 < args.Length ? args[++i] : throw new FormatException($"{name} is unknown, or its value is missing.");
            options = name switch
            {
                "--records" => options with { Records = Number(name, value) },
                "--queries" => options with { Queries = Number(name, value) },
                "--seed" => options with { Seed = (ulong)Number(name, value) },
                "--seconds" => options with { Budget = TimeSpan.FromSeconds(Number(name, value)) },
                "--engines" => options with { Engines = Names(value, EngineList.Names) },
                "--kinds" => options with { Kinds = [.. Names(value, [.. QueryKinds.All.Select(kind => kind.Name())]).Select(one => QueryKinds.All.First(kind => kind.Name() == one))] },
                "--out" => options with { Out = value },
                "--date" => options with { Date = value },
                "--machine" => options with { Machine = value },
                "--export" => options with { Export = value },
                _ => throw new FormatException($"{name} is unknown."),
            };
        }
        return options;
    }

    private static int Number(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new FormatException($"{name} takes a number above zero, not '{value}'.");

    /// <summary>The names that are asked for, in the order of the known ones.</summary>
    private static List<string> Names(string value, IReadOnlyList<string> known)
    {
        var asked = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in asked)
        {
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase))
                throw new FormatException($"'{name}' is none of {string.Join(", ", known)}.");
        }
        return [.. known.Where(name => asked.Contains(name, StringComparer.OrdinalIgnoreCase))];
    }
}
