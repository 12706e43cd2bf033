using System.Runtime.CompilerServices;
using MedSocial.Hosting;
using MedSocial.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MedSocial.Tests.Hosting;

public class DirectoryProviderTests
{
    [Fact]
    public async Task Watch_FileReplaced_SwapsAndTellsListeners()
    {
        using var file = new HostedFile();
        Assert.Equal("first", file.Found());
        var told = new List<string>();
        using var listening = file.Provider.OnChange(_ => throw new InvalidOperationException("a listener that fails"));
        using var listener = file.Provider.OnChange(next => told.Add(next.Practitioners.Single().Id.Value));
        file.Replace("second");
        await file.TickAsync();
        Assert.Equal("second", file.Found());
        Assert.Equal(DirectoryReloadOutcome.Swapped, file.Provider.LastReload!.Outcome);
        listener.Dispose();
        file.Replace("third");
        await file.TickAsync();
        Assert.Equal("third", file.Found());
        Assert.Equal(["second"], told);
    }

    [Fact]
    public async Task Watch_FileUnchanged_LoadsNothing()
    {
        using var file = new HostedFile();
        var before = file.Provider.Current;
        file.Time.Tick();
        await Task.Yield();
        Assert.Same(before, file.Provider.Current);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reload_AnswersOfTheOldSnapshot_StayReadable(bool inMemory)
    {
        using var file = new HostedFile(options => options.OpenOptions = options.OpenOptions with { InMemory = inMemory });
        var old = file.Search.Search("martin");
        file.Replace("second");
        await file.Provider.ReloadAsync();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.Equal("first", old.Hits.Single().Practitioner!.Id.Value);
        Assert.Equal("second", file.Found());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reload_OldSnapshotWithoutReaders_IsLetGoOf(bool inMemory)
    {
        using var file = new HostedFile(options => options.OpenOptions = options.OpenOptions with { InMemory = inMemory });
        var old = Hold(file);
        file.Replace("second");
        await file.Provider.ReloadAsync();
        for (var i = 0; i < 10 && old.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        Assert.False(old.IsAlive);
        Assert.Equal("second", file.Found());
    }

    public static TheoryData<string, byte[], DirectoryFileError> BadFiles => new()
    {
        { "empty", [], DirectoryFileError.Empty },
        { "garbage", "this is no directory, whatever its name says, and it is long enough for a header of sixty-four bytes"u8.ToArray(), DirectoryFileError.WrongFormat },
        { "cut", Bytes()[..^100], DirectoryFileError.Truncated },
        { "damaged", Damaged(), DirectoryFileError.ChecksumMismatch },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task Watch_BadFile_LeavesTheOldInServiceAndTakesTheNextGoodOne(string name, byte[] bytes, DirectoryFileError error)
    {
        Assert.NotEmpty(name);
        using var file = new HostedFile();
        Assert.Equal("first", file.Found());
        file.Overwrite(bytes);
        await file.TickAsync();
        Assert.Equal(DirectoryReloadOutcome.Refused, file.Provider.LastReload!.Outcome);
        Assert.Equal(error, Assert.IsType<DirectoryFileException>(file.Provider.LastReload.Error).Code);
        Assert.Equal("first", file.Found());
        file.Replace("second");
        await file.TickAsync();
        Assert.Equal("second", file.Found());
    }

    [Fact]
    public async Task Watch_FileDeleted_LeavesTheOldInService()
    {
        using var file = new HostedFile();
        Assert.Equal("first", file.Found());
        File.Delete(file.Path);
        file.Time.Tick();
        await Task.Yield();
        Assert.Equal("first", file.Found());
        var reload = await file.Provider.ReloadAsync();
        Assert.Equal(DirectoryReloadOutcome.Refused, reload.Outcome);
        Assert.IsType<FileNotFoundException>(reload.Error);
        file.Replace("second");
        await file.TickAsync();
        Assert.Equal("second", file.Found());
    }

    [Fact]
    public async Task Reload_Cancelled_ThrowsAndLeavesTheOldInService()
    {
        using var file = new HostedFile();
        Assert.Equal("first", file.Found());
        file.Replace("second");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await file.Provider.ReloadAsync(new CancellationToken(true)));
        Assert.Equal("first", file.Found());
        Assert.Equal(DirectoryReloadOutcome.Swapped, (await file.Provider.ReloadAsync()).Outcome);
        Assert.Equal("second", file.Found());
    }

    [Fact]
    public void Publish_NextSnapshot_IsInService()
    {
        using var file = new HostedFile();
        var next = file.Provider.Current.Apply(new() { RemovedPractitioners = ["first"] });
        file.Provider.Publish(next);
        Assert.Equal(0, file.Search.Search("martin").Total);
        Assert.Same(next, file.Provider.Current);
    }

    [Fact]
    public void Dispose_Twice_EndsTheWatchAndClosesWhatItOpened()
    {
        using var file = new HostedFile();
        var provider = file.Provider;
        var directory = provider.Current;
        ((IDisposable)provider).Dispose();
        ((IDisposable)provider).Dispose();
        Assert.Equal(0, file.Time.Timers);
        Assert.Throws<ObjectDisposedException>(() => provider.Current);
        Assert.Throws<ObjectDisposedException>(() => provider.Publish(directory));
        Assert.Throws<ObjectDisposedException>(() => directory.FindPractitioner("first"));
    }

    [Fact]
    public void Dispose_DirectoryOfTheApplication_StaysOpen()
    {
        var directory = HostedFile.Of("mine");
        using (var services = new ServiceCollection().AddMedSocial(directory).BuildServiceProvider())
            Assert.Same(directory, services.GetRequiredService<IDirectoryProvider>().Current);
        Assert.NotNull(directory.FindPractitioner("mine"));
    }

    /// <summary>Each answer is of one snapshot: where the two differ in everything, no answer has a part of each.</summary>
    [Fact]
    public async Task Reload_WhileOthersSearch_NoAnswerFailsOrIsMixed()
    {
        using var file = new HostedFile();
        MedicalDirectory[] snapshots = [Crowd("a", 300), Crowd("b", 500)];
        file.Provider.Publish(snapshots[0]);
        using var ending = new CancellationTokenSource();
        var searching = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var answers = 0;
            while (!ending.IsCancellationRequested || answers == 0)
            {
                var result = file.Search.Search("martin", take: 5);
                var first = result.Hits[0].Practitioner!.Id.Value[0];
                Assert.Equal(first == 'a' ? 300 : 500, result.Total);
                Assert.All(result.Hits, hit => Assert.Equal(first, hit.Practitioner!.Id.Value[0]));
                answers++;
            }
            return answers;
        })).ToArray();
        for (var i = 1; i <= 50; i++)
        {
            snapshots[i % 2].Save(file.Path);
            Assert.Equal(DirectoryReloadOutcome.Swapped, (await file.Provider.ReloadAsync()).Outcome);
        }
        ending.Cancel();
        Assert.All(await Task.WhenAll(searching), answers => Assert.NotEqual(0, answers));
    }

    private static MedicalDirectory Crowd(string letter, int count) =>
        Sample.Directory([.. Enumerable.Range(0, count).Select(i => Sample.Person($"{letter}{i}", "Ada", "Martin"))]);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Hold(HostedFile file)
    {
        Assert.Equal("first", file.Found());
        return new(file.Provider.Current);
    }

    private static byte[] Bytes()
    {
        using var stream = new MemoryStream();
        HostedFile.Of("bad").Write(stream, DirectorySaveOptions.Default);
        return stream.ToArray();
    }

    private static byte[] Damaged()
    {
        var bytes = Bytes();
        bytes[bytes.Length / 2] ^= 0x10;
        return bytes;
    }
}
