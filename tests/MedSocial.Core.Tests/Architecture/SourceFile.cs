using System.Text.RegularExpressions;

namespace MedSocial.Tests.Architecture;

/// <summary>One source file: the room it belongs to, what it declares and what it names.</summary>
internal sealed partial class SourceFile
{
    internal SourceFile(string path, string text)
    {
        Path = path;
        Code = CodeText.Of(text);
        Namespace = NamespacePattern().Match(Code).Groups[1].Value;
        Declared = [.. TypePattern().Matches(Code).Select(match => match.Groups[1].Value)];
        Words = [.. WordPattern().Matches(Code).Select(match => match.Value)];
        NamedRooms = [.. RoomPattern().Matches(Code).Select(match => match.Groups[1].Value)];
    }

    /// <summary>The path below the library's folder, with slashes.</summary>
    internal string Path { get; }

    /// <summary>The text without comments and strings.</summary>
    internal string Code { get; }

    internal string Namespace { get; }

    /// <summary>The folder; for files at the root, <c>MedSocial</c> for the nouns and <c>MedicalDirectory</c> for the directory itself.</summary>
    internal string Room => Path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash
        ? Path[..slash]
        : Path.StartsWith("MedicalDirectory", StringComparison.Ordinal) || Path.StartsWith("Directory", StringComparison.Ordinal)
            ? "MedicalDirectory"
            : "MedSocial";

    /// <summary>The folders of the path as a namespace.</summary>
    internal string FolderNamespace => Path.LastIndexOf('/') is > 0 and var slash ? "MedSocial." + Path[..slash].Replace('/', '.') : "MedSocial";

    /// <summary>Types that stand at the first column: with file-scoped namespaces those are the types that are not nested.</summary>
    internal HashSet<string> Declared { get; }

    /// <summary>Every identifier in the code.</summary>
    internal HashSet<string> Words { get; }

    /// <summary>The <c>X</c> of every <c>MedSocial.X</c>, in a using or in the code.</summary>
    internal HashSet<string> NamedRooms { get; }

    /// <summary>Whether the file holds methods that extend another type.</summary>
    internal bool Extends => ExtensionPattern().IsMatch(Code);

    [GeneratedRegex(@"^namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(@"^(?:(?:public|internal|file|static|sealed|abstract|partial|readonly|ref|unsafe)\s+)*(?:class|record\s+struct|record\s+class|record|struct|interface|enum|delegate\s+[\w<>?\[\].]+)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex TypePattern();

    [GeneratedRegex(@"\b[A-Za-z_]\w*")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"\bMedSocial\.(\w+)")]
    private static partial Regex RoomPattern();

    [GeneratedRegex(@"\bextension\s*(?:<[^>]*>)?\(|\(\s*this\s")]
    private static partial Regex ExtensionPattern();
}
