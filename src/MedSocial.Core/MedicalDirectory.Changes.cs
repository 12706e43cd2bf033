using System.Collections.Immutable;
using MedSocial.Storage;

namespace MedSocial;

public sealed partial class MedicalDirectory
{
    /// <summary>Makes the next snapshot: this directory with changes. This one stays as it is.</summary>
    /// <param name="changes">What is to be different.</param>
    /// <returns>The next snapshot; this very directory when nothing changes.</returns>
    /// <exception cref="DirectoryValidationException">A record is wrong, or refers to what the next snapshot does not have; the exception lists every issue, as
    /// <see cref="MedicalDirectoryBuilder.Build"/> does.</exception>
    /// <exception cref="ArgumentNullException">The changes are null.</exception>
    /// <exception cref="ObjectDisposedException">The directory was disposed of.</exception>
    /// <remarks>
    /// <para>It answers every question as a directory does that is built anew from the same records. Thread-safe. Records of people who asked to be forgotten are
    /// left out: <see cref="TryApply"/> says how many.</para>
    /// <para>Costs what changes, and what has changed since the last <see cref="Compact"/>; everything else is shared. New register numbers and a network's new
    /// grammar are held against all records, O(size of the directory). Finding records by identifier works on at once. The first list, search or completion
    /// puts what changed in its place: a microsecond or two for each account that has other figures, some twenty for other changes, which are laid out beside
    /// the rest; every list is put together when it is asked for first. The first ranking reads the accounts that changed, and all where nothing was ranked before.</para>
    /// <para>When more than one in eight records has changed (and more than a thousand have), the first question folds the snapshot instead, which takes
    /// as long as building it and happens once: call <see cref="Compact"/> where nobody waits for it.</para>
    /// <para>The snapshots of a directory that was opened share its file until they are folded; each is disposed of on its own.</para>
    /// </remarks>
    /// <example><c>var next = directory.Apply(new() { ErasedPractitioners = ["fraslin"] });</c></example>
    public MedicalDirectory Apply(DirectoryChanges changes) =>
        TryApply(changes, out var directory, out var issues) ? directory! : throw new DirectoryValidationException(issues);

    /// <summary>Makes the next snapshot, or tells why it cannot be made.</summary>
    /// <param name="changes">What is to be different.</param>
    /// <param name="directory">The next snapshot, or null when an issue is an error.</param>
    /// <param name="issues">What is wrong or doubtful, warnings included; what was left out is <see cref="DirectoryIssueCode.Erased"/>.</param>
    /// <returns>Whether the snapshot was made.</returns>
    /// <exception cref="ArgumentNullException">The changes are null.</exception>
    /// <exception cref="ObjectDisposedException">The directory was disposed of.</exception>
    public bool TryApply(DirectoryChanges changes, out MedicalDirectory? directory, out ImmutableArray<DirectoryIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(changes);
        issues = [];
        directory = this;
        if (changes.IsEmpty)
            return true;
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        (directory, issues) = Overlay.Segment.Guard((this, changes), static asked =>
        {
            var update = new DirectoryUpdate(asked.Item1, asked.changes);
            var found = update.Check();
            return (found.Any(issue => issue.Severity == IssueSeverity.Error) ? null : new MedicalDirectory(update.Next(), update.Marks), found);
        });
        return directory is not null;
    }

    /// <summary>Folds what snapshots share and what has changed into one piece, and lays the search index out.</summary>
    /// <returns>This directory, now in one piece. The marks of those who asked to be forgotten stay.</returns>
    /// <exception cref="ObjectDisposedException">The directory was disposed of.</exception>
    /// <remarks>O(size of the directory) after <see cref="Apply"/>, once; nothing otherwise. Thread-safe: who asks meanwhile is answered. What was
    /// replaced, removed or erased stays in the memory (and in a file that is open) until then, out of reach; a file that is saved never has it.</remarks>
    public MedicalDirectory Compact()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (!_overlay.IsUnchanged)
            _ = Fold().SuggestIndex;
        return this;
    }

    /// <summary>All records in one piece. Who is answered out of two meanwhile gets the same answers, under the same numbers.</summary>
    private FlatSegment Fold()
    {
        lock (_folding)
        {
            if (_overlay.IsUnchanged)
                return _overlay.Segment;
            using var lease = _overlay.Segment.Read();
            var segment = new FlatSegment(_overlay.ToRecords(), _overlay.AskedFingerprint);
            _overlay = new(segment);
            return segment;
        }
    }
}
