namespace MedSocial.Search;

/// <summary>One word of a query and what it matched.</summary>
/// <param name="Word">The word as it was typed.</param>
/// <param name="Field">The field that matched.</param>
/// <param name="Text">The text of the field.</param>
/// <param name="Start">Where the match starts in <paramref name="Text"/>, in UTF-16 units.</param>
/// <param name="Length">How long the match is.</param>
/// <param name="Kind">How the word and the text agree.</param>
public sealed record FieldMatch(string Word, SearchField Field, string Text, int Start, int Length, MatchKind Kind)
{
    /// <summary>Says in words what matched.</summary>
    /// <returns>For example « "kier" begins "Kierzek" in Kierzek (name) ».</returns>
    public override string ToString()
    {
        var matched = Text.Substring(Start, Length);
        var field = Field.ToString().ToLowerInvariant();
        return Kind switch
        {
            MatchKind.Synonym => $"\"{Word}\" is a word for {Text} ({field})",
            MatchKind.Prefix => $"\"{Word}\" begins \"{matched}\" in {Text} ({field})",
            MatchKind.Typo => $"\"{Word}\" is spelled like \"{matched}\" in {Text} ({field})",
            MatchKind.Phonetic => $"\"{Word}\" sounds like \"{matched}\" in {Text} ({field})",
            MatchKind.Joined => $"\"{Word}\" is \"{matched}\" written as one word or as two, in {Text} ({field})",
            MatchKind.Initial => $"\"{Word}\" is an initial for \"{matched}\" in {Text} ({field})",
            _ => $"\"{Word}\" is \"{matched}\" in {Text} ({field})",
        };
    }
}

/// <summary>The fields of a profile that a search looks at.</summary>
public enum SearchField
{
    /// <summary>The civil name, where it may be shown.</summary>
    Name,

    /// <summary>An alias or pseudonym.</summary>
    Alias,

    /// <summary>The handle of an account.</summary>
    Handle,

    /// <summary>The display name of an account.</summary>
    DisplayName,

    /// <summary>A specialty, by its label or an everyday word.</summary>
    Specialty,

    /// <summary>The profession, by its label or an everyday word.</summary>
    Profession,

    /// <summary>A role.</summary>
    Role,

    /// <summary>A topic.</summary>
    Topic,

    /// <summary>A hashtag of an account.</summary>
    Hashtag,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A network on which the profile has an account.</summary>
    Network,

    /// <summary>The stage of the career.</summary>
    Stage,
}

/// <summary>How a word of a query and a word of a field agree.</summary>
public enum MatchKind
{
    /// <summary>They are the same but for case, accents and ligatures.</summary>
    Exact,

    /// <summary>The word of the query begins the word of the field.</summary>
    Prefix,

    /// <summary>The word of the query is an everyday word for the field.</summary>
    Synonym,

    /// <summary>One of the two is the first letter of the other.</summary>
    Initial,

    /// <summary>They differ in a few letters.</summary>
    Typo,

    /// <summary>They sound the same or alike.</summary>
    Phonetic,

    /// <summary>They are the same but for the spaces and hyphens between words.</summary>
    Joined,
}
