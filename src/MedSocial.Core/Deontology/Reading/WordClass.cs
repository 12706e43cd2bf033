namespace MedSocial.Deontology.Reading;

/// <summary>What a word can be; a word is often several things. Phrases name a class by its name in lower case, in braces.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,

    // Names
    Title = 1UL << 0,
    WeakTitle = 1UL << 1,
    DoctorTitle = 1UL << 2,
    Particle = 1UL << 3,
    FirstName = 1UL << 4,
    NameLabel = 1UL << 5,
    NamedCue = 1UL << 6,
    Stop = 1UL << 7,
    NotAPerson = 1UL << 8,

    // Numbers and dates
    Month = 1UL << 9,
    NumberWord = 1UL << 10,
    BirthCue = 1UL << 11,
    AgeUnit = 1UL << 12,
    NotAnAge = 1UL << 13,
    PublicDate = 1UL << 14,

    // Places
    Street = 1UL << 15,
    Residence = 1UL << 16,
    PlaceCue = 1UL << 17,

    // Labels of numbers
    NirLabel = 1UL << 18,
    FileLabel = 1UL << 19,
    PhoneLabel = 1UL << 20,
    PlateLabel = 1UL << 21,
    RegisterLabel = 1UL << 22,

    // People
    Patient = 1UL << 23,
    Care = 1UL << 24,
    Male = 1UL << 25,
    Female = 1UL << 26,
    Colleague = 1UL << 27,
    Group = 1UL << 28,
    Job = 1UL << 29,
    Rare = 1UL << 30,
    Relative = 1UL << 31,

    // Speech
    Insult = 1UL << 32,
    Mock = 1UL << 33,
    Attack = 1UL << 34,
    Aim = 1UL << 35,
    Call = 1UL << 36,
    Not = 1UL << 37,
    Disclosure = 1UL << 38,
    Cure = 1UL << 39,
    Disease = 1UL << 40,
    Brand = 1UL << 41,
    Mine = 1UL << 42,
    Picture = 1UL << 43,
    Quoting = 1UL << 44,
    Weekday = 1UL << 45,
    Initials = 1UL << 46,
    Eponym = 1UL << 47,

    /// <summary>Offices that follow a title without a name: « Mme la ministre ».</summary>
    Office = 1UL << 48,

    /// <summary>Words of medicine that alone do not tell of one patient.</summary>
    Clinical = 1UL << 49,

    /// <summary>What stands before the name of somebody known: « le livre de », « interview de ».</summary>
    PublicCue = 1UL << 50,

    /// <summary>Room, bed, box.</summary>
    Room = 1UL << 51,

    /// <summary>Lines that everybody may call.</summary>
    PublicLine = 1UL << 52,

    /// <summary>Everyday words that are surnames as well, and are one after a title.</summary>
    AlsoSurname = 1UL << 53,

    /// <summary>Hospitals, clinics, homes.</summary>
    Hospital = 1UL << 54,

    /// <summary>What happens to one patient: seen, operated, transferred.</summary>
    Encounter = 1UL << 55,
}
