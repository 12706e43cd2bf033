namespace MedSocial.Search;

/// <summary>How far a search goes to find somebody.</summary>
internal enum SearchReach : byte
{
    /// <summary>What was typed, letter by letter, and what it begins.</summary>
    Exact,

    /// <summary>One letter off, or the same sound; one sound off, with three or four letters wrong; what three letters or fewer begin, as a given name cut short.</summary>
    Near,

    /// <summary>As near, with words joined or cut; where nobody was found, with an error in one part.</summary>
    Recut,

    /// <summary>Two letters off; but of any two words one is near, and so are the words that many bear.</summary>
    Far,

    /// <summary>All words far at once, three or four letters off in a long word that stands beside what is near another: when nothing else finds anybody, or only far ones.</summary>
    Furthest,
}
