using MedSocial.Identity;
using MedSocial.Registers;

namespace MedSocial.Tests.Identity;

public class DuplicateTests
{
    [Fact]
    public void FindDuplicates_SamePersonTwice_IsOneCluster()
    {
        var directory = Sample.Directory(
            IdentityPeople.Person("a1", "Jean-Jacques", "Fraslin", "44020", "SM54"),
            IdentityPeople.Person("a2", "Jean Jacques", "Fraslin", "44020", "SM54"),
            IdentityPeople.Person("a3", "Jean-Jacques", "Fraslinn", "44020", "SM54"),
            IdentityPeople.Person("b", "Sophie", "Gabert", "13055", "SM20"),
            IdentityPeople.Person("c", "Sophie", "Gabert", "59350", "SM04"));
        var clusters = directory.FindDuplicates();
        var cluster = Assert.Single(clusters);
        Assert.Equal(["a1", "a2", "a3"], cluster.Members.Select(member => member.Value));
        Assert.All(cluster.Links, link => Assert.InRange(link.Posterior, 0.97, 1));
    }

    [Fact]
    public void FindDuplicates_DifferentNumbersOfOneRegister_AreTwoPeople()
    {
        var one = IdentityPeople.Person("a1", "Jean-Jacques", "Fraslin", "44020", "SM54");
        Assert.Empty(Sample.Directory(
            one with { RegisterNumbers = [RppsNumber.Parse("10003820189")] },
            one with { Id = "a2", RegisterNumbers = [RppsNumber.Parse("10107592585")] }).FindDuplicates());
        // A third record without a number fits both, and joins one of them only.
        var clusters = Sample.Directory(
            one with { RegisterNumbers = [RppsNumber.Parse("10003820189")] },
            one with { Id = "a2", RegisterNumbers = [RppsNumber.Parse("10107592585")] },
            one with { Id = "a3" }).FindDuplicates();
        Assert.Equal(2, Assert.Single(clusters).Members.Count);
    }

    [Fact]
    public void FindDuplicates_Protected_AreLeftOut() =>
        Assert.Empty(Sample.Directory(IdentityPeople.Jaddo, IdentityPeople.Jaddo with { Id = "jaddo2" }).FindDuplicates());
}
