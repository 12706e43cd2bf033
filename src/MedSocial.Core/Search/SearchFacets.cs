namespace MedSocial.Search;

/// <summary>The properties by which the profiles of a result can be counted.</summary>
[Flags]
public enum SearchFacets
{
    /// <summary>Nothing is counted.</summary>
    None = 0,

    /// <summary>How many profiles have an account on each network.</summary>
    Network = 1,

    /// <summary>How many practitioners have each specialty.</summary>
    Specialty = 2,

    /// <summary>How many practitioners have each profession.</summary>
    Profession = 4,

    /// <summary>How many practitioners are in each French department.</summary>
    Department = 8,

    /// <summary>How many practitioners are at each stage of a career.</summary>
    Stage = 16,

    /// <summary>How many profiles have each hashtag.</summary>
    Hashtag = 32,

    /// <summary>All of them.</summary>
    All = Network | Specialty | Profession | Department | Stage | Hashtag,
}
