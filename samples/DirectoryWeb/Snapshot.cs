using MedSocial;

namespace DirectoryWeb;

/// <summary>A directory that does not change, and what tells it from those before and after it.</summary>
internal sealed record Snapshot(MedicalDirectory Directory, string Id);
