namespace MedSocial.TestData;

/// <summary>The kinds of misspelled names by which relevance is judged apart from speed: see <see cref="Misspelling"/>.</summary>
public enum SpellingKind
{
    /// <summary>One letter wrong, missing, too many or swapped with its neighbour, anywhere in one of the two names.</summary>
    OneError,

    /// <summary>One such error in each of the two names.</summary>
    OneErrorEach,

    /// <summary>Two such errors in the family name, none in the given name.</summary>
    TwoErrorsInOne,

    /// <summary>The first letter of one of the names wrong or missing, or another put before it.</summary>
    FirstLetter,

    /// <summary>Two errors in the family name and one in the given name.</summary>
    ThreeErrors,

    /// <summary>The family name spelled by ear, with one sound to three of it in other letters; the given name too in one query of two.</summary>
    ByEar,

    /// <summary>The family name by ear and one wrong letter in the given name.</summary>
    ByEarAndError,
}
