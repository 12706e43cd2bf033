using CsCheck;
using MedSocial.Search;
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

    [Fact]
    public void Search_TextOrQuery_FindsTheSameAndGoesOn()
    {
        const string text = "Fr?d?ric";
        var builder = new MedicalDirectoryBuilder();
        for (var i = 0; i < 5; i++)
            builder.Add(new Practitioner { Id = $"p{i}", Name = new PersonName { Given = "Frédéric", Family = $"Martin{(char)('a' + i)}" } });
        var directory = builder.Build();

        var first = directory.Search(text, 3);
        var second = directory.Search(new SearchQuery { Text = text, Take = 3, After = first.Next });

        Assert.Equal(directory.Search(new SearchQuery { Text = text, Take = 3 }).Hits.Select(hit => hit.PractitionerId), first.Hits.Select(hit => hit.PractitionerId));
        Assert.Equal((3, 2, 5L), (first.Hits.Length, second.Hits.Length, second.Total));
        Assert.Empty(second.Issues);
        Assert.All(first.Hits, hit => Assert.Contains(hit.Matches, match => match.Kind == MatchKind.Exact));
    }
}
