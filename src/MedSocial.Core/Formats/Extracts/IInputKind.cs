namespace MedSocial.Formats.Extracts;

/// <summary>What a stream should be, so that it can be found in an archive and be named when it is not there.</summary>
internal interface IInputKind
{
    /// <summary>Gets what messages call it, with its article and its encoding.</summary>
    string Expected { get; }

    /// <summary>Gets what the names of such files hold, in lower case with underscores; empty when any name will do.</summary>
    string FileMark { get; }

    /// <summary>Tells by its ending whether a file of an archive may be one.</summary>
    bool IsFile(string name);
}
