using MedSocial.Deontology;
using MedSocial.Identity;
using MedSocial.Requests;

namespace MedSocial.Tests.Requests;

/// <summary>Who must never be an answer, and for which reason.</summary>
public class PeerGateTests
{
    private static readonly MedicalDirectory World = PeerWorld.Build();
    private static readonly OptOutList Refused = OptOutList.Empty.With(new OptOut("refus", Sample.Day, OptOutKind.Objection, "s"));

    [Fact]
    public void Appointment_EachGate_LeavesOutForItsReason()
    {
        var list = World.FindPeers(new AppointmentRequest("cardiologue") { Asker = "lea", Place = "Nantes", OptOuts = Refused });
        Assert.Equal(["carla", "cyril"], PeerWorld.Ids(list));
        Assert.Equal(8, list.Considered);
        Assert.Equal(
            [(LeftOutReason.OptedOut, 1), (LeftOutReason.Pseudonymous, 1), (LeftOutReason.NotPractising, 1), (LeftOutReason.NoOpenAccount, 2), (LeftOutReason.TooFar, 1)],
            list.LeftOut.Select(one => (one.Reason, one.Count)));
        Assert.Equal(PeerRelations.MutualFollow, list.Candidates[0].Relations);
        Assert.Equal(PeerChannel.PrivateMessage, list.Candidates[0].Channel);
        Assert.InRange(list.Candidates[0].DistanceKm!.Value, 0, 1);
    }

    [Fact]
    public void AnyKind_ProtectedPeople_AreNowhereInTheAnswer()
    {
        ReplacementOffer[] offers = [.. World.Practitioners.Select(one => new ReplacementOffer { Practitioner = one.Id, Status = ReplacementStatus.RegisteredPractitioner, Available = [new(Sample.Day, Sample.Day)] })];
        PeerList[] all =
        [
            World.FindPeers(new AdviceRequest("#DocTocToc ?") { Asker = "lea", OptOuts = Refused }),
            World.FindPeers(new AdviceRequest("") { OptOuts = Refused, Place = "Nantes", RadiusKm = 30 }),
            World.FindPeers(new AppointmentRequest("cardio") { Place = "Nantes", OptOuts = Refused }),
            World.FindPeers(new ReplacementRequest("SM04", Sample.Day, Sample.Day) { Place = "Nantes", Offers = [.. offers], OptOuts = Refused }),
            World.FindPeers(new SupportRequest("lea") { OptOuts = Refused, Aggressor = "twitter:dora" }),
        ];
        foreach (var list in all)
        {
            Assert.DoesNotContain(PeerWorld.Secret, PeerWorld.Words(list), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("refus", PeerWorld.Words(list), StringComparison.Ordinal);
            Assert.DoesNotContain("ferme", PeerWorld.Ids(list));
        }
        Assert.Contains("masque", PeerWorld.Ids(all[0]));
        Assert.DoesNotContain("masque", PeerWorld.Ids(all[1]));
        Assert.DoesNotContain("masque", PeerWorld.Ids(all[2]));
        Assert.DoesNotContain("masque", PeerWorld.Ids(all[3]));
        Assert.DoesNotContain("dora", PeerWorld.Words(all[4]), StringComparison.Ordinal);
        Assert.Equal(1, PeerWorld.Left(all[4], LeftOutReason.Aggressor));
    }

    [Fact]
    public void Networks_NotShared_LeaveOut()
    {
        var list = World.FindPeers(new AppointmentRequest("cardiologue") { Asker = "lea", Networks = [NetworkId.Facebook] });
        Assert.Empty(list.Candidates);
        Assert.Contains(list.Issues, issue => issue.Code == PeerIssueCode.UnknownNetwork);
        Assert.True(PeerWorld.Left(list, LeftOutReason.NoSharedChannel) > 0);
    }

    [Fact]
    public void Telephone_InOwnAddressBook_IsAChannelAndKnown()
    {
        var book = RecommendationBook.Empty.With(new Recommendation { From = "lea", To = "sanscompte", On = Sample.Day, HasTelephone = true });
        var list = World.FindPeers(new AppointmentRequest("cardiologue") { Asker = "lea", Book = book, AsOf = Sample.Day });
        var one = list.Candidates.Single(one => one.Practitioner.Id == "sanscompte");
        Assert.Equal((PeerChannel.Telephone, PeerRelations.AddressBook, null), (one.Channel, one.Relations, one.Account));
        Assert.DoesNotContain("sanscompte", PeerWorld.Ids(World.FindPeers(new AppointmentRequest("cardiologue") { Asker = "dora", Book = book, AsOf = Sample.Day })));
    }

    [Fact]
    public void Advice_PatientInTheText_IsRefusedAndSaysWhy()
    {
        var list = World.FindPeers(new AdviceRequest("#DocTocToc Mme Dupont, NIR 1 85 05 78 006 084 91, avis cardio ?") { Asker = "lea" });
        Assert.True(list.IsRefused);
        Assert.Empty(list.Candidates);
        Assert.Contains(list.Issues, issue => issue.Code == PeerIssueCode.IdentifiesPatient);
        Assert.Contains(list.Review!.Findings, finding => finding is { Severity: FindingSeverity.Block, Family: RuleFamily.DirectIdentifier });
        Assert.True(World.FindPeers(new AdviceRequest("avis pour Bidule ?") { KnownNames = ["Bidule"] }).IsRefused);
        Assert.False(World.FindPeers(new AdviceRequest("#DocTocToc éruption après amoxicilline, avis dermato ?")).IsRefused);
    }

    [Fact]
    public void Explain_EveryCandidate_AddsUpToTheScore()
    {
        PeerList[] all = [World.FindPeers(new AdviceRequest("#DocTocToc ?")), World.FindPeers(new AppointmentRequest("cardio") { Asker = "lea" }), World.FindPeers(new SupportRequest("lea"))];
        foreach (var one in all.SelectMany(list => list.Candidates))
            Assert.Equal(one.Score, one.Explain().Contributions.Sum(part => part.Points), 1e-9);
        Assert.All(all, list => Assert.NotEmpty(list.Candidates));
    }

    [Fact]
    public void Support_ManyFriends_AreCapped()
    {
        var friends = Enumerable.Range(0, 30).SelectMany(at => (object[])[
            PeerWorld.Person($"f{at}", "SM26", "44109"), PeerWorld.On($"f{at}"), PeerWorld.Act($"f{at}", "lea", InteractionKind.Follow), PeerWorld.Act("lea", $"f{at}", InteractionKind.Follow)]);
        var list = Sample.Directory([.. PeerWorld.Records(), .. friends]).FindPeers(new SupportRequest("lea") { Take = 1000 });
        Assert.Equal(SupportRequest.MostPeers, list.Candidates.Length);
        Assert.Contains(list.Warnings, warning => warning.Kind == PeerWarningKind.NoPileOn);
    }

    [Fact]
    public void AnyKind_OrderOfInput_DoesNotMatter()
    {
        var records = PeerWorld.Records();
        Array.Reverse(records);
        var other = Sample.Directory(records);
        Assert.Equal(PeerWorld.Words(World.FindPeers(new AdviceRequest("#DocTocToc avis ?") { Asker = "lea" })), PeerWorld.Words(other.FindPeers(new AdviceRequest("#DocTocToc avis ?") { Asker = "lea" })));
        Assert.Equal(PeerWorld.Words(World.FindPeers(new AppointmentRequest("cardio") { Asker = "lea" })), PeerWorld.Words(other.FindPeers(new AppointmentRequest("cardio") { Asker = "lea" })));
        Assert.Equal(PeerWorld.Words(World.FindPeers(new SupportRequest("lea"))), PeerWorld.Words(other.FindPeers(new SupportRequest("lea"))));
        ReplacementOffer[] offers = [.. World.Practitioners.Select((one, at) => new ReplacementOffer
        {
            Practitioner = one.Id, Status = ReplacementStatus.RegisteredPractitioner, Available = [new(Sample.Day.AddDays(at % 3), Sample.Day.AddDays(at % 3 + 4))],
        })];
        var replacement = new ReplacementRequest("SM04", Sample.Day, Sample.Day.AddDays(6)) { Place = "Nantes", Offers = [.. offers] };
        var (one, reversed) = (World.FindPeers(replacement), other.FindPeers(replacement with { Offers = [.. offers.Reverse()] }));
        Assert.Equal(PeerWorld.Words(one), PeerWorld.Words(reversed));
        Assert.Equal(one.Cover!.Parts.Select(part => (part.Practitioner, part.Intervals.Length)), reversed.Cover!.Parts.Select(part => (part.Practitioner, part.Intervals.Length)));
    }
}
