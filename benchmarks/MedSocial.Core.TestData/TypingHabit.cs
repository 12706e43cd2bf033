namespace MedSocial.TestData;

/// <summary>The ways in which people write a name that they look for, and what they put beside it: see <see cref="TypedHabits"/>.</summary>
public enum TypingHabit
{
    /// <summary>« DUPONT, Jean ».</summary>
    FamilyFirst,

    /// <summary>« Dr Jean Dupont ».</summary>
    Civility,

    /// <summary>« P. Dupont », with a letter that is no civility.</summary>
    Initial,

    /// <summary>« Dupont P ».</summary>
    InitialBehind,

    /// <summary>« Chr Dupont »: three letters of the given name.</summary>
    GivenCutShort,

    /// <summary>The same with a wrong letter in the family name.</summary>
    GivenCutShortAndError,

    /// <summary>« jeanmarc dupont ».</summary>
    CompoundGivenJoined,

    /// <summary>The same with a wrong letter.</summary>
    CompoundGivenJoinedWithError,

    /// <summary>« jeandupont ».</summary>
    NamesJoined,

    /// <summary>The same with a wrong letter in the family name.</summary>
    NamesJoinedWithError,

    /// <summary>« dup ont jean ».</summary>
    FamilyCut,

    /// <summary>« jeand upont ».</summary>
    SpaceMoved,

    /// <summary>« Dupont-Martin » for « Martin-Dupont ».</summary>
    CompoundFamilyReversed,

    /// <summary>« Marie Dupont née Martin ».</summary>
    BothFamilyNames,

    /// <summary>« Marie Martin-Dupont », of which one is the name at birth.</summary>
    FamilyNamesJoined,

    /// <summary>« Dupont Nantes ».</summary>
    FamilyAndCity,

    /// <summary>« Nantes Jean Dupont ».</summary>
    CityFirst,

    /// <summary>« Jean Dupont Nqntes ».</summary>
    NameAndMisspelledCity,

    /// <summary>« Dupnot Nantes ».</summary>
    MisspelledFamilyAndCity,

    /// <summary>« Jean Dupont 44000 ».</summary>
    PostalCode,

    /// <summary>« Ophtalmologie (SM) Jean Dupont ».</summary>
    SpecialtyAsPrinted,

    /// <summary>« ophtalmo Dupont Nantes ».</summary>
    EverydayWordFamilyAndCity,

    /// <summary>The same with a wrong letter in the everyday word.</summary>
    MisspelledWordFamilyAndCity,

    /// <summary>« jean dupo », two letters to come.</summary>
    Unfinished,

    /// <summary>The same with a wrong letter in the given name.</summary>
    UnfinishedAndError,

    /// <summary>« ophtalmo Nqntes »: anybody of the specialty there is right.</summary>
    EverydayWordAndMisspelledCity,

    /// <summary>« ophtalmo près de Nantes ».</summary>
    EverydayWordNearCity,

    /// <summary>« ophtalmo Paris 11e »: anybody of the specialty in the district is right.</summary>
    EverydayWordAndDistrict,
}
