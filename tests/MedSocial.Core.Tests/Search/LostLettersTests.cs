using CsCheck;
using MedSocial.Search.Queries;
using MedSocial.Tests.Text;

namespace MedSocial.Tests.Search;

public class LostLettersTests
{
    [Theory]
    [InlineData("FranÃ§oise", "Françoise")]
    [InlineData("HÃ©lÃ¨ne", "Hélène")]
    [InlineData("NoÃ«l", "Noël")]
    [InlineData("Ã‰lise", "Élise")]
    [InlineData("SÅ“ur CÅ“ur", "Sœur Cœur")]
    [InlineData("Fran?oise", "Françoise")]
    [InlineData("H?l?ne", "Héléne")]
    [InlineData("J\uFFFDr\uFFFDme", "Jéréme")]
    [InlineData("Martin?", "Martin?")]
    [InlineData("martin ? dupont", "martin ? dupont")]
    [InlineData("? ?", "? ?")]
    [InlineData("JOÃO", "JOÃO")]
    [InlineData("Ã", "Ã")]
    [InlineData("Å“", "œ")]
    [InlineData("", "")]
    public void Repair_Text_GivesTheLettersBack(string text, string expected) => Assert.Equal(expected, LostLetters.Repair(text));

    [Fact]
    public void Repair_NothingLost_IsTheSameInstance()
    {
        var text = new string("Hélène Lefèvre");
        Assert.Same(text, LostLetters.Repair(text));
    }

    [Fact]
    public void Repair_AnyText_IsNoLonger() => TextGen.AnyUtf16.Sample(text => Assert.True(LostLetters.Repair(text).Length <= text.Length), iter: 5_000, threads: 1);
}
