using MedSocial.Catalog;
using MedSocial.Text;

namespace MedSocial.Tests.Catalog;

public class ProfessionsTests
{
    [Fact]
    public void All_OfficialColumns_AreThoseOfTheNomenclature()
    {
        Assert.Equal(30, Professions.All.Length);
        Assert.Equal(
            "697E638231394538ACA107122C9079DCCD56F855EA6F564A83CD786A97579E83",
            TableDigest.Of(Professions.All.Select(p => new[] { p.Code.Value, p.LabelFr, TableDigest.Status(p.IsActive) })));
    }

    [Fact]
    public void All_EveryRow_HasAnEnglishNameAndWords()
    {
        Assert.All(Professions.All, p =>
        {
            Assert.NotEmpty(p.LabelEn);
            Assert.NotEmpty(p.Words);
            Assert.All(p.Words, word => Assert.Equal(word.Trim(), word));
            Assert.All(p.Words, word => Assert.Contains(Folding.Fold(word), char.IsLetter));
            Assert.Equal(p.Words.Count, p.Words.Select(Folding.Fold).Distinct().Count());
        });
    }

    [Theory]
    [InlineData("10", "Médecin", "Physician", "toubib")]
    [InlineData("21", "Pharmacien", "Pharmacist", "pharmacienne")]
    [InlineData("40", "Chirurgien-Dentiste", "Dental surgeon", "dentiste")]
    [InlineData("50", "Sage-Femme", "Midwife", "maïeuticien")]
    [InlineData("60", "Infirmier", "Nurse", "IDE")]
    [InlineData("70", "Masseur-Kinésithérapeute", "Physiotherapist", "kiné")]
    [InlineData("91", "Orthophoniste", "Speech therapist", "logopède")]
    public void Find_KnownCode_GivesNamesAndWords(string code, string french, string english, string word)
    {
        var profession = Professions.Find(code);
        Assert.NotNull(profession);
        Assert.Equal((french, english), (profession.LabelFr, profession.LabelEn));
        Assert.Contains(word, profession.Words);
    }

    [Fact]
    public void Find_EveryCode_GivesTheSameObject() =>
        Assert.All(Professions.All, p => Assert.Same(p, Professions.Find(p.Code)));

    [Fact]
    public void Find_UnknownOrMissingCode_GivesNull()
    {
        Assert.Null(Professions.Find("99"));
        Assert.Null(Professions.Find(default));
    }

    [Fact]
    public void IsActive_WithdrawnProfession_IsFalse()
    {
        Assert.True(Professions.Find(ProfessionCode.Physician)!.IsActive);
        Assert.False(Professions.Find("93")!.IsActive);
    }
}
