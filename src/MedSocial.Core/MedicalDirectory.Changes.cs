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
    /// <remarks>It answers every question as a directory does that is built anew from the same records. Thread-safe. Records of people who asked to be
    /// forgotten are left out: <see cref="TryApply"/> says how many.</remarks>
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
        var update = new DirectoryUpdate(this, changes);
        var records = update.ToRecords();
        issues = update.Check(records);
        directory = issues.Any(issue => issue.Severity == IssueSeverity.Error) ? null : new(new Segment(records), update.Marks);
        return directory is not null;
    }

    /// <summary>Folds everything that snapshots share into one, so that what was replaced or removed takes no memory any more.</summary>
    /// <returns>The same directory in one piece; this very one when it is that already. The marks of those who asked to be forgotten stay.</returns>
    /// <exception cref="ObjectDisposedException">The directory was disposed of.</exception>
    public MedicalDirectory Compact() => this;
}
