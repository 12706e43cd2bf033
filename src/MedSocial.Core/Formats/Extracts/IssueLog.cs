using System.Collections.Immutable;

namespace MedSocial.Formats.Extracts;

/// <summary>Counts issues and keeps the first of them; a file of nothing but mistakes fills no memory.</summary>
/// <remarks>No code takes more than a tenth of the room, so that a mistake in every row does not hide the one in row two million.</remarks>
internal sealed class IssueLog(int most)
{
    private readonly int _mostOfOne = Math.Max(1, most / 10);
    private readonly SortedDictionary<DirectoryIssueCode, long> _counts = [];
    private readonly ImmutableArray<ImportIssue>.Builder _kept = ImmutableArray.CreateBuilder<ImportIssue>();

    internal long Total { get; private set; }

    internal EquatableArray<ImportIssue> Kept => _kept.ToImmutable();

    internal EquatableArray<ImportIssueCount> Counts => _counts.Select(count => new ImportIssueCount(count.Key, count.Value)).ToImmutableArray();

    /// <summary>Takes note of an issue whose text has been kept before.</summary>
    internal void Count(DirectoryIssueCode code)
    {
        _counts[code] = _counts.GetValueOrDefault(code) + 1;
        Total++;
    }

    /// <summary>Counts an issue and tells whether there is room for its text.</summary>
    internal bool HasRoom(DirectoryIssueCode code)
    {
        Count(code);
        return _kept.Count < most && _counts[code] <= _mostOfOne;
    }

    internal void Recovered(DirectoryIssueCode code, long line, string field, string message, long? offset = null)
    {
        if (HasRoom(code))
            _kept.Add(new(code, ImportSeverity.Recovered, line, field, message) { Offset = offset });
    }

    /// <summary>Reports a row that is skipped.</summary>
    /// <returns>Always false, so that a reader can end with it.</returns>
    internal bool Dropped(DirectoryIssueCode code, long line, string field, string message, long? offset = null)
    {
        if (HasRoom(code))
            _kept.Add(new(code, ImportSeverity.Dropped, line, field, message) { Offset = offset });
        return false;
    }
}
