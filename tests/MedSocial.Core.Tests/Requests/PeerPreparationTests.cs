using MedSocial.Requests;

namespace MedSocial.Tests.Requests;

/// <summary>Paying beforehand: every part is told, nothing changes in the answers, and it can be stopped and gone on with.</summary>
public class PeerPreparationTests
{
    private static readonly AdviceRequest Question = new("#DocTocToc avis ?") { Asker = "lea" };

    [Fact]
    public void PrepareRequests_TellsEachPart_AndAnswersStayTheSame()
    {
        var (prepared, parts) = (PeerWorld.Build(), new Parts());
        prepared.PrepareRequests(progress: parts);
        Assert.Equal(Enum.GetValues<RequestPreparation>().Where(part => part != RequestPreparation.None), parts.Told);
        Assert.Equal(PeerWorld.Words(PeerWorld.Build().FindPeers(Question)), PeerWorld.Words(prepared.FindPeers(Question)));
        Assert.Single(PeerColumns.Of(prepared.Segment).LargestTags(DirectoryRequests.MostHashtags));
    }

    [Fact]
    public void PrepareRequests_Stopped_Throws_AndIsGoneOnWith()
    {
        using var stop = new CancellationTokenSource();
        var directory = PeerWorld.Build();
        Assert.Throws<OperationCanceledException>(() => directory.PrepareRequests(progress: new Parts { Stop = stop }, cancellation: stop.Token));
        directory.PrepareRequests();
        Assert.Throws<OperationCanceledException>(() => PeerWorld.Build().PrepareRequests(cancellation: new(canceled: true)));
        Assert.NotEmpty(directory.FindPeers(Question).Candidates);
    }

    [Fact]
    public void PrepareRequests_NobodyInIt_IsNoError() => Sample.Directory([]).PrepareRequests(new DateOnly(2026, 1, 1));

    private sealed class Parts : IProgress<RequestPreparation>
    {
        internal List<RequestPreparation> Told { get; } = [];

        internal CancellationTokenSource? Stop { get; init; }

        public void Report(RequestPreparation value)
        {
            Told.Add(value);
            if (value == RequestPreparation.People)
                Stop?.Cancel();
        }
    }
}
