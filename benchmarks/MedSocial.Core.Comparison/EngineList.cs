using MedSocial.Comparison.Engines;

namespace MedSocial.Comparison;

/// <summary>The engines, in the order in which they are reported.</summary>
internal static class EngineList
{
    private static readonly (string Name, Func<IEngine> Make)[] Known =
    [
        ("MedSocial", () => new MedSocialEngine()),
        ("Lucene.NET", () => new LuceneEngine()),
        ("SQLite-FTS5", () => new SqliteFts5Engine()),
        ("SQLite-trigram", () => new SqliteTrigramEngine()),
        ("LINQ", () => new LinqScanEngine()),
        ("FuzzySharp", () => new FuzzySharpEngine()),
    ];

    internal static IReadOnlyList<string> Names { get; } = [.. Known.Select(engine => engine.Name)];

    internal static IEngine Make(string name) => Known.First(engine => engine.Name == name).Make();
}
