using MedSocial.Requests;

namespace MedSocial.Tests.Requests;

/// <summary>Eighty questions in the words of those who ask (Questions.tsv), against what a reader would say is asked, and of whom.</summary>
/// <remarks>Word lists never know all words. Of the last twenty, written after the lists, 14 kinds and 14 disciplines were right before their words were added.</remarks>
public class QuestionReadingTests
{
    [Fact]
    public void Read_Questions_KindsAndDisciplinesAreThoseOfAReader()
    {
        var (wrongKinds, wrongDisciplines, count) = (new List<string>(), new List<string>(), 0);
        foreach (var (kind, disciplines, text) in Questions())
        {
            var reading = QuestionReader.Read(text, null);
            var first = reading.Disciplines.IsEmpty ? "" : reading.Disciplines[0].Discipline;
            count++;
            if (reading.Kind != kind)
                wrongKinds.Add($"{text} {reading.Kind}");
            if (disciplines.Length == 0 ? first.Length > 0 : !disciplines.Contains(first))
                wrongDisciplines.Add($"{text} {first}");
        }
        Assert.Equal(80, count);
        Assert.True(wrongKinds.Count <= 8, string.Join('\n', wrongKinds));
        Assert.True(wrongDisciplines.Count <= 2, string.Join('\n', wrongDisciplines));
    }

    [Fact]
    public void Read_Questions_NoneIsRefusedOrPointsAtAPatient()
    {
        var world = PeerWorld.Build();
        foreach (var (_, _, text) in Questions())
            Assert.False(world.FindPeers(new AdviceRequest(text)).IsRefused, text);
    }

    [Theory]
    [InlineData("apixaban", "cardiology")]
    [InlineData("amoxicilline", "infectious-diseases")]
    [InlineData("olanzapine", "")]
    [InlineData("avril", "")]
    [InlineData("statine", "")]
    public void DisciplinesOf_Drugs_FollowTheirEndings(string word, string expected) =>
        Assert.Equal(expected, DrugStems.DisciplinesOf(word).FirstOrDefault(""));

    [Fact]
    public void Read_Drug_CountsOnlyWhenNothingElseSaysWhom()
    {
        Assert.Equal(["infectious-diseases"], QuestionReader.Read("amoxicilline trois jours ?", null).Disciplines.Select(one => one.Discipline));
        Assert.Equal(["dermatology"], QuestionReader.Read("éruption après amoxicilline, avis dermato ?", null).Disciplines.Select(one => one.Discipline));
    }

    private static IEnumerable<(AdviceKind Kind, string[] Disciplines, string Text)> Questions() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Requests", "Questions.tsv")).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))
            .Select(parts => (Enum.Parse<AdviceKind>(parts[0]), parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), parts[2]));
}
