using System.Buffers.Binary;
using MedSocial.Storage;
using MedSocial.Storage.Flat;

namespace MedSocial.Tests.Storage;

public sealed class DirectoryFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("medsocial-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "some.medsocial");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Open_SavedFile_AnswersAsBefore()
    {
        MedicalDirectory.Article2019.Save(Path);
        using var opened = MedicalDirectory.Open(Path);
        StoredFile.Exercise(opened);
        Assert.Equal(MedicalDirectory.Article2019.Practitioners, opened.Practitioners);
        Assert.Equal(MedicalDirectory.Article2019.Accounts, opened.Accounts);
        foreach (var query in (ReadOnlySpan<string>)["fraslin", "kierzek urgentiste", "farfadoc", "jaqcues", "network:twitter"])
        {
            Assert.Equal(
                MedicalDirectory.Article2019.Search(query).Hits.Select(hit => hit.ToString()), opened.Search(query).Hits.Select(hit => hit.ToString()));
        }
        Assert.Equal(
            MedicalDirectory.Article2019.Suggest("fra").Select(suggestion => suggestion.ToString()), opened.Suggest("fra").Select(suggestion => suggestion.ToString()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Open_EmptyDirectory_IsEmpty(bool inMemory)
    {
        new MedicalDirectoryBuilder().Build().Save(Path);
        using var opened = MedicalDirectory.Open(Path, new() { InMemory = inMemory, VerifyContent = true });
        Assert.Empty(opened.Practitioners);
        Assert.Empty(opened.Search("anybody").Hits);
        Assert.Empty(opened.Suggest("any"));
    }

    [Fact]
    public void Save_SameDirectoryTwice_WritesTheSameBytes()
    {
        Assert.Equal(StoredFile.Of(MedicalDirectory.Article2019), StoredFile.Of(MedicalDirectory.Article2019));
        var file = StoredFile.Of(MedicalDirectory.Article2019);
        Assert.Equal(file, StoredFile.Of(MedicalDirectory.Open(file)));
    }

    [Fact]
    public void Verify_SavedFile_SaysWhatItIs()
    {
        var created = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        MedicalDirectory.Article2019.Save(Path, new() { Producer = "Tests é", Created = created });
        var report = MedicalDirectory.Verify(Path);
        Assert.True(report.IsValid, report.Message);
        Assert.Equal("Tests é", report.Producer);
        Assert.Equal(created, report.Created);
        Assert.Equal(SectionTable.Version, report.FormatVersion);
        Assert.Equal(1, report.Segments);
        Assert.Equal(new FileInfo(Path).Length, report.Length);
        MedicalDirectory.Article2019.Save(Path, new() { Producer = new string('é', 100) });
        Assert.Equal(new string('é', SectionTable.MaxProducer / 2), MedicalDirectory.Verify(Path).Producer);
        Assert.Null(MedicalDirectory.Verify(Path).Created);
    }

    [Fact]
    public void Verify_ChangedByte_SaysWhere()
    {
        MedicalDirectory.Article2019.Save(Path);
        var bytes = File.ReadAllBytes(Path);
        bytes[^200] ^= 1;
        File.WriteAllBytes(Path, bytes);
        var report = MedicalDirectory.Verify(Path);
        Assert.False(report.IsValid);
        Assert.InRange(report.Offset, 1, bytes.Length - 200);
        Assert.Equal(report.Error, Assert.Throws<DirectoryFileException>(() => MedicalDirectory.Open(Path, new() { VerifyContent = true })).Code);
    }

    [Fact]
    public void Save_OverAnOpenFile_LeavesTheOpenOneAsItIs()
    {
        Sample.Directory(Sample.Person("old")).Save(Path);
        using var old = MedicalDirectory.Open(Path);
        Sample.Directory(Sample.Person("new")).Save(Path);
        Assert.Equal("old", Assert.Single(old.Practitioners).Id.Value);
        using var opened = MedicalDirectory.Open(Path);
        Assert.Equal("new", Assert.Single(opened.Practitioners).Id.Value);
        Assert.Equal([Path], Directory.GetFiles(_folder));
    }

    [Fact]
    public void Save_FolderThatIsNotThere_ThrowsAndLeavesNothing()
    {
        Assert.ThrowsAny<IOException>(() => MedicalDirectory.Article2019.Save(System.IO.Path.Combine(_folder, "no", "x.medsocial")));
        Directory.CreateDirectory(Path);
        Assert.ThrowsAny<Exception>(() => MedicalDirectory.Article2019.Save(Path));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Save_ProtectedPerson_WritesNoNameUnlessAsked()
    {
        var hidden = new Practitioner
        {
            Id = "hidden", Name = PersonName.Of("Zephirine", "Quatrebarbes").Withhold(), Disclosure = Disclosure.UndeclaredPseudonym, Aliases = [new("Farfelue", AliasKind.Pseudonym)],
        };
        var directory = Sample.Directory(hidden);
        var shown = StoredFile.Of(directory);
        Assert.True(Holds(shown, "Farfelue"));
        Assert.False(Holds(shown, "Quatrebarbes") || Holds(shown, "quatrebarbes") || Holds(shown, "Zephirine"));
        var person = Assert.Single(MedicalDirectory.Open(shown).Practitioners);
        Assert.True(person.Name!.IsWithheld);
        Assert.Null(person.Name.Reveal().Family);
        var whole = StoredFile.Of(directory, new() { IncludeWithheldNames = true });
        Assert.Equal("Quatrebarbes", MedicalDirectory.Open(whole).Practitioners[0].Name!.Reveal().Family);
        Assert.Empty(MedicalDirectory.Open(whole).Search("quatrebarbes").Hits);

        // Neither in UTF-8 nor in the UTF-16 of the index.
        static bool Holds(byte[] file, string text) =>
            file.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0 || file.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes(text)) >= 0;
    }

    [Theory]
    [InlineData(0, DirectoryFileError.Empty)]
    [InlineData(1, DirectoryFileError.Truncated)]
    [InlineData(127, DirectoryFileError.Truncated)]
    [InlineData(128, DirectoryFileError.Truncated)]
    [InlineData(-1, DirectoryFileError.Truncated)]
    [InlineData(+1, DirectoryFileError.TrailingData)]
    public void Open_WrongLength_SaysSo(int length, DirectoryFileError expected)
    {
        var file = StoredFile.Of(MedicalDirectory.Article2019);
        if (length < 0 || length == 1 && expected == DirectoryFileError.TrailingData)
            length += file.Length;
        Array.Resize(ref file, length);
        File.WriteAllBytes(Path, file);
        Assert.Equal(expected, Assert.Throws<DirectoryFileException>(() => MedicalDirectory.Open(Path)).Code);
        Assert.Equal(expected, MedicalDirectory.Verify(Path).Error);
    }

    [Fact]
    public void Open_ForeignFiles_AreNoDirectories()
    {
        foreach (var text in (ReadOnlySpan<string>)["{}", "PK\u0003\u0004", "SQLite format 3\0", new string('x', 5000), "\0"])
        {
            File.WriteAllText(Path, text);
            var error = Assert.Throws<DirectoryFileException>(() => MedicalDirectory.Open(Path));
            Assert.Equal(DirectoryFileError.WrongFormat, error.Code);
            Assert.Equal(0, error.Offset);
            Assert.Contains("some.medsocial", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Open_NewerVersion_IsRefusedAsSuch()
    {
        var file = StoredFile.Of(MedicalDirectory.Article2019);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(SectionTable.VersionAt), SectionTable.Version + 1);
        var error = Assert.Throws<DirectoryFileException>(() => MedicalDirectory.Open(file));
        Assert.Equal((DirectoryFileError.NewerVersion, (long)SectionTable.VersionAt), (error.Code, error.Offset));
    }

    [Fact]
    public void Open_MissingFile_IsNotFound()
    {
        Assert.Throws<FileNotFoundException>(() => MedicalDirectory.Open(Path));
        Assert.Throws<FileNotFoundException>(() => MedicalDirectory.Verify(Path));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Dispose_LaterCalls_Throw(bool inMemory)
    {
        MedicalDirectory.Article2019.Save(Path);
        var opened = MedicalDirectory.Open(Path, new() { InMemory = inMemory });
        var hit = opened.Search("fraslin").Hits[0];
        var people = opened.Practitioners;
        opened.Dispose();
        opened.Dispose();
        Assert.Throws<ObjectDisposedException>(() => opened.Search("fraslin"));
        Assert.Throws<ObjectDisposedException>(() => opened.Suggest("fra"));
        Assert.Throws<ObjectDisposedException>(() => opened.FindPractitioner("fraslin"));
        Assert.Throws<ObjectDisposedException>(() => opened.FindAccount("twitter:Fraslin"));
        Assert.Throws<ObjectDisposedException>(() => opened.AccountsOf("fraslin"));
        Assert.Throws<ObjectDisposedException>(() => people[0]);
        Assert.Throws<ObjectDisposedException>(() => hit.Practitioner);
        Assert.Throws<ObjectDisposedException>(() => opened.Save(Path));
    }

    [Fact]
    public void Dispose_DirectoryThatWasBuilt_ChangesNothing()
    {
        var built = Sample.Directory(Sample.Person("p"));
        built.Dispose();
        Assert.Single(built.Search("ada").Hits);
    }

    [Fact]
    public async Task Dispose_WhileOthersRead_EndsThemInOrder()
    {
        MedicalDirectory.Article2019.Save(Path);
        for (var round = 0; round < 50; round++)
        {
            var opened = MedicalDirectory.Open(Path);
            using var started = new CountdownEvent(3);
            var readers = Enumerable.Range(0, 3).Select(reader => Task.Run(() =>
            {
                started.Signal();
                try
                {
                    for (var i = 0; i < int.MaxValue; i++)
                    {
                        _ = opened.Search("jaqcues urgentiste").Hits;
                        _ = opened.Practitioners[i % opened.Practitioners.Count];
                    }
                    return false;
                }
                catch (ObjectDisposedException)
                {
                    return true;
                }
            })).ToArray();
            started.Wait();
            opened.Dispose();
            Assert.All(await Task.WhenAll(readers), Assert.True);
        }
    }
}
