using MedSocial.Formats;
using static MedSocial.Tests.Formats.ExtractSamples;

namespace MedSocial.Tests.Formats;

public class ExtractProgressTests
{
    [Fact]
    public async Task ImportAsync_Progress_OnlyGrowsAndEndsComplete()
    {
        var bytes = Synthetic(5000, new() { AwkwardShare = 0.1 });
        var seen = new List<ImportProgress>();
        var report = await RppsExtract.ImportAsync(new MemoryStream(bytes), new(), new() { ProgressInterval = TimeSpan.Zero }, new Listener(seen.Add));
        Assert.True(seen.Count >= bytes.Length / (256 << 10));
        foreach (var (one, next) in seen.Zip(seen.Skip(1)))
            Assert.True(one.Rows <= next.Rows && one.Bytes <= next.Bytes && one.Issues <= next.Issues);
        Assert.Equal((report.Read, bytes.Length, bytes.Length), (seen[^1].Rows, seen[^1].Bytes, seen[^1].TotalBytes));
        Assert.Equal(report.IssueCounts.Sum(count => count.Count), seen[^1].Issues);
        Assert.True(seen[^1].RowsPerSecond > 0);
    }

    [Fact]
    public async Task ImportAsync_ProgressInterval_IsThatOfTheClock()
    {
        var seen = new List<ImportProgress>();
        var options = new RppsImportOptions { TimeProvider = new StoppedClock() };
        await RppsExtract.ImportAsync(new MemoryStream(Synthetic(5000)), new(), options, new Listener(seen.Add));
        Assert.Equal(0, Assert.Single(seen).RowsPerSecond); // no time passes: the end alone is told
    }

    [Fact]
    public async Task ImportAsync_Cancelled_LeavesTheBuilderAsItWas()
    {
        using var source = new CancellationTokenSource();
        var builder = new MedicalDirectoryBuilder();
        var listener = new Listener(_ => source.Cancel());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RppsExtract.ImportAsync(
            new MemoryStream(Synthetic(3000)), builder, new() { ProgressInterval = TimeSpan.Zero }, listener, source.Token));
        Assert.Empty(builder.Build().Practitioners);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RppsExtract.ImportAsync(new MemoryStream(), builder, cancellationToken: source.Token));
    }

    [Fact]
    public async Task ImportAsync_Errors_ReachTheCaller()
    {
        var bytes = Bytes(FileOf(Lea));
        await Assert.ThrowsAsync<InvalidOperationException>(() => RppsExtract.ImportAsync(
            new MemoryStream(bytes), new(), new() { ContactReceiver = _ => throw new InvalidOperationException() }));
        await Assert.ThrowsAsync<IOException>(() => RppsExtract.ImportAsync(new TricklingStream(bytes, () => throw new IOException()), new()));
        await Assert.ThrowsAsync<ArgumentNullException>(() => RppsExtract.ImportAsync(null!, new()));
        await Assert.ThrowsAsync<ArgumentNullException>(() => RppsExtract.ImportAsync(new MemoryStream(), null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RppsImportOptions { MaxIssues = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new NppesImportOptions { MaxBytes = 0 });
    }

    /// <summary>Listens on the thread that reports; the base library's own posts and so comes late.</summary>
    private sealed class Listener(Action<ImportProgress> heard) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => heard(value);
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 1000;
    }
}
