using MedSocial.Formats.Extracts;

namespace MedSocial.Formats.Fhir;

/// <summary>Reports issues of the resource at hand, at its place in the file.</summary>
internal sealed class FhirReport(IssueLog log)
{
    private string _path = "";
    private long _line;
    private long _offset;

    /// <summary>Sets the resource that the next issues are about.</summary>
    internal void At(string path, long line, long offset) => (_path, _line, _offset) = (path, line, offset);

    internal void Recover(DirectoryIssueCode code, string member, string message) => log.Recovered(code, _line, Join(member), message, _offset);

    /// <summary>Reports the resource as one that is skipped.</summary>
    /// <returns>False.</returns>
    internal bool Drop(DirectoryIssueCode code, string member, string message) => log.Dropped(code, _line, Join(member), message, _offset);

    /// <summary>Reports an issue at a place within the resource.</summary>
    internal void RecoverAt(in FhirFault fault, long line, long offset) => log.Recovered(fault.Code, line, Join(fault.Path), fault.Message, offset);

    private string Join(string member) => _path.Length == 0 ? member : member.Length == 0 ? _path : $"{_path}.{member}";
}
