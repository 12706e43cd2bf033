namespace MedSocial.Storage.Flat;

/// <summary>What sections are. The numbers are written into files: they are never used for anything else. A structure has sixteen for its arrays.</summary>
internal static class SectionId
{
    // Records.
    internal const int PeopleBook = 0x020, PresenceBook = 0x040;
    internal const int Practitioners = 0x100, PractitionerIds = 0x110, WithheldNames = 0x120, Accounts = 0x130, AccountIds = 0x140, AccountsOf = 0x150;
    internal const int Weights = 0x160, Interactions = 0x170, Networks = 0x180, Organizations = 0x190, Topics = 0x1A0, Sources = 0x1B0;

    // What is left of those who asked to be forgotten; only in the first segment, and only where there are any.
    internal const int Erasures = 0x1C0;

    // The search index.
    internal const int Profiles = 0x400, ProfilesAlone = 0x410, ProfilesKnown = 0x420;
    internal const int NameTerms = 0x430, Names = 0x440, NameDeletes = 0x450, NameSounds = 0x460, NameNarrow = 0x470;
    internal const int Values = 0x480, ValueTerms = 0x490, ValueDeletes = 0x4A0, ValueIds = 0x4B0, ValueKeys = 0x4C0;
    internal const int NameNear = 0x4D0, NameLetters = 0x4E0, NameCoWords = 0x4F0;
    internal const int Handles = 0x500, HandleTerms = 0x510, HandleLooks = 0x530; // the first files have 0x520 and 0x521, which nobody reads any more

    // Completion.
    internal const int NameMinima = 0x600, HandleMinima = 0x620;
    // Each takes up to 0x50: see SuggestLabels.
    internal const int CityLabels = 0x640, OtherLabels = 0x6A0;
}
