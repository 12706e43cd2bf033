namespace MedSocial.Identity;

/// <summary>Something about a claim that the reader of the answer should know; the rest was answered.</summary>
/// <param name="Code">What it is, for programs; codes keep their meaning from version to version.</param>
/// <param name="Message">What it is, in English.</param>
/// <param name="MessageFr">What it is, in French.</param>
public sealed record MatchIssue(MatchIssueCode Code, string Message, string MessageFr)
{
    internal static MatchIssue Of(MatchIssueCode code) => code switch
    {
        MatchIssueCode.EmptyClaim => new(code, "The claim holds nothing to go by.", "La déclaration ne contient rien d’exploitable."),
        MatchIssueCode.TextTruncated => new(code, "A text is longer than is read; its end was not looked at.", "Un texte dépasse la longueur lue ; sa fin a été ignorée."),
        MatchIssueCode.InvalidHandle => new(code, "The handle is none of its network; it was read as plain text.", "L’identifiant ne respecte pas la grammaire de son réseau ; il a été lu comme un texte."),
        MatchIssueCode.MixedScripts => new(code, "Letters of several scripts stand in for each other.", "Des lettres de plusieurs écritures se substituent les unes aux autres."),
        MatchIssueCode.NumberOfAnother => new(code, "A register number belongs to somebody whose name is not the one shown.", "Un numéro de registre appartient à une personne d’un autre nom."),
        MatchIssueCode.NumberUnknown => new(code, "A register number belongs to nobody in the directory.", "Un numéro de registre n’appartient à personne dans l’annuaire."),
        MatchIssueCode.NumberKeyMismatch => new(code, "A register number has a key that does not fit; the rule is an observation.", "La clé d’un numéro de registre ne correspond pas ; la règle est empirique."),
        MatchIssueCode.TooManyHomonyms => new(code, "More people fit than are listed.", "Plus de personnes correspondent qu’il n’en est listé."),
        MatchIssueCode.NoName => new(code, "Neither name nor handle holds a name.", "Ni le nom affiché ni l’identifiant ne contient de nom."),
        _ => new(code, "The account goes under a pseudonym; who runs it is not looked for.", "Le compte est sous pseudonyme ; son titulaire n’est pas recherché."),
    };

    /// <summary>Returns code and message.</summary>
    /// <returns>The text in English.</returns>
    public override string ToString() => $"{Code}: {Message}";
}

/// <summary>Names what is remarkable about a claim.</summary>
/// <remarks>Numbers are stable; new ones are added at the end.</remarks>
public enum MatchIssueCode
{
    /// <summary>No code: the value of a missing issue.</summary>
    None = 0,

    /// <summary>The claim holds nothing to go by.</summary>
    EmptyClaim = 1,

    /// <summary>A text is longer than is read.</summary>
    TextTruncated = 2,

    /// <summary>The handle breaks the grammar of its network.</summary>
    InvalidHandle = 3,

    /// <summary>Letters of several scripts stand in for each other.</summary>
    MixedScripts = 4,

    /// <summary>A register number belongs to somebody of another name.</summary>
    NumberOfAnother = 5,

    /// <summary>A register number belongs to nobody in the directory.</summary>
    NumberUnknown = 6,

    /// <summary>A register number has a key that does not fit.</summary>
    NumberKeyMismatch = 7,

    /// <summary>More people fit than are listed.</summary>
    TooManyHomonyms = 8,

    /// <summary>Neither name nor handle holds a name.</summary>
    NoName = 9,

    /// <summary>The account goes under a pseudonym and nobody is looked for.</summary>
    Pseudonym = 10,
}
