using System.Runtime.CompilerServices;

namespace MedSocial.Tests.Architecture;

/// <summary>Where the sources are: tests that read them find them from the file that is being compiled, or from the assembly.</summary>
internal static class SourceTree
{
    private const string Mark = "MedSocial.Core.sln";

    /// <summary>The folder that holds the solution.</summary>
    internal static string Root { get; } = Find(ThisFile()) ?? Find(AppContext.BaseDirectory)
        ?? throw new DirectoryNotFoundException($"No folder above the tests holds {Mark}.");

    /// <summary>The folder of the library.</summary>
    internal static string Library => Path.Combine(Root, "src", "MedSocial.Core");

    /// <summary>The folder of this test project.</summary>
    internal static string Tests => Path.Combine(Root, "tests", "MedSocial.Core.Tests");

    /// <summary>Every source file of the library.</summary>
    internal static SourceFile[] LibraryFiles() =>
    [
        .. Directory.EnumerateFiles(Library, "*.cs", SearchOption.AllDirectories)
            .Select(file => (file, path: Path.GetRelativePath(Library, file).Replace('\\', '/')))
            .Where(pair => !pair.path.StartsWith("obj/", StringComparison.Ordinal) && !pair.path.StartsWith("bin/", StringComparison.Ordinal))
            .OrderBy(pair => pair.path, StringComparer.Ordinal)
            .Select(pair => new SourceFile(pair.path, File.ReadAllText(pair.file))),
    ];

    private static string? Find(string? start)
    {
        for (var folder = start; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, Mark)))
                return folder;
        }
        return null;
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
