using MedSocial;
using MedSocial.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a directory and what it is asked.</summary>
/// <remarks>
/// <para>Registered, as singletons: <see cref="IDirectoryProvider"/>, <see cref="ISearchService"/>, <see cref="IRankingService"/>,
/// <see cref="IRequestService"/>, <see cref="IIdentityService"/>, <see cref="IPostReviewer"/>. They take <see cref="TimeProvider"/> and a logger
/// factory from the container where there are any. Registering twice is harmless: later options win.</para>
/// <para>Options are checked when the host starts. The directory itself is loaded at the first question; <see cref="IDirectoryProvider.GetAsync"/>
/// loads it earlier. Nothing here uses reflection, so that applications can be trimmed and compiled ahead of time.</para>
/// </remarks>
public static class MedSocialServiceCollectionExtensions
{
    /// <summary>Registers a directory.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says where the directory comes from.</param>
    /// <returns>The same services.</returns>
    /// <example><c>builder.Services.AddMedSocial(options => options.DirectoryPath = "france.medsocial");</c></example>
    public static IServiceCollection AddMedSocial(this IServiceCollection services, Action<MedSocialOptions> configure) => Add(services, null, configure);

    /// <summary>Registers a directory that the application holds already.</summary>
    /// <param name="services">The services.</param>
    /// <param name="directory">The directory; it stays the application's to dispose of.</param>
    /// <returns>The same services.</returns>
    /// <example><c>builder.Services.AddMedSocial(MedicalDirectory.Article2019);</c></example>
    public static IServiceCollection AddMedSocial(this IServiceCollection services, MedicalDirectory directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return Add(services, null, options => options.Directory = directory);
    }

    /// <summary>Registers one of several directories; its services are asked for by key.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The key, for <c>[FromKeyedServices(key)]</c>.</param>
    /// <param name="configure">Says where the directory comes from.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    public static IServiceCollection AddKeyedMedSocial(this IServiceCollection services, string key, Action<MedSocialOptions> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return Add(services, key, configure);
    }

    private static IServiceCollection Add(IServiceCollection services, string? key, Action<MedSocialOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var name = key ?? Options.Options.DefaultName;
        services.AddOptions<MedSocialOptions>(name).Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MedSocialOptions>, MedSocialOptionsValidation>());
        TryAdd(services, key, provider => new DirectoryProvider(provider, name));
        TryAdd<IDirectoryProvider>(services, key, provider => Provider(provider, key));
        TryAdd<ISearchService>(services, key, provider => new SearchService(Provider(provider, key)));
        TryAdd<IRankingService>(services, key, provider => new RankingService(Provider(provider, key)));
        TryAdd<IRequestService>(services, key, provider => new RequestService(Provider(provider, key)));
        TryAdd<IIdentityService>(services, key, provider => new IdentityService(Provider(provider, key)));
        TryAdd<IPostReviewer>(services, key, provider => new PostReviewer(provider.GetRequiredService<IOptionsMonitor<MedSocialOptions>>().Get(name).PostReview));
        return services;
    }

    private static void TryAdd<TService>(IServiceCollection services, string? key, Func<IServiceProvider, TService> make)
        where TService : class
    {
        if (key is null)
            services.TryAddSingleton(make);
        else
            services.TryAddKeyedSingleton(key, (provider, _) => make(provider));
    }

    private static DirectoryProvider Provider(IServiceProvider services, string? key) => key is null
        ? services.GetRequiredService<DirectoryProvider>()
        : services.GetRequiredKeyedService<DirectoryProvider>(key);
}
