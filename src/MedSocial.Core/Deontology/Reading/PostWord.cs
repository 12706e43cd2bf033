namespace MedSocial.Deontology.Reading;

/// <summary>How a word is written in the original.</summary>
[Flags]
internal enum Shape : byte
{
    Lower = 0,

    /// <summary>The first letter is upper case.</summary>
    Capital = 1,

    /// <summary>First and last letter are, of two or more; a single letter in upper case is this as well.</summary>
    AllCapitals = 2,

    /// <summary>Digits.</summary>
    Number = 4,

    /// <summary>A sentence begins here.</summary>
    Starts = 8,

    /// <summary>The line is in capitals throughout, so that capitals prove nothing.</summary>
    Shouted = 16,

    /// <summary>A number matcher has taken it.</summary>
    Claimed = 32,
}

/// <summary>A run of letters or a run of digits in the folded text.</summary>
internal struct PostWord
{
    internal int Start;
    internal int End;
    internal uint Hash;

    /// <summary>The entry of the lexicon, or -1.</summary>
    internal int Entry;
    internal WordClass Classes;
    internal Gap Gap;
    internal Shape Shape;

    internal readonly int Length => End - Start;

    internal readonly bool IsNumber => (Shape & Shape.Number) != 0;

    internal readonly bool Starts => (Shape & Shape.Starts) != 0;

    internal readonly bool Claimed => (Shape & Shape.Claimed) != 0;

    /// <summary>Whether capitals say that it is a name.</summary>
    internal readonly bool IsCapital => (Shape & (Shape.Capital | Shape.Shouted)) == Shape.Capital;

    internal readonly bool IsAllCapitals => (Shape & (Shape.AllCapitals | Shape.Shouted)) == Shape.AllCapitals;

    internal readonly bool Is(WordClass classes) => (Classes & classes) != 0;

    internal readonly bool After(Gap gap) => (Gap & gap) != 0;

    /// <summary>Whether nothing but spaces and the given signs stands before it.</summary>
    internal readonly bool AfterOnly(Gap allowed) => (Gap & ~allowed) == 0;
}
