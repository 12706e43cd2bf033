namespace MedSocial.TestData;

/// <summary>The kinds of queries by which search engines are compared.</summary>
public enum QueryKind
{
    /// <summary>Given and family name in either order, spelled as they are.</summary>
    Exact,

    /// <summary>The same with one slip in one of the names.</summary>
    OneTypo,

    /// <summary>The same with one slip in each of the names.</summary>
    TwoTypos,

    /// <summary>The family name written by ear, the given name too in one query of two.</summary>
    Phonetic,

    /// <summary>Given and family name in either order, the last word unfinished.</summary>
    Prefix,

    /// <summary>Two or three letters with which a name begins.</summary>
    ShortPrefix,

    /// <summary>The name and the city.</summary>
    NameCity,

    /// <summary>The name and an everyday word for the specialty.</summary>
    NameSpecialty,

    /// <summary>The handle of an account, with or without the sign @.</summary>
    Handle,

    /// <summary>A specialty, ordered by followers on Twitter.</summary>
    FilterSort,

    /// <summary>A specialty, counted by department.</summary>
    Facets,

    /// <summary>A specialty within a distance of a place, the nearest first.</summary>
    Radius,

    /// <summary>Completion of what is typed so far: given and family name in either order, the last word unfinished.</summary>
    Suggest,

    /// <summary>An everyday word for a specialty, and a city: whoever is there.</summary>
    SpecialtyCity,
}

/// <summary>Names the kinds as they stand on a command line and in a table.</summary>
public static class QueryKinds
{
    /// <summary>All kinds, in the order in which they are reported.</summary>
    public static IReadOnlyList<QueryKind> All { get; } = Enum.GetValues<QueryKind>();

    /// <summary>Gets the name of a kind, such as <c>one-typo</c>.</summary>
    public static string Name(this QueryKind kind) => kind switch
    {
        QueryKind.OneTypo => "one-typo",
        QueryKind.TwoTypos => "two-typos",
        QueryKind.ShortPrefix => "short-prefix",
        QueryKind.NameCity => "name-city",
        QueryKind.NameSpecialty => "name-specialty",
        QueryKind.FilterSort => "filter-sort",
        QueryKind.SpecialtyCity => "specialty-city",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
