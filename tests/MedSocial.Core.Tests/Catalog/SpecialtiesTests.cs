using MedSocial.Catalog;
using MedSocial.Text;

namespace MedSocial.Tests.Catalog;

public class SpecialtiesTests
{
    [Fact]
    public void All_OfficialColumns_AreThoseOfTheNomenclature()
    {
        Assert.Equal(343, Specialties.All.Length);
        Assert.Equal(
            "B15BB54C290795264677790A4134F65924A41ED993E5052105CE57015C099102",
            TableDigest.Of(Specialties.All.Select(s =>
                new[] { s.Profession.Value, s.Code.Value, s.LabelFr, TableDigest.Status(s.IsActive) })));
    }

    [Fact]
    public void All_EveryRow_HasAnEnglishNameADisciplineAndWords()
    {
        Assert.All(Specialties.All, s =>
        {
            Assert.NotEmpty(s.LabelEn);
            Assert.Matches("^[a-z]+(-[a-z]+)*$", s.Discipline);
            Assert.NotEmpty(s.Words);
            Assert.All(s.Words, word => Assert.Equal(word.Trim(), word));
            Assert.All(s.Words, word => Assert.Contains(Folding.Fold(word), char.IsLetter));
            Assert.Equal(s.Words.Count, s.Words.Select(Folding.Fold).Distinct().Count());
        });
    }

    [Fact]
    public void All_EveryProfession_IsKnown() =>
        Assert.All(Specialties.All, s => Assert.NotNull(Professions.Find(s.Profession)));

    [Fact]
    public void Find_EveryCode_GivesTheSameObject() =>
        Assert.All(Specialties.All, s => Assert.Same(s, Specialties.Find(s.Code)));

    [Fact]
    public void Find_UnknownOrMissingCode_GivesNull()
    {
        Assert.Null(Specialties.Find("SM99"));
        Assert.Null(Specialties.Find("sm59"));
        Assert.Null(Specialties.Find(default));
    }

    [Theory]
    [InlineData("SM04", "cardiologue")]
    [InlineData("SM10", "chirurgienne plasticienne")]
    [InlineData("SM12", "chirurgien-urologue")]
    [InlineData("SM15", "dermato")]
    [InlineData("SM20", "obstétricienne")]
    [InlineData("SM24", "hépatologue")]
    [InlineData("SM26", "MG")]
    [InlineData("SM34", "ORL")]
    [InlineData("SM40", "pediatrician")]
    [InlineData("SM42", "psy")]
    [InlineData("SM43", "pédopsychiatre")]
    [InlineData("SM54", "médecin traitant")]
    [InlineData("SM59", "urgentiste")]
    [InlineData("SM73", "cardio")]
    [InlineData("SM74", "IRM")]
    [InlineData("SM81", "rythmologue")]
    [InlineData("CAPA16", "alcoologue")]
    [InlineData("SCH36", "SAMU")]
    [InlineData("A", "titulaire")]
    [InlineData("SCD01", "orthodontiste")]
    [InlineData("SI05", "IPA")]
    public void Words_OfACode_HoldWhatPeopleType(string code, string word) =>
        Assert.Contains(word, Specialties.Find(code)!.Words);

    [Fact]
    public void Words_OfOneDiscipline_ShareAWordThatNamesThePractitioner()
    {
        Assert.All(Specialties.All.GroupBy(s => s.Discipline), group =>
            Assert.NotEmpty(group.Select(s => s.Words.AsEnumerable()).Aggregate((left, right) => left.Intersect(right))));
    }

    [Fact]
    public void Of_EachProfession_PartitionsTheTable()
    {
        Assert.Equal(Specialties.All, Professions.All.SelectMany(p => Specialties.Of(p.Code)));
        Assert.Equal(313, Specialties.Of(ProfessionCode.Physician).Length);
        Assert.Equal(["SCD01", "SCD02", "SCD03"], Specialties.Of("40").Select(s => s.Code.Value));
    }

    [Fact]
    public void Of_ProfessionWithoutSpecialtiesOrUnknown_IsEmpty()
    {
        Assert.Empty(Specialties.Of("91"));
        Assert.Empty(Specialties.Of("99"));
        Assert.Empty(Specialties.Of(default));
    }

    [Theory]
    [InlineData("emergency-medicine", "SM59 SCH36 CAPA02 DSM220 DEC14 SST26")]
    [InlineData("cardiology", "SM04 SM73 SM79 SM80 SM81 SCH09 C07 SST05")]
    [InlineData("general-practice", "SM26 SM53 SM54 SCH37")]
    [InlineData("oral-surgery", "SM56 SCD02")]
    public void OfDiscipline_Known_GivesItsCodesInOrder(string discipline, string codes) =>
        Assert.Equal(codes, string.Join(' ', Specialties.OfDiscipline(discipline).Select(s => s.Code)));

    [Fact]
    public void OfDiscipline_Unknown_IsEmpty()
    {
        Assert.Empty(Specialties.OfDiscipline("alchemy"));
        Assert.Throws<ArgumentNullException>(() => Specialties.OfDiscipline(null!));
    }

    [Theory]
    [InlineData("SM59", "Médecine d'urgence")]
    [InlineData("SM68", "Chirurgie maxillo-faciale (réforme 2017)")]
    [InlineData("CAPA02", "Aide médicale urgente")]
    [InlineData("C07", "Cardiologie")]
    [InlineData("A", "Pharmacien titulaire d'officine")]
    [InlineData("B", "industrie")]
    public void ShortLabelFr_DropsTheMarkOnly(string code, string expected) =>
        Assert.Equal(expected, Specialties.Find(code)!.ShortLabelFr);

    [Theory]
    [InlineData("", "")]
    [InlineData(")", ")")]
    [InlineData(" ()", " ()")]
    [InlineData("X (SM) ", "X (SM) ")]
    [InlineData("X (Sm)", "X (Sm)")]
    [InlineData("X (ABCDE)", "X (ABCDE)")]
    public void ShortLabelFr_NoMark_IsTheLabel(string label, string expected) =>
        Assert.Equal(expected, (Specialties.All[0] with { LabelFr = label }).ShortLabelFr);
}
