using MedSocial.Formats.Extracts;

namespace MedSocial.Formats.Fhir;

/// <summary>Reports issues of the resource at hand, at its place in the file.</summary>
internal sealed class FhirReport(IssueLog log)
{
    private long _entry;
    private FhirType _type;
    private long _line;
    private long _offset;

    /// <summary>Sets the resource that the next issues are about.</summary>
    /// <param name="entry">Its index in a bundle, or -1.</param>
    /// <param name="type">Its type.</param>
    /// <param name="line">The line of the file.</param>
    /// <param name="offset">The byte of the file.</param>
    internal void At(long entry, FhirType type, long line, long offset) => (_entry, _type, _line, _offset) = (entry, type, line, offset);

    internal void Recover(DirectoryIssueCode code, string member, string message) => log.Recovered(code, _line, Join(member), message, _offset);

    /// <summary>Reports the resource as one that is skipped.</summary>
    /// <returns>False.</returns>
    internal bool Drop(DirectoryIssueCode code, string member, string message) => log.Dropped(code, _line, Join(member), message, _offset);

    // Made when there is something to say, not for each of a million resources.
    private string Join(string member)
    {
        var entry = _entry < 0 ? "" : $"entry[{_entry}]";
        var type = _type is FhirType.Missing or FhirType.Other ? "" : _type.ToString();
        var path = entry.Length == 0 ? type : type.Length == 0 ? entry : $"{entry} {type}";
        return path.Length == 0 ? member : member.Length == 0 ? path : $"{path}.{member}";
    }
}
