using MedSocial.Storage;

namespace MedSocial.Search.Completion;

/// <summary>Where a suggestion comes from.</summary>
internal enum SuggestSource : byte
{
    Name,
    Handle,
    City,
    Other,
}

/// <summary>A suggestion in numbers.</summary>
/// <param name="Source">Where it comes from.</param>
/// <param name="Id">The profile, or the label.</param>
/// <param name="Term">The handle that matched, or -1.</param>
/// <param name="IsExact">Whether every letter is as typed.</param>
internal readonly record struct SuggestHit(SuggestSource Source, int Id, int Term, bool IsExact);

/// <summary>What of a directory may be suggested.</summary>
/// <param name="IsOpen">Everything; else only what the other two say.</param>
/// <param name="Handles">Handles.</param>
/// <param name="Label">The labels of one kind.</param>
internal readonly record struct SuggestScope(bool IsOpen, bool Handles, ValueKind? Label)
{
    internal bool HasCities => IsOpen || Label == ValueKind.City;

    internal bool HasOthers => IsOpen || Label is not (null or ValueKind.City);
}
