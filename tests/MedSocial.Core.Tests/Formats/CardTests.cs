using System.Text;
using System.Text.Json;
using MedSocial.Formats;

namespace MedSocial.Tests.Formats;

public class CardTests
{
    private static readonly Practitioner Lea = new()
    {
        Id = "lea",
        Name = new() { Title = "Dr", Given = "Léa, Anne", Family = "Le;Goff\\x" },
        Disclosure = Disclosure.OpenAlias,
        Aliases = [new("Lé,a", AliasKind.Open), new("B", AliasKind.Open)],
        Profession = ProfessionCode.Physician,
        Specialties = ["SM59"],
        Places = [new() { Site = "CHU; Nantes", City = "Nantes", PostalCode = "44000", Country = "FR", Coordinates = new(47.2, -1.5), AsPrinted = "à \"Nantes\" ^" }],
        Languages = ["fr"],
    };

    private static readonly MedicalDirectory Directory = new MedicalDirectoryBuilder()
        .Add(Lea)
        .Add(Account.Of("twitter:LeaLeGoff") with { Owners = ["lea"] })
        .Add(Account.Of("blog:lea.example.org") with { Owners = ["lea"] })
        .Add(Account.Of("instagram:gone") with { Owners = ["lea"], Status = AccountStatus.Closed })
        .Add(new Practitioner { Id = "nurse", Name = PersonName.Of("Ann</script>", "B&'"), Profession = "60" })
        .Build();

    [Fact]
    public void VCard_EveryProperty_IsEscapedAsTheRfcSays() => Assert.Equal(
        """
        BEGIN:VCARD
        VERSION:4.0
        KIND:individual
        UID;VALUE="text":lea
        FN:Dr Léa\, Anne Le\;Goff\\x
        N:Le\;Goff\\x;Léa\, Anne;;Dr;
        NICKNAME:Lé\,a,B
        LANG:fr
        TITLE;LANGUAGE="fr":Médecin
        ROLE;LANGUAGE="fr":Médecine d'urgence
        ORG;TYPE="work":CHU\; Nantes
        ADR;TYPE="work";GEO="geo:47.2,-1.5";LABEL="à ^'Nantes^' ^^":;;;Nantes;;44000;FR
        URL:https://lea.example.org
        SOCIALPROFILE;SERVICE-TYPE="X":https://x.com/LeaLeGoff
        END:VCARD

        """.ReplaceLineEndings("\r\n").Replace("\r\nADR", "\r\nADR", StringComparison.Ordinal),
        Unfolded(VCard.Serialize(Directory, Lea)));

    [Fact]
    public void VCard_LongLines_AreFoldedBetweenCharacters()
    {
        foreach (var length in Enumerable.Range(60, 60))
        {
            var card = VCard.Serialize(Directory, Lea with { Name = PersonName.Of(new string('a', length - 60) + string.Concat(Enumerable.Repeat("é🩺中", 40)), "x") });
            foreach (var line in card.Split("\r\n"))
            {
                Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75);
                Assert.DoesNotContain('\uFFFD', line);
            }
            Assert.Contains(string.Concat(Enumerable.Repeat("é🩺中", 40)), Unfolded(card), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task VCard_Directory_HasACardForEach()
    {
        using var stream = new MemoryStream();
        await VCard.WriteAsync(MedicalDirectory.Article2019, stream);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Equal(MedicalDirectory.Article2019.Practitioners.Count, text.Split("BEGIN:VCARD\r\n").Length - 1);
        Assert.Equal(MedicalDirectory.Article2019.Practitioners.Count, text.Split("\r\nFN:").Length - 1);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void JsonLd_Physician_HasSpecialtyPlaceAndOpenAccounts()
    {
        using var document = JsonDocument.Parse(PhysicianJsonLd.Serialize(Directory, Lea));
        var root = document.RootElement;
        Assert.Equal(("https://schema.org", "Physician", "Dr Léa, Anne Le;Goff\\x"), (root.GetProperty("@context").GetString(), root.GetProperty("@type").GetString(), root.GetProperty("name").GetString()));
        Assert.Equal("[\"Emergency medicine\"]", root.GetProperty("medicalSpecialty").GetRawText());
        Assert.Equal("Nantes", root.GetProperty("address")[0].GetProperty("addressLocality").GetString());
        Assert.Equal(["https://lea.example.org", "https://x.com/LeaLeGoff"], root.GetProperty("sameAs").EnumerateArray().Select(url => url.GetString()!).Order());
    }

    [Fact]
    public async Task JsonLd_Graph_IsSafeInAPage()
    {
        using var stream = new MemoryStream();
        await PhysicianJsonLd.WriteAsync(Directory, stream);
        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.DoesNotContain(text, c => c is '<' or '>' or '&' or '\'' or '\u2028');
        Assert.Contains("Léa", text, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(text);
        var nurse = document.RootElement.GetProperty("@graph").EnumerateArray().Single(node => node.GetProperty("@type").GetString() == "Person");
        Assert.Equal(("Ann</script> B&'", "Nurse"), (nurse.GetProperty("name").GetString(), nurse.GetProperty("jobTitle").GetString()));
    }

    private static string Unfolded(string card) => card.Replace("\r\n ", "", StringComparison.Ordinal);
}
