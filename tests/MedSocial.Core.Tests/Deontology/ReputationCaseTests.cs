using CsCheck;
using MedSocial.Deontology;
using MedSocial.Tests.Text;

namespace MedSocial.Tests.Deontology;

public class ReputationCaseTests
{
    private static readonly DateOnly Day = new(2026, 1, 31);

    private static ReputationCase Opened => ReputationCase.Open("2026-1", "https://avis.example/dr", Day);

    [Fact]
    public void Deadlines_Insult_RunThreeMonthsFromTheFirstPublication()
    {
        var one = Opened.PublishedOn(new(2025, 11, 30), Day).Classify(ReputationKind.OpinionUnlawful, ReputationGround.Insult, Day);
        Assert.Equal([new DateOnly(2026, 2, 28), new DateOnly(2026, 2, 28)], one.Deadlines().Select(limit => limit.Due));
        Assert.DoesNotContain(one.Deadlines(), limit => limit.FromDiscovery);
        Assert.True(one.Deadlines()[0].HasPassed(new(2026, 3, 1)));
        Assert.False(one.Deadlines()[0].HasPassed(new(2026, 2, 28)));
    }

    [Theory]
    [InlineData(ReputationGround.Aggravated, 2027, 1, 31)]
    [InlineData(ReputationGround.Disparagement, 2031, 1, 31)]
    [InlineData(ReputationGround.Defamation, 2026, 4, 30)]
    public void Deadlines_Ground_SetsTheLimit(ReputationGround ground, int year, int month, int day) =>
        Assert.Contains(Opened.Classify(ReputationKind.OpinionUnlawful, ground, Day).Deadlines(), limit => limit.Due == new DateOnly(year, month, day) && limit.FromDiscovery);

    [Fact]
    public void Deadlines_LettersSent_AddTheAnswers()
    {
        var one = Opened.Classify(ReputationKind.RecordWithoutConsent, ReputationGround.None, Day).Take(ReputationStep.ObjectToRecord, Day);
        Assert.Equal(new DateOnly(2026, 2, 28), Assert.Single(one.Deadlines()).Due);
        Assert.Equal(4, Assert.Single(one.Conflicts()).Positions.Count);
    }

    [Fact]
    public void Steps_Done_AreMarked()
    {
        var one = Opened.Add(ReputationEvidence.Of(Day, "https://avis.example/dr", "x"u8)).Classify(ReputationKind.OpinionUnlawful, ReputationGround.Defamation, Day);
        var steps = one.Steps();
        Assert.Equal(ReputationStep.KeepEvidence, steps[0].Step);
        Assert.Equal(ReputationStep.FollowUp, steps[^1].Step);
        Assert.Equal([true, false, true], steps.Take(3).Select(step => step.Done));
        Assert.All(steps, step => Assert.NotEmpty(step.Source));
        Assert.Contains(steps, step => step.Step == ReputationStep.RightOfReply);
    }

    [Fact]
    public void Transitions_Wrong_Throw()
    {
        Assert.Throws<ArgumentException>(() => Opened.Classify(ReputationKind.OpinionUnlawful, ReputationGround.None, Day));
        Assert.Throws<ArgumentException>(() => Opened.Classify(ReputationKind.RecordWithoutConsent, ReputationGround.Insult, Day));
        Assert.Throws<ArgumentException>(() => Opened.Take(ReputationStep.Classify, Day));
        Assert.Throws<ArgumentException>(() => Opened.Close(ReputationOutcome.Open, Day));
        Assert.Throws<ArgumentOutOfRangeException>(() => Opened.PublishedOn(Day.AddDays(1), Day));
        Assert.Throws<InvalidOperationException>(() => Opened.Reopen(Day));
        var closed = Opened.Close(ReputationOutcome.Removed, Day);
        Assert.Throws<InvalidOperationException>(() => closed.Take(ReputationStep.AskAuthor, Day));
        Assert.Throws<InvalidOperationException>(() => closed.Close(ReputationOutcome.Removed, Day));
        Assert.Equal(ReputationOutcome.Open, closed.Reopen(Day).Outcome);
    }

    [Fact]
    public void Transitions_LeaveTheirCaseAsItIs()
    {
        var one = Opened;
        _ = one.Close(ReputationOutcome.Removed, Day);
        Assert.Equal(Opened, one);
    }

    [Fact]
    public void Json_AnyCase_ComesBackEqual() =>
        Gen.Select(TextGen.AnyUtf16, Gen.Enum<ReputationStep>().Array[0, 6], Gen.Bool, Gen.Bool).Sample((note, steps, isUnlawful, isClosed) =>
        {
            // Half a surrogate pair cannot be written in UTF-8.
            var clean = new string([.. note.Where(c => !char.IsSurrogate(c))]);
            var one = Opened.Add(ReputationEvidence.Of(Day, "https://avis.example/dr?é", "x"u8, clean));
            one = isUnlawful ? one.Classify(ReputationKind.OpinionUnlawful, ReputationGround.Aggravated, Day).PublishedOn(Day, Day) : one;
            foreach (var step in steps.Where(step => step > ReputationStep.Classify))
                one = one.Take(step, Day, clean.Length == 0 ? null : clean);
            one = isClosed ? one.Close(ReputationOutcome.Judged, Day) : one;
            Assert.Equal(one, ReputationCaseJson.Read(ReputationCaseJson.Write(one)));
        }, iter: 300);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"id\":\"a\"")]
    [InlineData("{\"id\":1}")]
    [InlineData("{\"id\":\"a\",\"more\":1}")]
    public void Json_Broken_IsRefused(string json) => Assert.Throws<FormatException>(() => ReputationCaseJson.Read(json));

    [Theory]
    [InlineData("\"kind\":\"Undecided\"", "\"kind\":\"Undecided,OpinionUnlawful\"")]
    [InlineData("\"kind\":\"Undecided\"", "\"kind\":\"3\"")]
    [InlineData("\"ground\":\"None\"", "\"ground\":\"Insult\"")]
    [InlineData("\"outcome\":\"Open\"", "\"outcome\":\"Removed\"")]
    [InlineData("\"discovered\":\"2026-01-31\"", "\"discovered\":\"31/01/2026\"")]
    [InlineData("\"evidence\":[]", "\"evidence\":{}")]
    public void Json_WrongMember_IsRefused(string right, string wrong)
    {
        var json = ReputationCaseJson.Write(Opened);
        Assert.Contains(right, json, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => ReputationCaseJson.Read(json.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void Letter_Fill_PutsValuesAndKeepsWhatIsMissing()
    {
        var letter = ReputationLetter.NoticeToHost;
        Assert.Contains("sha256", letter.Placeholders);
        var filled = letter.Fill("fr", new Dictionary<string, string> { ["name"] = "Dr {url}", ["city"] = "Mende" });
        Assert.Contains("Notifiant : Dr {url}, {profession}", filled, StringComparison.Ordinal);
        Assert.StartsWith("Mende", filled, StringComparison.Ordinal);
        Assert.Equal(letter.Placeholders.Order(), letter.Placeholders.Where(name => letter.Body.En.Contains("{" + name + "}", StringComparison.Ordinal)).Order());
    }
}
