namespace MedSocial.Deontology.Reading;

/// <summary>What stands between a word and the word before it.</summary>
[Flags]
internal enum Gap : ushort
{
    /// <summary>Nothing: « le03 », « MmeDupont ».</summary>
    None = 0,
    Space = 1,
    Line = 2,
    Comma = 4,
    Dot = 8,
    Colon = 16,
    Hyphen = 32,
    Apostrophe = 64,
    Slash = 128,
    At = 256,
    Bracket = 512,
    Quote = 1024,
    Mark = 2048,
    Hash = 4096,
    Plus = 8192,

    /// <summary>Something was taken out here.</summary>
    Mask = 16384,
    Other = 32768,
}
