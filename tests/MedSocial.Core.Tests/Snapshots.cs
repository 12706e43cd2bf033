using System.Runtime.CompilerServices;
using MedSocial.Tests.Architecture;
using Snapshooter;
using Snapshooter.Xunit;

namespace MedSocial.Tests;

/// <summary>Compares a text with the one that is kept in <c>__snapshots__</c> beside the test; the one file that knows the snapshot library.</summary>
/// <remarks>
/// A missing snapshot is written, to be read and committed; with CI=true it fails. A changed text fails and leaves the new one in
/// <c>__mismatch__</c>; to approve it, delete the old snapshot and run the test again.
/// </remarks>
internal static class Snapshots
{
    private static readonly bool IsStrict = Environment.GetEnvironmentVariable("CI") is "true" or "1";

    /// <summary>Compares with the snapshot that is named for the test's class and member, and for the case if there are several.</summary>
    internal static void Match(string text, string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        var folder = Path.Combine(SourceTree.Tests, Path.GetDirectoryName(BelowTests(file)) ?? "");
        var full = $"{Path.GetFileNameWithoutExtension(file)}.{member}{(name is null ? "" : "_" + name)}.snap";
        Match(text, folder, full, IsStrict);
    }

    internal static void Match(string text, string folder, string name, bool isStrict)
    {
        var path = Path.Combine(folder, "__snapshots__", name);
        Assert.False(isStrict && !File.Exists(path), $"There is no snapshot {path}; run the test without CI=true and commit what it writes.");
        Snapshot.Match(text.ReplaceLineEndings("\n"), new SnapshotFullName(name, folder));
    }

    private static string BelowTests(string file)
    {
        const string project = "/MedSocial.Core.Tests/";
        var path = file.Replace('\\', '/');
        return path[(path.LastIndexOf(project, StringComparison.Ordinal) + project.Length)..];
    }
}
