using System.Collections.Frozen;
using MedSocial.Catalog;

namespace MedSocial.Search.Queries;

/// <summary>The countries by their names, folded: those of the catalogue, and the words and countries that people type beside them.</summary>
internal static class QueryCountries
{
    private static readonly (string Code, string Names)[] Others =
    [
        ("US", "usa;united states of america;etats unis d amerique"),
        ("GB", "uk;grande bretagne;great britain;angleterre;england;ecosse;scotland"),
        ("NL", "hollande;holland"),
        ("CA", "quebec"),
        ("AD", "andorre;andorra"),
        ("IE", "irlande;ireland"),
        ("AT", "autriche;austria"),
        ("DK", "danemark;denmark"),
        ("SE", "suede;sweden"),
        ("NO", "norvege;norway"),
        ("FI", "finlande;finland"),
        ("PL", "pologne;poland"),
        ("RO", "roumanie;romania"),
        ("GR", "grece;greece"),
        ("BG", "bulgarie;bulgaria"),
        ("HU", "hongrie;hungary"),
        ("CZ", "tchequie;czechia;republique tcheque;czech republic"),
        ("EG", "egypte;egypt"),
        ("CM", "cameroun;cameroon"),
        ("ML", "mali"),
        ("BF", "burkina faso"),
        ("BJ", "benin"),
        ("TG", "togo"),
        ("GA", "gabon"),
        ("CG", "congo"),
        ("CD", "rdc;republique democratique du congo;democratic republic of the congo"),
        ("MG", "madagascar"),
        ("MU", "maurice;ile maurice;mauritius"),
        ("HT", "haiti"),
        ("TR", "turquie;turkey"),
        ("IL", "israel"),
        ("IN", "inde;india"),
        ("CN", "chine;china"),
        ("JP", "japon;japan"),
        ("AU", "australie;australia"),
        ("BR", "bresil;brazil"),
    ];

    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(() => Others
        .SelectMany(row => row.Names.Split(';').Select(name => (Name: name, row.Code)))
        .Concat(Catalogued())
        .DistinctBy(pair => pair.Name)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Code, StringComparer.Ordinal));

    /// <summary>The code of the country of a folded name; null when no country has it.</summary>
    internal static string? Find(string key) => Names.Value.GetValueOrDefault(key);

    private static IEnumerable<(string Name, string Code)> Catalogued()
    {
        for (var first = 'A'; first <= 'Z'; first++)
        {
            for (var second = 'A'; second <= 'Z'; second++)
            {
                var code = $"{first}{second}";
                if (Countries.Names(code) is not var (fr, en))
                    continue;
                yield return (QueryCatalog.Key(fr), code);
                yield return (QueryCatalog.Key(en), code);
            }
        }
    }
}
