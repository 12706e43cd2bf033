using MedSocial.Requests;
using MedSocial.Tests.Requests;

namespace MedSocial.Tests.Worlds;

/// <summary>The scripted world: answers are written in the file, with the reason for each.</summary>
public class NantesTests
{
    private static readonly Nantes World = new();

    public static TheoryData<string, string, string, string> Expected
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var (kind, ask, answer, why) in World.Expected)
                data.Add(kind, ask, string.Join(' ', answer), why);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Expected))]
    public void FindPeers_Nantes_IsWhatTheFileSays(string kind, string ask, string answer, string why)
    {
        foreach (var directory in (MedicalDirectory[])[World.Build(), World.Build(reversed: true)])
        {
            var list = World.Ask(directory, kind, ask);
            Assert.True(answer == string.Join(' ', PeerWorld.Ids(list)), $"{string.Join(' ', PeerWorld.Ids(list))}: {why}");
            Assert.Equal(kind == "advice-refused", list.IsRefused);
            if (kind == "replacement")
                Assert.Equal((26, 26, true), (list.Cover!.NeededDays, list.Cover.CoveredDays, list.Cover.IsProven));
        }
    }
}
