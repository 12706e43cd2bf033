using MedSocial.Hosting;
using MedSocial.Ranking;
using MedSocial.Requests;
using MedSocial.Tests.Requests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MedSocial.Tests.Hosting;

public class RegistrationTests
{
    private static readonly Type[] Services =
    [
        typeof(IDirectoryProvider), typeof(ISearchService), typeof(IRankingService), typeof(IRequestService), typeof(IIdentityService), typeof(IPostReviewer),
    ];

    [Fact]
    public void AddMedSocial_Directory_AnswersEachService()
    {
        using var services = new ServiceCollection().AddMedSocial(MedicalDirectory.Article2019).BuildServiceProvider(Strict);
        Assert.Equal("kierzek", services.GetRequiredService<ISearchService>().Search("kierzec urgentiste").Hits[0].Practitioner!.Id.Value);
        Assert.Contains(services.GetRequiredService<ISearchService>().Suggest("frasl"), suggestion => suggestion.Text.Contains("Fraslin", StringComparison.Ordinal));
        Assert.Equal("Jaddo", services.GetRequiredService<IRankingService>().Rank(Leaderboard.Followers(NetworkId.Twitter)).Entries[0].DisplayName);
        Assert.NotEmpty(services.GetRequiredService<IRankingService>().Rank(new RankingRequest { Profile = RankingProfile.MostFollowed }).Entries);
        Assert.NotNull(services.GetRequiredService<IRequestService>().FindPeers(new AdviceRequest("#DocTocToc un avis ?")));
        Assert.Equal("fraslin", services.GetRequiredService<IIdentityService>().Match(new() { DisplayName = "Dr Jean-Jacques Fraslin", Location = "Bouguenais" }).Candidates[0].Practitioner.Id.Value);
        Assert.NotNull(services.GetRequiredService<IIdentityService>().ExportPerson("fraslin"));
        Assert.NotEmpty(services.GetRequiredService<IPostReviewer>().Review("Mme Dupont, 43 ans, vue ce matin").Findings);
    }

    [Fact]
    public void AddMedSocial_Twice_RegistersOnceAndTakesTheLaterOptions()
    {
        var collection = new ServiceCollection()
            .AddMedSocial(MedicalDirectory.Article2019)
            .AddMedSocial(options => options.Directory = HostedFile.Of("second"));
        Assert.All(Services, service => Assert.Single(collection, descriptor => descriptor.ServiceType == service));
        using var services = collection.BuildServiceProvider(Strict);
        Assert.NotNull(services.GetRequiredService<IDirectoryProvider>().Current.FindPractitioner("second"));
    }

    [Fact]
    public void AddKeyedMedSocial_TwoKeys_AreTwoDirectories()
    {
        using var services = new ServiceCollection()
            .AddKeyedMedSocial("a", options => options.Directory = HostedFile.Of("in-a"))
            .AddKeyedMedSocial("b", options => options.Directory = HostedFile.Of("in-b"))
            .BuildServiceProvider(Strict);
        Assert.Equal("in-a", services.GetRequiredKeyedService<ISearchService>("a").Search("martin").Hits.Single().Practitioner!.Id.Value);
        Assert.Equal("in-b", services.GetRequiredKeyedService<ISearchService>("b").Search("martin").Hits.Single().Practitioner!.Id.Value);
        Assert.Null(services.GetService<ISearchService>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AddMedSocial_PrepareRequests_PaysBeforeAnybodyAsks(bool isAsked)
    {
        using var services = new ServiceCollection().AddMedSocial(options => (options.Directory, options.PrepareRequests) = (PeerWorld.Build(), isAsked)).BuildServiceProvider(Strict);
        var segment = services.GetRequiredService<IDirectoryProvider>().Current.Segment;
        var isMade = false;
        PeerColumns.Of(segment).Advice.Get(RankingColumns.Of(segment).NewestDay, 0, (_, _) =>
        {
            isMade = true;
            return null!;
        });
        Assert.Equal(!isAsked, isMade);
    }

    [Fact]
    public async Task AddMedSocial_Factory_IsCalledOnceHoweverManyWait()
    {
        var calls = 0;
        var release = new TaskCompletionSource();
        using var services = Factory(async (_, _) =>
        {
            Interlocked.Increment(ref calls);
            await release.Task;
            return HostedFile.Of("made");
        });
        var provider = services.GetRequiredService<IDirectoryProvider>();
        var waiting = Enumerable.Range(0, 8).Select(_ => provider.GetAsync().AsTask()).ToArray();
        release.SetResult();
        var directories = await Task.WhenAll(waiting);
        Assert.Equal(1, calls);
        Assert.Single(directories.Distinct());
        Assert.Same(directories[0], provider.Current);
    }

    [Fact]
    public void AddMedSocial_FactoryFails_ThrowsAndIsAskedAgain()
    {
        var calls = 0;
        using var services = Factory((_, _) => ++calls == 1 ? throw new IOException("no disk") : new(HostedFile.Of("made")));
        var provider = services.GetRequiredService<IDirectoryProvider>();
        Assert.Equal("no disk", Assert.Throws<IOException>(() => provider.Current).Message);
        Assert.Equal(DirectoryReloadOutcome.Refused, provider.LastReload!.Outcome);
        Assert.NotNull(provider.Current.FindPractitioner("made"));
    }

    [Fact]
    public void AddMedSocial_FactoryReturnsNull_SaysSo()
    {
        using var services = Factory((_, _) => new((MedicalDirectory)null!));
        var error = Assert.Throws<InvalidOperationException>(() => services.GetRequiredService<IDirectoryProvider>().Current);
        Assert.Contains(nameof(MedSocialOptions.DirectoryFactory), error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, Action<MedSocialOptions>> Mistakes => new()
    {
        { "None of DirectoryPath, Directory and DirectoryFactory is set", _ => { } },
        { "2 of DirectoryPath, Directory and DirectoryFactory are set", options => (options.Directory, options.DirectoryFactory) = (MedicalDirectory.Article2019, (_, _) => default) },
        { "there is no file 'absent.medsocial'", options => options.DirectoryPath = "absent.medsocial" },
        { "there is no file 'a\0b'", options => options.DirectoryPath = "a\0b" },
        { "ReloadInterval is -00:00:01", options => (options.Directory, options.ReloadInterval) = (MedicalDirectory.Article2019, TimeSpan.FromSeconds(-1)) },
        { "OpenOptions is null", options => (options.Directory, options.OpenOptions) = (MedicalDirectory.Article2019, null!) },
        { "PostReview is null", options => (options.Directory, options.PostReview) = (MedicalDirectory.Article2019, null!) },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void AddMedSocial_MistakenOptions_AreToldAtStartAndAtUse(string expected, Action<MedSocialOptions> configure)
    {
        using var services = new ServiceCollection().AddMedSocial(configure).BuildServiceProvider(Strict);
        var atStart = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
        var atUse = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<ISearchService>());
        Assert.Contains(expected, atStart.Message, StringComparison.Ordinal);
        Assert.Contains(expected, atUse.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddMedSocial_NullArguments_NameTheArgument()
    {
        var services = new ServiceCollection();
        Assert.Throws<ArgumentNullException>("configure", () => services.AddMedSocial((Action<MedSocialOptions>)null!));
        Assert.Throws<ArgumentNullException>("directory", () => services.AddMedSocial((MedicalDirectory)null!));
        Assert.Throws<ArgumentException>("key", () => services.AddKeyedMedSocial("", _ => { }));
    }

    private static ServiceProviderOptions Strict => new() { ValidateOnBuild = true, ValidateScopes = true };

    private static ServiceProvider Factory(Func<IServiceProvider, CancellationToken, ValueTask<MedicalDirectory>> factory) =>
        new ServiceCollection().AddMedSocial(options => options.DirectoryFactory = factory).BuildServiceProvider(Strict);
}
