using System.Reflection;
using System.Xml.Linq;

namespace MedSocial.Tests.Architecture;

public class ArchitectureTests
{
    private static readonly SourceFile[] Files = SourceTree.LibraryFiles();

    public static TheoryData<string, string, string> Forbidden => new()
    {
        { "Text/Bad.cs", "using MedSocial.Search;", "MedSocial.Search" },
        { "Text/Bad.cs", "internal class Bad { Practitioner? _one; }", "Practitioner" },
        { "Text/Bad.cs", "internal class Bad { string A => $\"{nameof(Practitioner)} {{x}}\"; }", "Practitioner" },
        { "Text/Bad.cs", "internal class Bad { string A => $\"\"\"{nameof(Practitioner)}\"\"\"; }", "Practitioner" },
        { "Practitioner2.cs", "public class Bad { MedicalDirectory? _one; }", "MedicalDirectory" },
        { "Storage/Bad.cs", "internal class Bad { MedicalDirectoryBuilder? _one; }", "MedicalDirectoryBuilder" },
        { "MedicalDirectory.More.cs", "internal class Bad { object A() => this.Search(\"x\"); SearchQuery? _one; }", "SearchQuery" },
        { "DirectoryMore.cs", "internal class Bad { object A(MedicalDirectory d) => DirectorySearch.Search(d, \"x\"); }", "DirectorySearch" },
        { "Search/Bad.cs", "using static MedSocial.Ranking.Leaderboard;", "MedSocial.Ranking" },
        { "Search/Bad.cs", "using One = MedSocial.Formats.One;", "MedSocial.Formats" },
        { "Formats/Bad.cs", "internal class Bad { MedSocial.Search.SearchQuery? _one; }", "MedSocial.Search" },
        { "Ranking/Bad.cs", "namespace MedSocial.Ranking;\nusing MedSocial.Identity;", "MedSocial.Identity" },
        { "Attic/Bad.cs", "internal class Bad;", "Attic" },
    };

    [Fact]
    public void Library_Floors_UseOnlyFloorsBelow() => Assert.Empty(Floors.Violations(Files));

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void Violations_ForbiddenUse_IsFound(string path, string text, string named)
    {
        SourceFile[] files = [.. Files, new SourceFile(path, text)];
        Assert.Contains(Floors.Violations(files), line => line.StartsWith(path, StringComparison.Ordinal) && line.Contains(named, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Text/Good.cs", "// Practitioner\n/* MedSocial.Search */ internal class Good { string A => \"Practitioner\"; char B => '\\''; }")]
    [InlineData("Text/Good.cs", "internal class Good { string A => @\"c:\\\"; string B => \"\"\"Practitioner \" {Practitioner}\"\"\"; string C => $\"{{Practitioner}}\"; }")]
    [InlineData("Catalog/Good.cs", "using MedSocial.Registers; internal class Good { Practitioner? _one; }")]
    [InlineData("Ranking/Good.cs", "using MedSocial.Search; internal class Good { SearchQuery? _one; MedicalDirectory? _two; }")]
    [InlineData("Hosting/Good.cs", "using MedSocial.Ranking; using MedSocial.Formats;")]
    public void Violations_AllowedUse_IsNone(string path, string text)
    {
        SourceFile[] files = [.. Files, new SourceFile(path, text)];
        Assert.DoesNotContain(Floors.Violations(files), line => line.StartsWith(path, StringComparison.Ordinal));
    }

    [Fact]
    public void SourceFile_Declarations_AreFoundAtTheFirstColumn()
    {
        const string text = "public sealed record A(int X);\npublic readonly record struct B<T> { }\ninternal static partial class C\n{\n    private class Nested { }\n}\npublic enum D { }\npublic delegate int E(int x);";
        Assert.Equal(["A", "B", "C", "D", "E"], new SourceFile("X.cs", text).Declared.Order());
        Assert.Contains(nameof(MedicalDirectory), Files.Single(file => file.Path == "MedicalDirectory.cs").Declared);
    }

    [Fact]
    public void Library_Namespaces_AreTheFolders()
    {
        // Extension methods show beside the directory: their class is in namespace MedSocial, whatever its folder.
        static bool IsAtHome(SourceFile file) => file.Namespace == file.FolderNamespace
            || (file.Namespace == "MedSocial" && file.Extends)
            || (file.Room == "Hosting" && file.Namespace == "Microsoft.Extensions.DependencyInjection");
        Assert.DoesNotContain(Files, file => file.Declared.Count > 0 && !IsAtHome(file));
    }

    [Fact]
    public void PublicTypes_Classes_AreSealedOrAbstract() =>
        Assert.DoesNotContain(PublicTypes(), type => type.IsClass && !type.IsSealed && !type.IsAbstract);

    [Fact]
    public void PublicTypes_Exceptions_AreSealed() =>
        Assert.DoesNotContain(PublicTypes(), type => typeof(Exception).IsAssignableFrom(type) && !type.IsSealed);

    [Fact]
    public void PublicTypes_Fields_AreConstantsOrReadOnly() =>
        Assert.DoesNotContain(
            PublicTypes().Where(type => !type.IsEnum).SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance)),
            field => !field.IsLiteral && !field.IsInitOnly);

    [Fact]
    public void PublicTypes_Documentation_IsThere()
    {
        var path = Path.ChangeExtension(typeof(MedicalDirectory).Assembly.Location, ".xml");
        var documented = XDocument.Load(path).Descendants("member")
            .Where(member => !string.IsNullOrWhiteSpace(member.Element("summary")?.Value))
            .Select(member => member.Attribute("name")!.Value)
            .ToHashSet();
        Assert.DoesNotContain(PublicTypes(), type => !documented.Contains("T:" + type.FullName!.Replace('+', '.')));
    }

    private static Type[] PublicTypes() => typeof(MedicalDirectory).Assembly.GetExportedTypes();
}
