using System.Text;
using CsCheck;
using MedSocial.Formats;
using MedSocial.Registers;

namespace MedSocial.Tests.Formats;

/// <summary>What must not leave leaves by none of the doors.</summary>
public class WriterPrivacyTests
{
    private const string Secret = "Zzyzx";
    private const string Number = "10107592585";

    private static readonly PersonName Name = new() { Title = Secret, Given = Secret, Family = Secret, BirthFamily = Secret };

    private static readonly Gen<Practitioner> Hidden =
        from disclosure in Gen.Enum<Disclosure>()
        from isOfRegister in Gen.Bool
        from hasAlias in Gen.Bool
        select new Practitioner
        {
            Id = isOfRegister && !disclosure.ProtectsName() ? "rpps:" + Number : "secret",
            Name = Name.Withhold(),
            Disclosure = disclosure,
            Aliases = hasAlias ? [new("Jaddo", AliasKind.Pseudonym)] : [],
            RegisterNumbers = disclosure.ProtectsName() ? [] : [RppsNumber.Parse(Number)],
            Profession = ProfessionCode.Physician,
            Places = [new() { City = "Nantes" }],
        };

    [Fact]
    public void Any_HiddenName_LeavesByNoWriter() => Gen.Select(DirectoryGen.Directories, Hidden).Sample(
        (directory, hidden) =>
        {
            var with = new MedicalDirectoryBuilder().AddAll(directory).Add(hidden).Add(Account.Of("twitter:hidden") with { Owners = [hidden.Id] }).Build();
            foreach (var (writer, text) in Written(with))
            {
                Assert.False(text.Contains(Secret, StringComparison.OrdinalIgnoreCase), $"{writer} gives the name away.");
                Assert.False(text.Contains(Number, StringComparison.Ordinal), $"{writer} gives the register number away.");
            }
        },
        iter: 200, seed: "0000000000000", threads: 1);

    [Fact]
    public void NameInClear_BesideAProtectingDisclosure_LeavesByNoWriter()
    {
        // No builder lets it through; a defect elsewhere might.
        foreach (var disclosure in Enum.GetValues<Disclosure>().Where(disclosure => disclosure.ProtectsName()))
        {
            var person = new Practitioner { Id = "secret", Name = Name, Disclosure = disclosure, RegisterNumbers = [RppsNumber.Parse(Number)] };
            var directory = new MedicalDirectoryBuilder().Build();
            foreach (var text in new[] { VCard.Serialize(directory, person), PhysicianJsonLd.Serialize(directory, person) })
            {
                Assert.DoesNotContain(Secret, text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(Number, text, StringComparison.Ordinal);
                Assert.Contains("secret", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void PublicNames_Leave()
    {
        var directory = new MedicalDirectoryBuilder().Add(new Practitioner { Id = "open", Name = Name, RegisterNumbers = [RppsNumber.Parse(Number)] }).Build();
        foreach (var (writer, text) in Written(directory))
        {
            Assert.True(text.Contains(Secret, StringComparison.Ordinal), writer);
            Assert.True(text.Contains(Number, StringComparison.Ordinal) || writer == nameof(VCard), writer);
        }
    }

    private static IEnumerable<(string Writer, string Text)> Written(MedicalDirectory directory)
    {
        yield return (nameof(FhirBundle), Text(stream => FhirBundle.WriteAsync(directory, stream)));
        yield return (nameof(FhirNdjson), Text(stream => FhirNdjson.WriteAsync(directory, stream)));
        yield return (nameof(DirectoryCsv), Text(stream => DirectoryCsv.WriteAsync(directory, stream)));
        yield return (nameof(PhysicianJsonLd), Text(stream => PhysicianJsonLd.WriteAsync(directory, stream)));
        yield return (nameof(VCard), Text(stream => VCard.WriteAsync(directory, stream)).Replace("\r\n ", "", StringComparison.Ordinal));
        foreach (var practitioner in directory.Practitioners)
        {
            yield return (nameof(VCard), VCard.Serialize(directory, practitioner).Replace("\r\n ", "", StringComparison.Ordinal));
            yield return (nameof(PhysicianJsonLd), PhysicianJsonLd.Serialize(directory, practitioner));
        }
    }

    private static string Text(Func<Stream, Task> write)
    {
        using var stream = new MemoryStream();
        write(stream).GetAwaiter().GetResult();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
