using MedSocial.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MedSocial.Tests.Hosting;

/// <summary>A file that an application serves, in a folder of its own, with a clock that the test moves.</summary>
internal sealed class HostedFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("medsocial-hosting");
    private readonly ServiceProvider _services;
    private int _written;

    internal HostedFile(Action<MedSocialOptions>? configure = null)
    {
        Path = System.IO.Path.Combine(_folder.FullName, "people.medsocial");
        Replace("first");
        _services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Time)
            .AddMedSocial(options =>
            {
                options.DirectoryPath = Path;
                configure?.Invoke(options);
            })
            .BuildServiceProvider();
    }

    internal string Path { get; }

    internal ManualTime Time { get; } = new();

    internal IDirectoryProvider Provider => _services.GetRequiredService<IDirectoryProvider>();

    internal ISearchService Search => _services.GetRequiredService<ISearchService>();

    /// <summary>A directory of one person, whose identifier tells it from others.</summary>
    internal static MedicalDirectory Of(string id) => Sample.Directory(Sample.Person(id, "Ada", "Martin"));

    /// <summary>Puts another directory in the place of the file, as <see cref="MedicalDirectory.Save(string)"/> does.</summary>
    internal void Replace(string id)
    {
        Of(id).Save(Path);
        Touch();
    }

    /// <summary>Writes into the file itself, as somebody who copies over it does.</summary>
    internal void Overwrite(ReadOnlySpan<byte> bytes)
    {
        File.WriteAllBytes(Path, bytes);
        Touch();
    }

    /// <summary>The identifier of the person whom a search finds.</summary>
    internal string Found() => Search.Search("martin").Hits.Single().Practitioner!.Id.Value;

    /// <summary>Lets the provider look at the file. A load is as long as its file: here it is over when the tick is.</summary>
    internal async Task TickAsync()
    {
        var before = Provider.LastReload;
        Time.Tick();
        for (var i = 0; i < 1000 && ReferenceEquals(before, Provider.LastReload); i++)
            await Task.Yield();
    }

    public void Dispose()
    {
        _services.Dispose();
        _folder.Delete(recursive: true);
    }

    // Two versions that were written within one tick of the file system's clock must not look alike.
    private void Touch() => File.SetLastWriteTimeUtc(Path, Time.Now.UtcDateTime.AddSeconds(++_written));
}
