using System.Collections.Frozen;
using MedSocial.Text;

namespace MedSocial.Search.Queries;

/// <summary>The operators of the query language.</summary>
internal enum QueryOperator
{
    None,
    Network,
    Specialty,
    Profession,
    City,
    Department,
    Country,
    Stage,
    Followers,
    Has,
    Near,
    Sort,
    Facets,
}

/// <summary>The names of the operators, English and French.</summary>
internal static class QueryOperators
{
    private const int LongestName = 24;

    private static readonly FrozenDictionary<string, QueryOperator> ByName = new (QueryOperator Operator, string Names)[]
    {
        (QueryOperator.Network, "network networks reseau reseaux"),
        (QueryOperator.Specialty, "specialty specialties speciality specialite specialites spe spec"),
        (QueryOperator.Profession, "profession professions metier metiers"),
        (QueryOperator.City, "city cities ville villes commune communes"),
        (QueryOperator.Department, "dept depts dep department departments departement departements"),
        (QueryOperator.Country, "country countries pays"),
        (QueryOperator.Stage, "stage stages etape etapes"),
        (QueryOperator.Followers, "followers follower abonnes abonne abonnees abonnee"),
        (QueryOperator.Has, "has a"),
        (QueryOperator.Near, "near around pres autour"),
        (QueryOperator.Sort, "sort tri"),
        (QueryOperator.Facets, "facets facet facettes facette"),
    }
    .SelectMany(entry => entry.Names.Split(' ').Select(name => (name, entry.Operator)))
    .ToFrozenDictionary(pair => pair.name, pair => pair.Operator, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, QueryOperator>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The operator at the start of a text, with its colon; <see cref="QueryOperator.None"/> when the text starts otherwise.</summary>
    internal static QueryOperator At(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        var near = text[..Math.Min(text.Length, LongestName)];
        var colon = near.IndexOfAny(':', '：');
        if (colon <= 0 || QueryPieces.IsSpace(near[0]))
            return QueryOperator.None;
        Span<char> folded = stackalloc char[LongestName * FoldingTable.MaxUnits];
        var name = folded[..Folding.Fold(near[..colon], folded, [])];
        if (!Lookup.TryGetValue(name, out var found))
            return QueryOperator.None;
        length = colon + 1;
        // One letter is too little: « il y a: » is ordinary text.
        return found == QueryOperator.Has && name.Length == 1 && !StartsCondition(text[length..]) ? QueryOperator.None : found;
    }

    private static bool StartsCondition(ReadOnlySpan<char> value)
    {
        value = value.TrimStart().TrimStart('"');
        return value.StartsWith("compte", StringComparison.OrdinalIgnoreCase) || value.StartsWith("account", StringComparison.OrdinalIgnoreCase);
    }
}
