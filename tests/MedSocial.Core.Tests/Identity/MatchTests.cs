using CsCheck;
using MedSocial.Identity;
using MedSocial.Registers;

namespace MedSocial.Tests.Identity;

public class MatchTests
{
    private static readonly MedicalDirectory Directory = IdentityPeople.Directory;

    [Theory]
    [InlineData("Dr Jean-Jacques Fraslin", null, null, null)]
    [InlineData("FRASLIN Jean Jacques 🩺", null, null, null)]
    [InlineData("JJ Fraslin", null, "Médecin généraliste", "Bouguenais (44)")]
    [InlineData(null, "drjjfraslin44", "généraliste à Bouguenais", null)]
    [InlineData("Doc de campagne", "JeanJacquesFraslin", null, "Bouguenais")]
    [InlineData("Jean-Jacques Frasslin | mes propos", null, "généraliste", "Bouguenais")]
    [InlineData("Jean Jaques Fraslin", null, "médecin", "Nantes")]
    public void Match_WaysToWriteOneName_FindTheOne(string? name, string? handle, string? bio, string? location)
    {
        var result = Directory.Match(new() { DisplayName = name, Handle = handle, Bio = bio, Location = location });
        Assert.True(result.Decision == MatchDecision.Match, result.Explain());
        Assert.Equal("fraslin", result.Practitioner!.Id.Value);
        Assert.Equal(result.Candidates[0].Posterior, result.Posterior);
    }

    /// <summary>How elected people, who are listed with their accounts, write theirs: abbreviations, capitals, offices, years, tags and flags.</summary>
    [Theory]
    [InlineData("JC Tagourdet", "jctagourdet", "jc")]
    [InlineData("J-C Tagourdet", null, "jc")]
    [InlineData("MF Bechtelot", "mfbechtelot", "mf")]
    [InlineData("FM LAMBERTON 🇫🇷", "fm_lamberton", "fm")]
    [InlineData("Ph Lottinaux", "phlottinaux", "ph")]
    [InlineData("Ph. Lottinaux", null, "ph")]
    [InlineData("Pierre MOREL A L'HUISSART", "morelpierre", "pm")]
    [InlineData("Députée Danièle Obonna", "Deputee_Obonna", "do")]
    [InlineData("Danièle OBONNA 2027", "obonna2027", "do")]
    [InlineData("Danièle Obonna #circo2022", null, "do")]
    [InlineData("Danièle Obonna - Sénatrice de l'Aude", null, "do")]
    [InlineData("LE GAQUE Didier", "didierlegaque", "lg")]
    [InlineData("Didier Le Gaque🐝🌍", "DLeGaque", "lg")]
    public void Match_ShownNamesOfElectedPeople_FindTheOne(string name, string? handle, string expected)
    {
        var directory = Sample.Directory(
            Sample.Person("jc", "Jean-Charles", "Tagourdet"), Sample.Person("mf", "Marie-Françoise", "Bechtelot"), Sample.Person("fm", "François-Michel", "Lamberton"),
            Sample.Person("ph", "Philippe", "Lottinaux"), Sample.Person("pm", "Pierre", "Morel-à-l'Huissart"), Sample.Person("do", "Danièle", "Obonna"), Sample.Person("lg", "Didier", "Le Gaque"));
        var result = directory.Match(new() { DisplayName = name, Handle = handle, Network = NetworkId.Twitter });
        Assert.True(result.Decision == MatchDecision.Match, result.Explain());
        Assert.Equal(expected, result.Practitioner!.Id.Value);
    }

    [Fact]
    public void Match_NameAndOneLetterOff_PrefersTheNameThatIsBorne()
    {
        var directory = Sample.Directory(Sample.Person("bories", "Pascale", "Borielle"), Sample.Person("bordes", "Pascale", "Bordielle"));
        var result = directory.Match(new() { DisplayName = "Pascale Borielle" });
        Assert.Equal((MatchDecision.Match, "bories"), (result.Decision, result.Practitioner?.Id.Value));
    }

    [Fact]
    public void Match_Homonyms_AreAmbiguousAndListed()
    {
        var result = Directory.Match(new() { DisplayName = "Marie Martin" });
        Assert.Equal(MatchDecision.Ambiguous, result.Decision);
        Assert.Null(result.Practitioner);
        Assert.Equal(["martin-lille", "martin-nantes"], result.Candidates.Select(candidate => candidate.Id.Value).Order());
        Assert.Equal(0, result.Margin);
    }

    /// <summary>A particle that is all there is of a given or a family name is a name.</summary>
    [Fact]
    public void Match_NamesOfParticles_AreNames()
    {
        var directory = Sample.Directory(
            Sample.Person("one", "De", "Bluette"), Sample.Person("two", "De", "Bluette"), Sample.Person("other", "Robert", "Bluette"), Sample.Person("le", "Anh", "Le"), Sample.Person("goff", "Anh", "Le Goff"));
        var homonyms = directory.Match(new() { DisplayName = "De Bluette" });
        Assert.Equal(MatchDecision.Ambiguous, homonyms.Decision);
        Assert.Equal(["one", "two"], homonyms.Candidates.Take(2).Select(candidate => candidate.Id.Value).Order());
        Assert.True(homonyms.Candidates[1].Weight > homonyms.Candidates[2].Weight + 4, homonyms.Explain());
        Assert.Equal("le", directory.Match(new() { DisplayName = "Anh Le" }).Candidates[0].Id.Value);
        Assert.Equal("goff", directory.Match(new() { DisplayName = "Anh Le Goff" }).Candidates[0].Id.Value);
    }

    /// <summary>However common the family name is.</summary>
    [Fact]
    public void Match_ParticleBesideACommonName_IsTheGivenName()
    {
        var others = Enumerable.Range(0, 1200).Select(i => Sample.Person($"other-{i}", "Robert", "Bluette"));
        var directory = Sample.Directory([.. others, Sample.Person("one", "De", "Bluette"), Sample.Person("two", "De", "Bluette")]);
        var homonyms = directory.Match(new() { DisplayName = "De Bluette" });
        Assert.True(homonyms.Decision == MatchDecision.Ambiguous, homonyms.Explain());
        Assert.Equal(["one", "two"], homonyms.Candidates.Take(2).Select(candidate => candidate.Id.Value).Order());
    }

    /// <summary>Names of all bearers, drawn from several populations, with nothing beside them.</summary>
    [Theory]
    [InlineData(5_000, 11UL)]
    [InlineData(20_000, 12UL)]
    public void Match_NamesThatSeveralBear_AreAmbiguous(int people, ulong seed)
    {
        var builder = MedSocial.TestData.SyntheticDirectory.NewBuilder();
        foreach (var profile in MedSocial.TestData.SyntheticDirectory.Generate(people, seed))
            MedSocial.TestData.SyntheticDirectory.Add(builder, profile);
        var directory = builder.Build();
        var names = directory.Practitioners.Where(person => person.Name is { IsWithheld: false }).GroupBy(person => person.Name!.Given + " " + person.Name.Family)
            .Where(group => group.Skip(1).Any()).Select(group => group.Key).Take(2000).ToArray();
        Assert.NotEmpty(names);
        foreach (var name in names)
        {
            var result = directory.Match(new() { DisplayName = name });
            Assert.True(result.Decision == MatchDecision.Ambiguous, $"{name}: {result.Explain()}");
        }
    }

    [Fact]
    public void Match_HomonymsWithPlaceAndWork_AreTold()
    {
        var result = Directory.Match(new() { DisplayName = "Dr Marie Martin", Bio = "Cardiologue à Nantes" });
        Assert.True(result.Decision == MatchDecision.Match, result.Explain());
        Assert.Equal("martin-nantes", result.Practitioner!.Id.Value);
    }

    [Theory]
    [InlineData("Paul Inconnu", null)]
    [InlineData("La vie en blanc", null)]
    [InlineData(null, "GynecoMarseille_")]
    [InlineData("Marie", null)]
    public void Match_Strangers_AreNobody(string? name, string? handle) =>
        Assert.Equal(MatchDecision.None, Directory.Match(new() { DisplayName = name, Handle = handle }).Decision);

    [Theory]
    [InlineData("Dr JJ Fraslin", "Fraslin", "Généraliste", "Bouguenais")]
    [InlineData("Marie Martin", null, null, null)]
    [InlineData("Sophie Gabert", "GynecoMarseille_", null, "Marseille")]
    public void Waterfall_Parts_AddUpToTheWeight(string name, string? handle, string? bio, string? location)
    {
        var result = Directory.Match(new() { DisplayName = name, Handle = handle, Bio = bio, Location = location });
        Assert.NotEmpty(result.Candidates);
        foreach (var candidate in result.Candidates)
            Assert.Equal(candidate.Weight, candidate.Waterfall.Sum(step => step.Bits), 9);
    }

    [Fact]
    public void Explain_ThreeClaims_IsAsBefore()
    {
        ProfileClaim[] claims =
        [
            new() { DisplayName = "Dr JJ Fraslin", Handle = "Fraslin", Bio = "Médecin généraliste", Location = "Bouguenais (44)" },
            new() { DisplayName = "Marie Martin" },
            new() { DisplayName = "Jaddo", Handle = "Jaddo_fr", Network = NetworkId.Twitter },
        ];
        Snapshots.Match(string.Join("\n\n", claims.SelectMany(claim => ((string[])["en", "fr"]).Select(language => Directory.Match(claim).Explain(language)))));
    }

    [Fact]
    public void Match_KnownAccount_IsItsOwners()
    {
        var result = Directory.Match(new() { DisplayName = "Le docteur", Handle = "Fraslin", Network = NetworkId.Twitter });
        Assert.True(result.Decision == MatchDecision.Match, result.Explain());
        Assert.Contains(result.Candidates[0].Waterfall, step => step is { Field: "account", Level: "owned" });
    }

    [Fact]
    public void Match_NumberInBio_IsRead()
    {
        var result = Directory.Match(new() { DisplayName = "J Fraslin", Bio = "RPPS 10003820189" });
        Assert.Equal(MatchDecision.Match, result.Decision);
        Assert.Contains(result.Candidates[0].Waterfall, step => step is { Field: "number", Level: "same" });
    }

    [Fact]
    public void Match_NumberOfAnotherName_WeighsAndDoesNotWin()
    {
        var result = Directory.Match(new() { DisplayName = "Sophie Gabert", RegisterNumbers = [RppsNumber.Parse("10003820189")] });
        Assert.NotEqual("fraslin", result.Practitioner?.Id.Value);
        Assert.Contains(result.Issues, issue => issue.Code == MatchIssueCode.NumberOfAnother);
    }

    [Fact]
    public void Match_OptedOut_IsNoCandidate()
    {
        var options = new MatchOptions { OptOuts = OptOutList.Empty.With(new OptOut("fraslin", Sample.Day, OptOutKind.Objection, "s")) };
        var result = Directory.Match(new() { DisplayName = "Dr Jean-Jacques Fraslin" }, options);
        Assert.DoesNotContain(result.Candidates, candidate => candidate.Id.Value == "fraslin");
        Assert.Equal(MatchDecision.Match, Directory.Match(new() { DisplayName = "Dr Jean-Jacques Fraslin" }).Decision);
    }

    [Fact]
    public void Match_AgreeingEvidence_NeverLowersTheWeight()
    {
        (Practitioner Person, string Name, string Handle, string Bio, string Location)[] people =
        [
            (IdentityPeople.Fraslin, "Jean-Jacques Fraslin", "jeanjacquesfraslin", "médecin généraliste", "Bouguenais"),
            (IdentityPeople.Gabert, "Sophie Gabert", "sophiegabert", "gynécologue", "Marseille"),
            (IdentityPeople.MartinNantes, "Marie Martin", "mariemartin", "cardiologue", "Nantes"),
        ];
        Gen.Select(Gen.Int[0, people.Length - 1], Gen.Int[0, 15], Gen.Int[0, 15]).Sample((at, some, more) =>
        {
            var fewer = Weight(people[at], some);
            var all = Weight(people[at], some | more);
            Assert.True(fewer is null || all >= fewer - 1e-9, $"{people[at].Name}: {some} gives {fewer}, {some | more} gives {all}");
        }, iter: 300, seed: "0000KsVbV5R4");

        static double? Weight((Practitioner Person, string Name, string Handle, string Bio, string Location) person, int parts)
        {
            var result = Directory.Match(new()
            {
                DisplayName = (parts & 1) != 0 ? person.Name : null,
                Handle = (parts & 2) != 0 ? person.Handle : null,
                Bio = (parts & 4) != 0 ? person.Bio : null,
                Location = (parts & 8) != 0 ? person.Location : null,
            });
            return result.Candidates.FirstOrDefault(candidate => candidate.Id == person.Person.Id)?.Weight;
        }
    }

    [Fact]
    public async Task MatchAll_AnyOrder_GivesEachClaimItsAnswer()
    {
        ProfileClaim[] claims =
        [
            .. Enumerable.Range(0, 3000).Select(i => (i % 4) switch
            {
                0 => new ProfileClaim { DisplayName = "Jean-Jacques Fraslin" },
                1 => new ProfileClaim { DisplayName = "Marie Martin", Location = i % 3 == 0 ? "Lille" : null },
                2 => new ProfileClaim { Handle = "sgabert", Location = "Marseille" },
                _ => new ProfileClaim { DisplayName = "Jaddo" },
            }),
        ];
        var alone = claims.Select(claim => Directory.Match(claim)).ToArray();
        var told = new List<long>();
        Assert.Equal(alone, Directory.MatchAll(claims, progress: new Told(told)));
        Assert.Equal(3000, told[^1]);
        Assert.Equal(alone.Reverse(), Directory.MatchAll(claims.Reverse()));
        var streamed = new List<MatchResult>();
        await foreach (var result in Directory.MatchAllAsync(Stream(claims)))
            streamed.Add(result);
        Assert.Equal(alone, streamed);
    }

    [Fact]
    public void MatchAll_Cancelled_Ends()
    {
        using var source = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var _ in Directory.MatchAll(Endless(), cancellationToken: source.Token))
                source.Cancel();
        });

        static IEnumerable<ProfileClaim> Endless()
        {
            while (true)
                yield return new() { DisplayName = "Marie Martin" };
        }
    }

    private static async IAsyncEnumerable<ProfileClaim> Stream(IEnumerable<ProfileClaim> claims)
    {
        foreach (var claim in claims)
            yield return claim;
        await Task.CompletedTask;
    }

    private sealed class Told(List<long> list) : IProgress<long>
    {
        public void Report(long value) => list.Add(value);
    }
}
