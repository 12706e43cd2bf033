using MedSocial.Requests;

namespace MedSocial.Tests.Requests;

public class AnswerQualityTests
{
    private static readonly DateTimeOffset Asked = PeerWorld.Noon;

    [Fact]
    public void Of_Reference_IsConsensual() => Assert.True(Of(Answer("a", 1, hasReference: true)).IsConsensual);

    [Fact]
    public void Of_TwoAgree_IsConsensualUnlessSomebodyOpposes()
    {
        Assert.True(Of(Answer("a", 1, AnswerStance.Agrees), Answer("b", 2, AnswerStance.Agrees)).IsConsensual);
        Assert.False(Of(Answer("a", 1, AnswerStance.Agrees), Answer("b", 2, AnswerStance.Agrees), Answer("c", 3, AnswerStance.Opposes)).IsConsensual);
        Assert.False(Of(Answer("a", 1, AnswerStance.Agrees), Answer("a", 2, AnswerStance.Agrees)).IsConsensual);
        Assert.False(Of(Answer("a", 1, AnswerStance.Agrees), Answer("asker", 2, AnswerStance.Agrees)).IsConsensual);
        Assert.True(Of(Answer("c", 1, AnswerStance.Opposes), Answer("a", 2, AnswerStance.Agrees), Answer("b", 2, AnswerStance.Agrees), Answer("c", 3, AnswerStance.Agrees)).IsConsensual);
    }

    [Fact]
    public void Of_Thread_CountsAndTimes()
    {
        var quality = Of(Answer("a", 4), Answer("b", 1), Answer("a", 2, AnswerStance.Agrees));
        Assert.Equal((3, 2, 1, TimeSpan.FromHours(1), TimeSpan.FromHours(2)), (quality.Answers, quality.Answerers, quality.Agreeing, quality.FirstAfter!.Value, quality.MedianAfter!.Value));
        Assert.Equal((0, null), (Of().Answers, Of().MedianAfter));
    }

    private static AnswerQuality Of(params ThreadAnswer[] answers) => AnswerQuality.Of("twitter:asker", Asked, answers);

    private static ThreadAnswer Answer(string author, int hours, AnswerStance stance = AnswerStance.Neutral, bool hasReference = false) =>
        new("twitter:" + author, Asked.AddHours(hours), stance, hasReference);
}
