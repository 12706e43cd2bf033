using System.Text;
using MedSocial.Formats;

namespace MedSocial.Tests;

/// <summary>The mistakes of a first hour: each message says what is wrong, where, and what to do about it.</summary>
public class MessageTests
{
    private static readonly Practitioner Lea = new() { Id = "lea", Name = PersonName.Of("Léa", "Le Goff") };

    [Theory]
    [InlineData("léa", "'é' (U+00E9) at position 1; allowed are letters a-z")]
    [InlineData("le goff", "a space (U+0020) at position 2")]
    [InlineData("lea\u0007", "U+0007 at position 3")]
    public void Parse_CharacterThatNoIdentifierHas_IsShown(string id, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => PractitionerId.Parse(id)).Message, StringComparison.Ordinal);

    [Fact]
    public void Build_WithoutWhatARecordRefersTo_SaysWhatToAdd()
    {
        var error = Assert.Throws<DirectoryValidationException>(() => new MedicalDirectoryBuilder()
            .Add(Lea with { Sources = ["notes"] })
            .Add(Account.Of("twitter:leagoff") with { Owners = ["leo"] })
            .Add(Account.Of("myspace:lea"))
            .Build());
        Assert.Contains("practitioner lea, Sources: The directory has no source 'notes': add it", error.Message, StringComparison.Ordinal);
        Assert.Contains("account twitter:leagoff, Owners: The directory has no practitioner 'leo': add the person", error.Message, StringComparison.Ordinal);
        Assert.Contains("The network 'myspace' is neither in the catalogue nor in the directory: add a Network", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_JsonThatIsNoDirectory_SaysHowOneBegins()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("""{"practitioners":[]}"""));
        var error = Assert.Throws<DirectoryFormatException>(() => DirectoryJson.Read(stream));
        Assert.Contains("\"format\":\"medsocial\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Save_IntoAFolderThatIsNotThere_NamesTheFolder()
    {
        var folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        var error = Assert.Throws<DirectoryNotFoundException>(() => MedicalDirectory.Article2019.Save(Path.Combine(folder, "country.medsocial")));
        Assert.Equal($"There is no folder '{folder}' to save country.medsocial in.", error.Message);
        Assert.False(Directory.Exists(folder));
    }
}
