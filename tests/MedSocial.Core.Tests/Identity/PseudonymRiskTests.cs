using MedSocial.Identity;

namespace MedSocial.Tests.Identity;

public class PseudonymRiskTests
{
    [Fact]
    public void Review_TownAndSpecialty_NarrowsDown()
    {
        var review = PseudonymRisk.Review(new() { DisplayName = "Blouse anonyme", Bio = "Neurochirurgienne à Bouguenais" });
        Assert.Equal(PseudonymRiskLevel.High, review.Level);
        Assert.Contains(review.Details, detail => detail is { Kind: PseudonymDetailKind.Place, Published: "Bouguenais" });
        Assert.Contains(review.Details, detail => detail.Kind == PseudonymDetailKind.Work);
        Assert.Contains("Bouguenais", review.Explain("fr"), StringComparison.Ordinal);
    }

    [Fact]
    public void Review_Nothing_IsNoRisk()
    {
        var review = PseudonymRisk.Review(new() { DisplayName = "Jaddo" });
        Assert.Equal(PseudonymRiskLevel.None, review.Level);
        Assert.Empty(review.Details);
    }

    [Fact]
    public void Review_NumberAndLink_AreTold()
    {
        var review = PseudonymRisk.Review(new() { DisplayName = "Jaddo", Bio = "RPPS 10003820189", Links = ["https://x.com/fraslin"] });
        Assert.Equal(PseudonymRiskLevel.High, review.Level);
        Assert.Contains(review.Details, detail => detail.Kind == PseudonymDetailKind.RegisterNumber);
        Assert.Contains(review.Details, detail => detail.Kind == PseudonymDetailKind.LinkedAccount);
    }

    [Fact]
    public void Review_Directory_CountsAndNamesNobody()
    {
        var review = PseudonymRisk.Review(new() { DisplayName = "Jaddo", Bio = "Cardiologue à Nantes" }, IdentityPeople.Directory);
        Assert.Equal(1, review.Details.First(detail => detail.Kind == PseudonymDetailKind.Place).PeopleLeft);
        Assert.DoesNotContain("Martin", review.Explain(), StringComparison.Ordinal);
    }
}
