using MedSocial.Search.Candidates;

namespace MedSocial.Search.Scans;

/// <summary>Which lists of a clause a scan reads.</summary>
internal enum DriverPart
{
    /// <summary>All.</summary>
    All,

    /// <summary>Those of what is near its word.</summary>
    Near,

    /// <summary>Those of words that <see cref="Clause.GoOn"/> did not know, and of values.</summary>
    New,
}
