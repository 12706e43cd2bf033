using CsCheck;
using MedSocial.Identity;
using static MedSocial.Tests.Identity.IdentityGen;

namespace MedSocial.Tests.Identity;

public class RefusalTests
{
    private static readonly MedicalDirectory Directory = IdentityPeople.Directory;

    private static readonly AccountId JaddoAccount = "twitter:Jaddo_fr";

    /// <summary>The civil name behind a pseudonym, stated outright by the claim: whether the directory holds it, in whatever way, nothing shows.</summary>
    [Fact]
    public void Match_ClaimUnderPseudonym_IsTheSameForEveryDirectory()
    {
        MedicalDirectory[] directories =
        [
            new MedicalDirectoryBuilder().Build(),
            Directory,
            Sample.Directory(IdentityPeople.Jaddo with { Name = null }),
            Sample.Directory(Sample.Person("civil", "Ysaline", "Tremouroux")),
            Sample.Directory(IdentityPeople.Jaddo, Sample.Person("civil", "Ysaline", "Tremouroux")),
        ];
        Gen.Select(OneOf("Jaddo", "Ysaline Tremouroux", "Jean-Jacques Fraslin", ""), OneOf(Disclosure.DeclaredPseudonym, Disclosure.UndeclaredPseudonym, Disclosure.Unnamed),
            OneOf("Nantes", "Lille", "")).Sample((name, disclosure, place) =>
            {
                var claim = new ProfileClaim { DisplayName = name, Disclosure = disclosure, Location = place };
                var first = directories[0].Match(claim);
                Assert.Equal(MatchDecision.Refused, first.Decision);
                Assert.Empty(first.Candidates);
                Assert.Equal((0.0, 0.0, 0), (first.Posterior, first.Margin, first.CandidateCount));
                foreach (var directory in directories)
                    Assert.Equal(first, directory.Match(claim));
            }, iter: 100, seed: "0000KsVbV5R4");
    }

    /// <summary>What is never opened cannot take longer for one than for another.</summary>
    [Fact]
    public void Match_ClaimUnderPseudonym_DoesNotOpenTheDirectory()
    {
        var directory = Sample.Directory(Sample.Person("civil", "Ysaline", "Tremouroux"));
        directory.Match(new() { DisplayName = "Ysaline Tremouroux", Disclosure = Disclosure.DeclaredPseudonym });
        directory.Match(new() { DisplayName = "Ysaline Tremouroux", Bio = "Je tweete sous pseudonyme" });
        Assert.False(IdentityIndex.IsMade(directory));
        directory.Match(new() { DisplayName = "Ysaline Tremouroux" });
        Assert.True(IdentityIndex.IsMade(directory));
    }

    /// <summary>The account is public and its refusal too; what is known of the person behind changes neither answer nor work.</summary>
    [Fact]
    public void Match_AccountOfAPseudonym_IsRefusedWhateverIsKnownOfThePerson()
    {
        var account = Account.Of("twitter:Jaddo_fr") with { Owners = ["jaddo"] };
        MedicalDirectory[] directories =
        [
            Sample.Directory(IdentityPeople.Jaddo, account),
            Sample.Directory(IdentityPeople.Jaddo with { Name = null }, account),
            Sample.Directory(IdentityPeople.Jaddo, account, Sample.Person("civil", "Ysaline", "Tremouroux")),
        ];
        ProfileClaim[] claims =
        [
            new() { DisplayName = "Ysaline Tremouroux", Handle = "jaddo_FR", Network = NetworkId.Twitter },
            new() { DisplayName = "Jaddo" },
            new() { DisplayName = "Somebody", Handle = "jaddo" },
        ];
        foreach (var claim in claims)
        {
            foreach (var directory in directories)
            {
                var result = directory.Match(claim);
                Assert.Equal(MatchDecision.Refused, result.Decision);
                Assert.Equal(directories[0].Match(claim), result);
                Assert.DoesNotContain("Tremouroux", result.Explain(), StringComparison.OrdinalIgnoreCase);
            }
        }
        var allocated = directories.Select(directory => Allocated(() => directory.Match(claims[0]))).ToArray();
        Assert.All(allocated, bytes => Assert.Equal(allocated[0], bytes));
    }

    [Fact]
    public void Match_ProtectedPerson_IsNeverACandidate()
    {
        var result = Directory.Match(new() { DisplayName = "Ysaline Tremouroux" });
        Assert.DoesNotContain(result.Candidates, candidate => candidate.Id.Value == "jaddo");
        Assert.Equal(MatchDecision.None, result.Decision);
    }

    [Fact]
    public void Match_WithConsent_LooksForTheOwner()
    {
        var claim = new ProfileClaim { DisplayName = "Jean-Jacques Fraslin", Handle = "Jaddo_fr", Network = NetworkId.Twitter, Disclosure = Disclosure.DeclaredPseudonym };
        var consent = new Consent { Account = JaddoAccount, GivenOn = new(2026, 1, 1), EndsOn = new(2026, 12, 31), Source = "s" };
        var options = new MatchOptions { Consent = consent, AsOf = new(2026, 6, 1) };
        Assert.NotEqual(MatchDecision.Refused, Directory.Match(claim, options).Decision);
        Assert.Equal(MatchDecision.Refused, Directory.Match(claim, options with { AsOf = new(2027, 1, 1) }).Decision);
        Assert.Equal(MatchDecision.Refused, Directory.Match(claim, options with { AsOf = null }).Decision);
        Assert.Equal(MatchDecision.Refused, Directory.Match(claim, options with { Consent = consent with { Account = "twitter:other" } }).Decision);
        Assert.Equal(MatchDecision.Refused, Directory.Match(claim with { Handle = null }, options).Decision);
    }

    /// <summary>Every door of this folder, asked by the civil name itself: none of them says it of its own.</summary>
    [Fact]
    public void EveryDoor_WithheldName_IsNeverSaid()
    {
        var options = new MatchOptions { Consent = new() { Account = JaddoAccount, GivenOn = new(2026, 1, 1), Source = "s" }, AsOf = new(2026, 6, 1) };
        ProfileClaim[] claims = [new() { DisplayName = "Ysaline" }, new() { Handle = "jaddo_fr", Network = NetworkId.Twitter }, new() { DisplayName = "Jaddo" }, new() { Bio = "Jaddo, sous pseudonyme" }];
        var said = new List<string?>();
        foreach (var claim in claims)
        {
            foreach (var result in (MatchResult[])[Directory.Match(claim), Directory.Match(claim, options)])
                said.AddRange([result.ToString(), result.Explain(), result.Explain("fr"), .. result.Candidates.Select(candidate => candidate + candidate.Explain())]);
            said.Add(Directory.AssessImpersonation(new() { Claim = claim }).Explain());
            said.Add(PseudonymRisk.Review(claim, Directory).ToString());
        }
        said.AddRange(Directory.FindDuplicates().Select(cluster => cluster.ToString()));
        said.AddRange(Directory.Compare(claims).Select(comparison => comparison.ToString()));
        said.AddRange([Directory.ExportPerson("jaddo"), options.ToString(), Directory.Without(OptOutList.Empty).ExportPerson("jaddo")]);
        Assert.All(said, text => Assert.DoesNotContain("Tremouroux", text ?? "", StringComparison.OrdinalIgnoreCase));
        Assert.All(said, text => Assert.DoesNotContain("Ysaline", text ?? "", StringComparison.OrdinalIgnoreCase));
    }

    private static long Allocated(Action action)
    {
        for (var i = 0; i < 50; i++)
            action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
