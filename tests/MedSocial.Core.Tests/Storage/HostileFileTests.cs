using System.Buffers.Binary;
using CsCheck;
using MedSocial.Storage;
using MedSocial.Storage.Flat;
using MedSocial.TestData;

namespace MedSocial.Tests.Storage;

/// <summary>Files that were changed, by accident or on purpose: each change is found by the checksums, and harmless to those who do not ask for them.</summary>
public class HostileFileTests
{
    private static readonly byte[] Small = StoredFile.Of(Sample.Directory(
        Sample.Person("rpps:10003820189", "Jean-Jacques", "Fraslin") with
        {
            Places = [new() { City = "Nantes", InseeCode = "44109", Department = "44", Country = "FR" }], Specialties = ["SM54"], Profession = ProfessionCode.Physician,
        },
        Sample.Person("martin", "Anne Marie Louise", "Martin Dupont"),
        new Practitioner { Id = "w", Name = PersonName.Of("A", "B").Withhold(), Disclosure = Disclosure.DeclaredPseudonym, Aliases = [new("Dr Who", AliasKind.Pseudonym)] },
        Sample.Followed("twitter:Fraslin", 12_800, Bound.AtLeast) with { Owners = ["rpps:10003820189"], Hashtags = ["#DocTocToc"] },
        Sample.Followed("instagram:nobody", 5) with { DisplayName = "Nobody's page" },
        new Interaction { From = "instagram:nobody", To = "twitter:fraslin", Kind = InteractionKind.Mention, At = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero) }),
        new() { IncludeWithheldNames = true });

    [Fact]
    public void Verify_AnyByteOfASmallFile_IsFound()
    {
        var file = Small.ToArray();
        for (var at = 0; at < file.Length; at++)
        {
            file[at] ^= (byte)(1 << (at % 8));
            Assert.Throws<DirectoryFileException>(() => MedicalDirectory.Open(file, verifyContent: true));
            file[at] ^= (byte)(1 << (at % 8));
        }
    }

    [Fact]
    public void Open_AnyByteOfASmallFileChanged_NeverCrashes()
    {
        var file = Small.ToArray();
        var refused = 0;
        for (var at = 0; at < file.Length; at++)
        {
            var value = file[at];
            file[at] = (byte)(at % 3 == 0 ? 0xFF : at % 3 == 1 ? value ^ 0x80 : value + 1);
            refused += Try(file) ? 0 : 1;
            file[at] = value;
        }
        Assert.InRange(refused, 1, file.Length);
    }

    [Fact]
    public void Open_SmallFileCutAnywhere_IsRefused()
    {
        for (var length = 0; length < Small.Length; length++)
        {
            var error = Assert.Throws<DirectoryFileException>(() => MedicalDirectory.Open(Small.AsSpan(0, length)));
            Assert.True(error.Code is DirectoryFileError.Truncated or DirectoryFileError.Empty, $"{length}: {error.Message}");
        }
    }

    [Fact]
    public void Open_ManyBytesOfALargeFileChanged_NeverCrashes()
    {
        const int rounds = 1000, changes = 100;
        var file = StoredFile.Of(SyntheticDirectory.Build(2000, 3));
        var tableEnd = SectionTable.HeaderSize + BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(SectionTable.CountAt)) * SectionTable.EntrySize;
        var random = new SeededRandom(11);
        var refused = 0;
        var changed = new (int At, byte Value)[changes];
        for (var round = 0; round < rounds; round++)
        {
            // Some rounds change one place in a run of bytes, so that structures that check each other are met half changed.
            for (var i = 0; i < changes; i++)
            {
                var at = tableEnd + random.Next(file.Length - tableEnd);
                changed[i] = (at, file[at]);
                file[at] = (byte)random.Next(256);
            }
            refused += Try(file, 50) ? 0 : 1;
            for (var i = changes - 1; i >= 0; i--)
                file[changed[i].At] = changed[i].Value;
        }
        Assert.InRange(refused, 1, rounds);
        Assert.True(Try(file, 50));
    }

    [Fact]
    public void Open_AnySectionFilledWithAnything_NeverCrashes()
    {
        var sections = DirectoryFile.Read(SegmentMemory.Copy(Small)).Sections;
        Gen.Select(Gen.Int[0, sections.Count - 1], Gen.OneOf<byte>(0, 1, 0x7F, 0x80, 0xFE, 0xFF), Gen.Int[0, 64], Gen.Int[1, 4096]).Sample((section, value, from, length) =>
        {
            var file = Small.ToArray();
            var (start, bytes) = ((int)sections[section].Offset, (int)sections[section].Length);
            from = Math.Min(from, bytes);
            file.AsSpan(start + from, Math.Min(length, bytes - from)).Fill(value);
            Try(file);
        }, iter: 2000, seed: "0000KsVbV5R4");
    }

    [Fact]
    public void Apply_ToAFileWithAnythingInASection_NeverCrashes()
    {
        var sections = DirectoryFile.Read(SegmentMemory.Copy(Small)).Sections;
        var changes = new DirectoryChanges
        {
            Practitioners = [Sample.Person("new", "Zoé", "Nouvelle") with { Sources = [] }], RemovedAccounts = ["instagram:nobody"],
            Accounts = [Account.Of("twitter:fraslin") with { Owners = ["new"] }],
        };
        Gen.Select(Gen.Int[0, sections.Count - 1], Gen.OneOf<byte>(0, 1, 0x7F, 0x80, 0xFE, 0xFF), Gen.Int[0, 64], Gen.Int[1, 4096]).Sample((section, value, from, length) =>
        {
            var file = Small.ToArray();
            var (start, bytes) = ((int)sections[section].Offset, (int)sections[section].Length);
            from = Math.Min(from, bytes);
            file.AsSpan(start + from, Math.Min(length, bytes - from)).Fill(value);
            Try(() => Next(file, changes));
        }, iter: 500, seed: "0000KsVbV5R4");
        Assert.True(Try(() => Next(Small, changes)));
    }

    [Fact]
    public void Open_TableThatLies_IsRefused()
    {
        var count = BinaryPrimitives.ReadInt32LittleEndian(Small.AsSpan(SectionTable.CountAt));
        Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, 9], Gen.OneOf(Gen.UInt, Gen.OneOf(0u, 1u, uint.MaxValue, 0x7FFF_FFFFu, 64u))).Sample((entry, field, value) =>
        {
            var file = Small.ToArray();
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(SectionTable.HeaderSize + entry * SectionTable.EntrySize + field * 4), value);
            Reseal(file);
            Try(file);
        }, iter: 5000, seed: "0000KsVbV5R4");
    }

    /// <summary>Writes the checksum of the header anew, as somebody would who changes it on purpose.</summary>
    private static void Reseal(byte[] file)
    {
        var size = (int)SectionTable.Align(SectionTable.HeaderSize + BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(SectionTable.CountAt)) * SectionTable.EntrySize);
        file.AsSpan(SectionTable.ChecksumAt, 8).Clear();
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(SectionTable.ChecksumAt), Checksum.Of(file.AsSpan(0, size)));
    }

    /// <summary>Damage may make a network refuse a handle: that is said, and nothing is applied.</summary>
    private static MedicalDirectory Next(byte[] file, DirectoryChanges changes)
    {
        var opened = MedicalDirectory.Open(file);
        return opened.TryApply(changes, out var next, out _) ? next! : opened;
    }

    /// <summary>Whether the file was opened and gave its answers; false when it was refused. Anything else that is thrown fails the test.</summary>
    private static bool Try(byte[] file, int most = int.MaxValue) => Try(() => MedicalDirectory.Open(file), most);

    private static bool Try(Func<MedicalDirectory> open, int most = int.MaxValue)
    {
        try
        {
            StoredFile.Exercise(open(), most);
            return true;
        }
        catch (DirectoryFileException)
        {
            return false;
        }
    }
}
