using MedSocial.Catalog;
using MedSocial.Registers;

namespace MedSocial.Tests;

public class DirectoryValidationTests
{
    private static readonly Practitioner Ada = Sample.Person("ada");

    private static readonly Practitioner Masked = new()
    {
        Id = "masked",
        Disclosure = Disclosure.UndeclaredPseudonym,
        Aliases = [new("Masque", AliasKind.Pseudonym)],
    };

    private static readonly Account AdasAccount = Account.Of("twitter:Ada") with { Owners = ["ada"] };

    /// <summary>For each code, records that are wrong in that way and in no other.</summary>
    private static readonly Dictionary<DirectoryIssueCode, object[]> Wrong = new()
    {
        [DirectoryIssueCode.MissingId] = [new Account { Network = NetworkId.Twitter }],
        [DirectoryIssueCode.DuplicateId] = [Ada, Ada with { Languages = ["fr"] }],
        [DirectoryIssueCode.TooManyItems] = [Ada with { Aliases = [.. Enumerable.Range(0, 10_000).Select(i => new Alias($"a{i}", AliasKind.Open))] }],
        [DirectoryIssueCode.RepeatedItem] = [Ada, AdasAccount with { Owners = ["ada", "ada"] }],
        [DirectoryIssueCode.FutureDate] = [Account.Of("twitter:a") with { Joined = Sample.Day.AddDays(1) }],
        [DirectoryIssueCode.UnknownSource] = [Ada with { Sources = ["nowhere"] }],
        [DirectoryIssueCode.InvalidValue] = [Ada with { Stage = (CareerStage)99 }],
        [DirectoryIssueCode.AmbiguousNetworkId] = [new Network { Id = "a:b", Names = [new("A")], Kind = NetworkKind.Mainstream }],
        [DirectoryIssueCode.UnknownNetwork] = [new Account { Network = "nowhere", Handle = AccountHandle.Parse("ada") }],
        [DirectoryIssueCode.MalformedHandle] = [new Account { Network = NetworkId.Twitter, Handle = AccountHandle.Parse("ada.of.the.long.handle") }],
        [DirectoryIssueCode.MissingOwner] = [AdasAccount with { Owners = ["nobody"] }],
        [DirectoryIssueCode.MalformedLocalName] = [new Account { Network = NetworkId.Twitter, LocalName = "not one word" }],
        [DirectoryIssueCode.IncompleteMeasure] = [Account.Of("twitter:a") with { Measures = [Sample.Followers(1) with { Kind = default }] }],
        [DirectoryIssueCode.UnprotectedName] = [Ada with { Disclosure = Disclosure.UndeclaredPseudonym }],
        [DirectoryIssueCode.MissingName] = [new Practitioner { Id = "ada" }],
        [DirectoryIssueCode.UnknownProfession] = [Ada with { Profession = "none" }],
        [DirectoryIssueCode.UnknownSpecialty] = [Ada with { Specialties = ["none"] }],
        [DirectoryIssueCode.RegisterKeyMismatch] = [Ada with { RegisterNumbers = [RppsNumber.Parse("12222222222")] }],
        [DirectoryIssueCode.SharedRegisterNumber] =
        [
            Ada with { RegisterNumbers = [RppsNumber.Parse("10003820189")] },
            Sample.Person("bea") with { RegisterNumbers = [RppsNumber.Parse("810003820189")] },
        ],
        [DirectoryIssueCode.RevealingIdentifier] = [Masked with { RegisterNumbers = [RppsNumber.Parse("10003820189")] }],
        [DirectoryIssueCode.UnknownOrganization] = [Ada with { Roles = [new("President", "nowhere")] }],
        [DirectoryIssueCode.UnknownAccount] = [Ada, AdasAccount, Interaction("twitter:ada", "twitter:nobody")],
    };

    private static readonly DirectoryIssueCode[] Warnings =
    [
        DirectoryIssueCode.MissingName, DirectoryIssueCode.UnknownProfession, DirectoryIssueCode.UnknownSpecialty, DirectoryIssueCode.RegisterKeyMismatch,
    ];

    public static TheoryData<DirectoryIssueCode> Codes => [.. Wrong.Keys];

    [Fact]
    public void Codes_EachOfThem_HasACase() =>
        Assert.Equal(
            Enum.GetValues<DirectoryIssueCode>().Where(code => code is not DirectoryIssueCode.None and < DirectoryIssueCode.ShortRow // from there on: extracts
                and not DirectoryIssueCode.Erased), // needs a directory that forgot somebody: DirectoryErasureTests
            Wrong.Keys.Order());

    [Theory]
    [MemberData(nameof(Codes))]
    public void TryBuild_OneThingWrong_ReportsItsCode(DirectoryIssueCode code)
    {
        var built = Builder(Wrong[code]).TryBuild(out var directory, out var issues);
        var isWarning = Warnings.Contains(code);
        Assert.Equal(code, Assert.Single(issues).Code);
        Assert.Equal(isWarning ? IssueSeverity.Warning : IssueSeverity.Error, issues[0].Severity);
        Assert.Equal(isWarning, built);
        Assert.Equal(isWarning, directory is not null);
        Assert.StartsWith($"MED{(int)code}", issues[0].ToString(), StringComparison.Ordinal);
        Assert.NotEmpty(issues[0].Field);
    }

    [Fact]
    public void TryBuild_AllThingsWrong_ReportsAllAtOnce()
    {
        var builder = Builder([.. Wrong.Values.SelectMany(records => records)]);
        Assert.False(builder.TryBuild(out var directory, out var issues));
        Assert.Null(directory);
        Assert.Equal(Wrong.Keys.Order(), issues.Select(issue => issue.Code).Distinct().Order());
        Assert.Equal(issues.AsEnumerable(), Assert.Throws<DirectoryValidationException>(builder.Build).Issues.AsEnumerable());
    }

    [Theory]
    [InlineData("twitter:Ada", "https://twitter.com/ADA?lang=fr")]
    [InlineData("facebook:ada.martin", "facebook:AdaMartin")]
    [InlineData("twitter:~ada", "twitter:~ada")]
    public void TryBuild_OneAccountInTwoSpellings_IsDuplicate(string one, string other) =>
        Assert.Equal([DirectoryIssueCode.DuplicateId], Found(Account.Of(one), Account.Of(other)));

    [Fact]
    public void TryBuild_EveryKindOfRecordTwice_IsDuplicate()
    {
        var network = new Network { Id = "n", Names = [new("N")], Kind = NetworkKind.Mainstream };
        var organization = new Organization { Id = "o", Name = "O", Kind = OrganizationKind.Other };
        object[] records = [network, organization, new Topic { Hashtag = "#One" }, Ada, AdasAccount];
        Assert.Equal(Enumerable.Repeat(DirectoryIssueCode.DuplicateId, 6), Found([Sample.Source, .. records, .. records]));
        Assert.Equal([DirectoryIssueCode.DuplicateId], Found(new Topic { Hashtag = "#One" }, new Topic { Hashtag = "one" }));
    }

    [Theory]
    [InlineData(500, 0)]
    [InlineData(501, 1)]
    public void TryBuild_ManyItems_FiveHundredAreTheMost(int count, int issues)
    {
        var measures = Enumerable.Range(0, count).Select(i => Sample.Followers(i)).ToArray();
        Assert.Equal(issues, Found(Account.Of("twitter:a") with { Measures = [.. measures] }).Length);
    }

    [Fact]
    public void TryBuild_IncompleteMeasures_EachIsReported()
    {
        var good = Sample.Followers(1);
        Assert.Equal(
            [DirectoryIssueCode.IncompleteMeasure, DirectoryIssueCode.IncompleteMeasure, DirectoryIssueCode.IncompleteMeasure, DirectoryIssueCode.UnknownSource],
            Found(Account.Of("twitter:a") with
            {
                Measures = [good with { Kind = default }, good with { Source = default }, good with { AsOf = default }, good with { Source = "none" }, good],
            }));
    }

    [Fact]
    public void TryBuild_ValuesOutOfRange_AreFoundInEveryMember() => Assert.Equal(
        Enumerable.Repeat(DirectoryIssueCode.InvalidValue, 17),
        Found(
            new Network
            {
                Id = "n",
                Names = [new("N")],
                Kind = (NetworkKind)99,
                Audience = (NetworkAudience)99,
                Status = (NetworkStatus)99,
                Grammar = new() { Form = (HandleForm)99, MaxLength = 9 },
            },
            Ada with
            {
                Disclosure = (Disclosure)(-1),
                Name = Ada.Name!.Withhold(),
                Stage = (CareerStage)99,
                Aliases = [new("A", (AliasKind)99)],
                Profession = default(ProfessionCode),
                Specialties = [default],
                RegisterNumbers = [default],
                Places = [new() { Finess = default(FinessNumber) }],
            },
            AdasAccount with
            {
                Kind = (AccountKind)99,
                Status = (AccountStatus)99,
                Hashtags = [default],
                Measures = [Sample.Followers(1) with { Bound = (Bound)99 }],
                Evidence = [new() { Kind = (VerificationKind)99, On = Sample.Day, Source = "s" }],
            },
            Interaction("twitter:ada", "twitter:ada") with { Kind = (InteractionKind)99 })
            .Where(code => code is not (DirectoryIssueCode.UnknownProfession or DirectoryIssueCode.UnknownSpecialty or DirectoryIssueCode.RegisterKeyMismatch)));

    [Theory]
    [InlineData("a:b")]
    [InlineData("a/b")]
    [InlineData("a@b")]
    [InlineData("X")]
    [InlineData("Twitter")]
    public void TryBuild_NetworkIdThatCanBeMisread_IsAnError(string id) => Assert.Equal(
        [DirectoryIssueCode.AmbiguousNetworkId],
        Found(new Network { Id = id, Names = [new("N")], Kind = NetworkKind.Mainstream }));

    [Fact]
    public void TryBuild_UnknownSources_AreFoundInEveryRecord() => Assert.Equal(
        Enumerable.Repeat(DirectoryIssueCode.UnknownSource, 7),
        Found(
            new Network { Id = "n", Names = [new("N")], Kind = NetworkKind.Mainstream, Sources = ["none"] },
            new Organization { Id = "o", Name = "O", Kind = OrganizationKind.Other, Sources = ["none"] },
            new Topic { Hashtag = "#One", Sources = ["none"] },
            Ada with { Sources = ["none"] },
            AdasAccount with
            {
                Sources = ["none"],
                Evidence = [new() { Kind = VerificationKind.MutualLink, On = Sample.Day, Source = "none" }],
            },
            Interaction("twitter:ada", "twitter:ada") with { Source = "none" }));

    [Fact]
    public void TryBuild_FutureDates_AreFoundWhenTheDayIsGiven()
    {
        var later = Sample.Day.AddDays(1);
        object[] records =
        [
            new Source { Id = "later", Title = "Later", Published = later },
            new Network { Id = "n", Names = [new("N", later)], Kind = NetworkKind.Mainstream, StatusAsOf = later },
            Account.Of("twitter:ada") with
            {
                Joined = later,
                Measures = [Sample.Followers(1, asOf: later)],
                Evidence = [new() { Kind = VerificationKind.MutualLink, On = later, Source = "s" }],
            },
            Interaction("twitter:ada", "twitter:ada") with { At = new(later, TimeOnly.MinValue, TimeSpan.Zero) },
        ];
        Assert.Equal(Enumerable.Repeat(DirectoryIssueCode.FutureDate, 7), Found(records));
        Assert.Empty(Sample.Issues(Sample.Builder(records)));
        Assert.Empty(Sample.Issues(Sample.Add(new MedicalDirectoryBuilder(later).Add(Sample.Source), records)));
    }

    [Fact]
    public void TryBuild_DayBeforeTheCatalogues_ItsNetworksAreNoIssue()
    {
        var day = new DateOnly(2019, 3, 13);
        var builder = new MedicalDirectoryBuilder(day).AddAll(MedicalDirectory.Article2019);
        foreach (var network in Networks.All.Where(network => MedicalDirectory.Article2019.FindNetwork(network.Id) is null))
            builder.Add(network);
        Assert.Empty(Sample.Issues(builder));
        Assert.Empty(Sample.Issues(new MedicalDirectoryBuilder(day).Add(Account.Of("twitter:a")).Add(Account.Of("blog:a.org"))));
    }

    [Fact]
    public void TryBuild_CataloguedNetworkWithOwnDates_ReportsThem() => Assert.Equal(
        [DirectoryIssueCode.FutureDate, DirectoryIssueCode.FutureDate],
        Found(Networks.Find(NetworkId.Twitter)! with { Names = [new("Twitter"), new("X", Sample.Day.AddDays(1))], StatusAsOf = Sample.Day.AddDays(1) }));

    [Fact]
    public void TryBuild_DateThatMayBePast_IsNoIssue() => Assert.Empty(Found(
        Account.Of("twitter:a") with { Joined = PartialDate.Year(Sample.Day.Year) }, Account.Of("twitter:b") with { Joined = PartialDate.From(Sample.Day) }));

    [Fact]
    public void TryBuild_NamesAndDisclosures_OnlyTheClearNameOfAProtectedPersonIsAnError()
    {
        var alias = new Practitioner { Id = "alias", Aliases = [new("Masque", AliasKind.Pseudonym)] };
        Assert.Empty(Found(
            alias,
            alias with { Id = "unnamed", Disclosure = Disclosure.Unnamed, Aliases = [] },
            alias with { Id = "withheld", Disclosure = Disclosure.DeclaredPseudonym, Name = PersonName.Of("A", "B").Withhold() },
            alias with { Id = "empty", Disclosure = Disclosure.UndeclaredPseudonym, Name = new PersonName() }));
        foreach (var disclosure in Enum.GetValues<Disclosure>())
            Assert.Equal(disclosure.ProtectsName() ? [DirectoryIssueCode.UnprotectedName] : [], Found(Ada with { Disclosure = disclosure }));
    }

    [Theory]
    [InlineData("rpps:10003820189")]
    [InlineData("RPPS:10003820189")]
    [InlineData("adeli:751234567")]
    [InlineData("npi:1234567893")]
    public void TryBuild_RegisterIdOfAProtectedPerson_IsAnError(string id)
    {
        foreach (var disclosure in Enum.GetValues<Disclosure>())
        {
            Assert.Equal(
                disclosure.ProtectsName() ? [DirectoryIssueCode.RevealingIdentifier] : [],
                Found(Masked with { Id = id, Disclosure = disclosure }));
        }
    }

    [Theory]
    [InlineData("rpps:10003820189", true)]
    [InlineData("adeli:751234567", true)]
    [InlineData("npi:1234567893", true)]
    [InlineData("finess:920000650", false)]
    public void TryBuild_RegisterNumberOfAProtectedPerson_IsAnErrorUnlessOfAnEstablishment(string number, bool reveals)
    {
        var issues = Sample.Issues(Builder(Masked with { RegisterNumbers = [RegisterNumber.Parse(number)] }))
            .Where(issue => issue.Code != DirectoryIssueCode.RegisterKeyMismatch).ToArray();
        Assert.Equal(reveals ? [DirectoryIssueCode.RevealingIdentifier] : [], issues.Select(issue => issue.Code));
        Assert.All(issues, issue => Assert.DoesNotContain(number[(number.IndexOf(':', StringComparison.Ordinal) + 1)..], issue.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Exception_NoIssues_HasAMessage() => Assert.NotEmpty(new DirectoryValidationException(default).Message);

    private static DirectoryIssueCode[] Found(params object[] records) => [.. Sample.Issues(Builder(records)).Select(issue => issue.Code)];

    private static MedicalDirectoryBuilder Builder(params object[] records) => Sample.Add(new MedicalDirectoryBuilder(Sample.Day).Add(Sample.Source), records);

    private static Interaction Interaction(string from, string to) => new()
    {
        From = from,
        To = to,
        Kind = InteractionKind.Mention,
        At = new(Sample.Day, TimeOnly.MinValue, TimeSpan.Zero),
    };
}
