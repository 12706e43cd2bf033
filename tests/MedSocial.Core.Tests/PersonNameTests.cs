using System.Text.Json;

namespace MedSocial.Tests;

public class PersonNameTests
{
    private static readonly PersonName Name = new() { Title = "Dr", Given = "Marie-Ève", Family = "Martin", BirthFamily = "Dubois" };

    [Fact]
    public void ToString_Parts_AreSaidInOrder()
    {
        Assert.Equal("Dr Marie-Ève Martin née/né Dubois", Name.ToString());
        Assert.Equal("Martin", PersonName.Of(null, "Martin").ToString());
        Assert.Equal("", new PersonName().ToString());
    }

    [Fact]
    public void Withhold_Name_AnswersNothing()
    {
        var withheld = Name.Withhold();
        Assert.True(withheld.IsWithheld);
        Assert.False(Name.IsWithheld);
        Assert.All((string?[])[withheld.Title, withheld.Given, withheld.Family, withheld.BirthFamily], Assert.Null);
        Assert.Equal("(withheld)", withheld.ToString());
        Assert.Equal("(withheld)", $"{withheld}");
        Assert.Equal(
            """{"Title":null,"Given":null,"Family":null,"BirthFamily":null,"IsWithheld":true}""", JsonSerializer.Serialize(withheld));
    }

    [Fact]
    public void Reveal_Withheld_IsTheNameInClear()
    {
        Assert.Equal(Name, Name.Withhold().Reveal());
        Assert.Same(Name, Name.Reveal());
        Assert.Equal(Name, Name.Withhold().Withhold().Reveal());
    }

    [Fact]
    public void With_Withheld_Throws()
    {
        var withheld = Name.Withhold();
        Assert.Throws<InvalidOperationException>(() => withheld with { Title = "Pr" });
        Assert.Throws<InvalidOperationException>(() => withheld with { Given = null });
        Assert.Throws<InvalidOperationException>(() => withheld with { Family = "Other" });
        Assert.Throws<InvalidOperationException>(() => withheld with { BirthFamily = "Other" });
        Assert.True((withheld with { }).IsWithheld);
    }

    [Fact]
    public void Equality_EveryPart_Counts()
    {
        Assert.Equal(Name, Name with { });
        Assert.Equal(Name.GetHashCode(), (Name with { }).GetHashCode());
        Assert.Equal(Name.Withhold(), (Name with { }).Withhold());
        Assert.NotEqual(Name, Name.Withhold());
        Assert.NotEqual(Name.Withhold(), (Name with { Family = "Other" }).Withhold());
        PersonName[] others = [Name with { Title = null }, Name with { Given = "A" }, Name with { Family = "A" }, Name with { BirthFamily = null }];
        Assert.DoesNotContain(Name, others);
    }

    [Fact]
    public void Parts_Blank_AreNull() => Assert.Equal(new PersonName(), PersonName.Of(" \t", "\u200B"));
}
