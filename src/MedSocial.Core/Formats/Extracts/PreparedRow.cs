namespace MedSocial.Formats.Extracts;

/// <summary>What can be known of a row before the rows before it have been read: where its values stand, and the numbers of those that were seen.</summary>
internal struct PreparedRow
{
    /// <summary>The number of the professional, whose key fits; 0 when the row is unusual and has to be read field by field.</summary>
    internal ulong Number;

    /// <summary>The number of profession, skills, title and stage together.</summary>
    internal int Calling;

    internal PreparedValue Family, Given, Locality, Site, Finess;
}

/// <summary>A value of a row.</summary>
internal struct PreparedValue
{
    internal ulong Hash;

    /// <summary>Where it stands in the block; an empty value has no length, whether the row has the column or not.</summary>
    internal int Start, Length;

    /// <summary>Its number in the table of its column; -1 when it is not known yet, or empty.</summary>
    internal int Id;
}
