namespace MedSocial.Tests;

public sealed class SnapshotsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshots").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Match_NoSnapshotAndStrict_FailsAndWritesNothing()
    {
        Assert.ThrowsAny<Exception>(() => Snapshots.Match("text", _folder, "none.snap", isStrict: true));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void Match_SnapshotDiffers_Fails()
    {
        Snapshots.Match("one\ntwo", _folder, "some.snap", isStrict: false);
        Snapshots.Match("one\r\ntwo", _folder, "some.snap", isStrict: true);
        Assert.ThrowsAny<Exception>(() => Snapshots.Match("one\nthree", _folder, "some.snap", isStrict: false));
    }
}
