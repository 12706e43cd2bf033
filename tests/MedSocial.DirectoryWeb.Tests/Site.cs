using DirectoryWeb;
using MedSocial.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace MedSocial.DirectoryWebTests;

/// <summary>The site itself on a free port of this machine, with the directory that a test wants.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Site(WebApplication app)
    {
        _app = app;
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    internal Uri Address { get; }

    internal HttpClient Client { get; }

    internal IDirectoryProvider Provider => _app.Services.GetRequiredService<IDirectoryProvider>();

    /// <param name="directory">What it serves; the directory of the article when null.</param>
    /// <param name="args">More of the command line. Limits of rate are off unless it says otherwise: all tests have one address.</param>
    internal static async Task<Site> StartAsync(MedicalDirectory? directory = null, params string[] args)
    {
        var app = WebApp.Create(["--limits:requestsPerSecond", "0", "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Critical", .. args]);
        if (directory is not null)
            app.Services.GetRequiredService<IDirectoryProvider>().Publish(directory);
        await app.StartAsync();
        return new(app);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
