using MedSocial.Requests;

namespace MedSocial.Tests.Requests;

/// <summary>Bad input comes back as a coded issue, and the rest is answered.</summary>
public class PeerInputTests
{
    private static readonly MedicalDirectory World = PeerWorld.Build();

    [Fact]
    public void Advice_EmptyQuestion_NamesThoseWhoAnswer()
    {
        var list = World.FindPeers(new AdviceRequest("  "));
        Assert.Equal([PeerIssueCode.EmptyQuestion], Codes(list));
        Assert.Equal("dora", PeerWorld.Ids(list)[0]);
    }

    [Fact]
    public void Advice_AMegabyte_IsReadAtItsBeginningAndReviewedWhole()
    {
        var text = "#DocTocToc avis dermato " + new string('a', 1 << 20);
        var list = World.FindPeers(new AdviceRequest(text));
        Assert.Contains(PeerIssueCode.QuestionTooLong, Codes(list));
        Assert.Equal(["dora"], PeerWorld.Ids(list));
        Assert.True(World.FindPeers(new AdviceRequest(text + " NIR 1 85 05 78 006 084 91")).IsRefused);
    }

    [Fact]
    public void Advice_NoSpecialty_AsksAll() =>
        Assert.Contains(PeerIssueCode.NoSpecialtyFound, Codes(World.FindPeers(new AdviceRequest("bonjour"))));

    [Fact]
    public void Advice_UnknownSpecialty_FallsBackToTheText()
    {
        var list = World.FindPeers(new AdviceRequest("avis dermato ?") { Specialties = ["nimportequoi"] });
        Assert.Contains(PeerIssueCode.UnknownSpecialty, Codes(list));
        Assert.Equal(["dora"], PeerWorld.Ids(list));
    }

    [Fact]
    public void Appointment_UnknownSpecialty_NamesNobody()
    {
        var list = World.FindPeers(new AppointmentRequest("nimportequoi") { Asker = "lea" });
        Assert.Equal([PeerIssueCode.UnknownSpecialty], Codes(list));
        Assert.Empty(list.Candidates);
    }

    [Fact]
    public void Appointment_UnknownPlace_AnswersWithoutDistances()
    {
        var list = World.FindPeers(new AppointmentRequest("cardio") { Place = "Nullepartville" });
        Assert.Equal([PeerIssueCode.UnknownPlace], Codes(list));
        Assert.Contains("loin", PeerWorld.Ids(list));
        Assert.All(list.Candidates, one => Assert.Null(one.DistanceKm));
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(1e9)]
    public void Appointment_InvalidRadius_TakesTheUsualOne(double radius)
    {
        var list = World.FindPeers(new AppointmentRequest("cardio") { Place = "Nantes", RadiusKm = radius });
        Assert.Equal([PeerIssueCode.InvalidRadius], Codes(list));
        Assert.Equal(1, PeerWorld.Left(list, LeftOutReason.TooFar));
    }

    [Fact]
    public void Appointment_UnknownAskerAndPastDate_AreSaid()
    {
        var list = World.FindPeers(new AppointmentRequest("cardio") { Asker = "nobody", By = new(2001, 1, 1) });
        Assert.Equal([PeerIssueCode.UnknownAsker, PeerIssueCode.DatePast], Codes(list));
        Assert.NotEmpty(list.Candidates);
    }

    [Fact]
    public void Appointment_ActWithAPatient_IsNotInTheDraft()
    {
        var list = World.FindPeers(new AppointmentRequest("cardio") { Act = "écho pour Mme Dupont 06 12 34 56 78" });
        Assert.Contains(PeerIssueCode.ActLeftOut, Codes(list));
        Assert.DoesNotContain("Dupont", list.Draft!.Fr, StringComparison.Ordinal);
        Assert.Contains("échocardiographie", World.FindPeers(new AppointmentRequest("cardio") { Act = "échocardiographie" }).Draft!.Fr, StringComparison.Ordinal);
    }

    [Fact]
    public void Replacement_DatesReversedOrTooLong_AreMended()
    {
        var list = World.FindPeers(new ReplacementRequest("SM04", Sample.Day.AddDays(9), Sample.Day));
        Assert.Equal([PeerIssueCode.DatesReversed], Codes(list));
        Assert.Equal(10, list.Cover!.NeededDays);
        list = World.FindPeers(new ReplacementRequest("SM04", DateOnly.MinValue, DateOnly.MaxValue));
        Assert.Equal([PeerIssueCode.PeriodTooLong], Codes(list));
        Assert.Equal(ReplacementRequest.MaxDays, list.Cover!.NeededDays);
        Assert.Contains(list.Warnings, warning => warning.Kind == PeerWarningKind.NoOffers);
    }

    [Fact]
    public void Replacement_OfferThatMakesNoSense_IsLeftOut()
    {
        var list = World.FindPeers(new ReplacementRequest("SM04", Sample.Day, Sample.Day)
        {
            Place = "Nantes",
            Offers =
            [
                new() { Practitioner = "carla", Status = ReplacementStatus.RegisteredPractitioner, Available = [new(Sample.Day.AddDays(2), Sample.Day)], Places = [new("Nantes", -1), new("Nantes")] },
                new() { Practitioner = "nobody", Status = ReplacementStatus.RegisteredPractitioner },
            ],
        });
        Assert.Equal([PeerIssueCode.InvalidOffer], Codes(list));
        Assert.Equal([LeftOutReason.NoCommonDay, LeftOutReason.NotInDirectory], list.LeftOut.Select(one => one.Reason));
    }

    [Fact]
    public void Support_UnknownColleague_NamesNobody()
    {
        var list = World.FindPeers(new SupportRequest("nobody"));
        Assert.Equal([PeerIssueCode.UnknownColleague], Codes(list));
        Assert.Empty(list.Candidates);
    }

    [Fact]
    public void AnyKind_TakeZero_CountsAlone()
    {
        var list = World.FindPeers(new AppointmentRequest("cardio") { Take = 0 });
        Assert.Empty(list.Candidates);
        Assert.True(list.Eligible > 0);
        Assert.Throws<ArgumentOutOfRangeException>(() => new AppointmentRequest("cardio") { Take = -1 });
    }

    private static IEnumerable<PeerIssueCode> Codes(PeerList list) => list.Issues.Select(issue => issue.Code);
}
