using MedSocial;

namespace DirectoryWeb;

internal sealed class SnapshotSource(MedicalDirectory directory)
{
    internal Snapshot Current { get; } = new(directory, "1");
}
