using System.Text.Json;

namespace MedSocial.Tests.Identity;

public class PersonExportTests
{
    [Fact]
    public void ExportPerson_Known_HoldsEverythingOfThePerson()
    {
        var directory = Sample.Directory(
            IdentityPeople.Fraslin, IdentityPeople.Gabert,
            Account.Of("twitter:Fraslin") with { Owners = ["fraslin", "gabert"] },
            Account.Of("twitter:Gabert") with { Owners = ["gabert"] },
            new Interaction { From = "twitter:Gabert", To = "twitter:Fraslin", Kind = InteractionKind.Mention, At = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), Source = "s" });
        using var json = JsonDocument.Parse(directory.ExportPerson("fraslin")!);
        var records = json.RootElement.GetProperty("records").GetRawText();
        var copy = MedSocial.Formats.DirectoryJson.Deserialize(records);
        Assert.Equal(IdentityPeople.Fraslin, Assert.Single(copy.Practitioners));
        Assert.Equal("twitter:fraslin", Assert.Single(copy.Accounts).Id.ToString());
        Assert.Equal(1, json.RootElement.GetProperty("interactions").GetArrayLength());
        Assert.DoesNotContain("Sophie", records, StringComparison.Ordinal);
    }

    [Fact]
    public void ExportPerson_WithheldName_IsWrittenOnlyOnDemand()
    {
        Assert.DoesNotContain("Tremouroux", IdentityPeople.Directory.ExportPerson("jaddo")!, StringComparison.Ordinal);
        Assert.Contains("Tremouroux", IdentityPeople.Directory.ExportPerson("jaddo", includeWithheldName: true)!, StringComparison.Ordinal);
        Assert.Null(IdentityPeople.Directory.ExportPerson("nobody"));
    }
}
