using System.Text;
using System.Text.Json;
using CsCheck;
using MedSocial.Formats;

namespace MedSocial.Tests.Formats;

public class DirectoryJsonPrivacyTests
{
    private const string Secret = "Zzyzx";

    private static readonly PersonName Name = new() { Title = "Dr", Given = Secret, Family = Secret, BirthFamily = Secret };

    [Fact]
    public void WithheldName_Default_IsOnlyAMark()
    {
        foreach (var disclosure in Enum.GetValues<Disclosure>())
        {
            var directory = Of(new Practitioner { Id = "p", Name = Name.Withhold(), Disclosure = disclosure, Aliases = [new("Jaddo", AliasKind.Pseudonym)] });
            var json = DirectoryJson.Serialize(directory);
            Assert.DoesNotContain(Secret, json, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("\"name\":{\"withheld\":true}", json, StringComparison.Ordinal);

            var again = DirectoryJson.Deserialize(json).Practitioners.Single();
            Assert.Equal(disclosure, again.Disclosure);
            Assert.True(again.Name!.IsWithheld);
            Assert.Equal("Jaddo", again.DisplayName);
            Assert.Equal("(withheld)", again.Name.ToString());
            Assert.Equal(new PersonName(), again.Name.Reveal());
        }
    }

    [Fact]
    public void WithheldName_Option_IsReadBackWithheld()
    {
        var directory = Of(new Practitioner { Id = "p", Name = Name.Withhold(), Disclosure = Disclosure.DeclaredPseudonym });
        var json = DirectoryJson.Serialize(directory, new() { IncludeWithheldNames = true });
        Assert.Contains($$"""{"withheld":true,"title":"Dr","given":"{{Secret}}",""", json, StringComparison.Ordinal);

        var again = DirectoryJson.Deserialize(json);
        DirectoryEquality.Equal(directory, again);
        Assert.Equal(Name, again.Practitioners.Single().Name!.Reveal());
        Assert.DoesNotContain(Secret, again.Practitioners.Single().ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, DirectoryJson.Serialize(again), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Disclosure.DeclaredPseudonym)]
    [InlineData(Disclosure.UndeclaredPseudonym)]
    [InlineData(Disclosure.Unnamed)]
    public void ClearNameBesideProtectingDisclosure_IsNeverWrittenInClear(Disclosure disclosure)
    {
        // No builder lets it through; a defect elsewhere might.
        var practitioner = new Practitioner { Id = "p", Name = Name, Disclosure = disclosure };
        Assert.DoesNotContain(Secret, Written(practitioner, includeWithheldNames: false), StringComparison.Ordinal);
        var full = DirectoryEquality.Document($"\"practitioners\":[{Written(practitioner, includeWithheldNames: true)}]");
        Assert.True(DirectoryJson.Deserialize(full).Practitioners.Single().Name!.IsWithheld);

        static string Written(Practitioner practitioner, bool includeWithheldNames)
        {
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream))
                DirectoryJsonSchema.Practitioner(includeWithheldNames).Write(writer, practitioner);
            return Encoding.UTF8.GetString(stream.ToArray());
        }
    }

    [Fact]
    public void ClearNameBesideProtectingDisclosure_InADocument_IsRefusedWithoutBeingNamed()
    {
        var e = Assert.Throws<DirectoryValidationException>(() => DirectoryJson.Deserialize(DirectoryEquality.Document(
            $$$"""
            "practitioners":[{"id":"p","disclosure":"undeclaredPseudonym","name":{"given":"{{{Secret}}}"}}]
            """)));
        Assert.Contains(e.Issues, issue => issue.Code == DirectoryIssueCode.UnprotectedName);
        Assert.DoesNotContain(Secret, e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_InsideAWithheldName_DoNotNameIt()
    {
        var good = Encoding.UTF8.GetBytes(DirectoryEquality.Document(
            $$$"""
            "practitioners":[{"id":"p","name":{"withheld":true,"given":"{{{Secret}}}","family":"{{{Secret}}}"},"disclosure":"unnamed"}]
            """));
        for (var at = 0; at < good.Length; at++)
        {
            foreach (var change in "\\x\"{[,1\u0001\u00ff")
            {
                byte[] json = [.. good];
                json[at] = (byte)change;
                if (Record.Exception(() => DirectoryEquality.Read(json)) is not { } e)
                    continue;
                Assert.True(e is DirectoryFormatException or DirectoryValidationException, e.ToString());
                Assert.DoesNotContain(Secret[1..], e.ToString(), StringComparison.Ordinal);
                Assert.InRange(e.Message.Length, 10, 500);
            }
        }
    }

    [Fact]
    public void Any_Default_HasNoWithheldPart() => DirectoryGen.Directories.Sample(
        directory =>
        {
            var marked = new MedicalDirectoryBuilder().AddAll(directory).Add(new Practitioner { Id = "secret", Name = Name.Withhold() }).Build();
            Assert.DoesNotContain(Secret, DirectoryJson.Serialize(marked), StringComparison.Ordinal);
        },
        iter: 50, seed: "0000000000000");

    private static MedicalDirectory Of(Practitioner practitioner) => new MedicalDirectoryBuilder().Add(practitioner).Build();
}
