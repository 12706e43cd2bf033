namespace MedSocial.Search;

/// <summary>Tells what a suggestion stands for.</summary>
public enum SuggestionKind
{
    /// <summary>One person, found by a name.</summary>
    Person,

    /// <summary>One person or page, found by a handle; or a page that belongs to nobody who is known, found by the name that it shows.</summary>
    Handle,

    /// <summary>A specialty, with all its codes.</summary>
    Specialty,

    /// <summary>A profession.</summary>
    Profession,

    /// <summary>A commune or city.</summary>
    City,

    /// <summary>A French department.</summary>
    Department,

    /// <summary>A network.</summary>
    Network,

    /// <summary>A hashtag, or a subject that people speak about.</summary>
    Topic,
}
