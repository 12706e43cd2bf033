using System.Collections.Immutable;

namespace MedSocial;

/// <summary>Thrown when a directory cannot be built; lists everything that is wrong, not only the first thing.</summary>
public sealed class DirectoryValidationException : Exception
{
    private const int Shown = 10;

    /// <summary>Makes the exception.</summary>
    /// <param name="issues">All issues, warnings included.</param>
    public DirectoryValidationException(ImmutableArray<DirectoryIssue> issues)
        : base(Describe(issues))
    {
        Issues = issues.IsDefault ? [] : issues;
    }

    /// <summary>Gets all issues, warnings included, in the order of the records.</summary>
    public ImmutableArray<DirectoryIssue> Issues { get; }

    private static string Describe(ImmutableArray<DirectoryIssue> issues)
    {
        if (issues.IsDefaultOrEmpty)
            return "The directory cannot be built.";
        var errors = issues.Where(issue => issue.Severity == IssueSeverity.Error).ToArray();
        var lines = errors.Take(Shown).Select(issue => Environment.NewLine + issue);
        var more = errors.Length > Shown ? $"{Environment.NewLine}and {errors.Length - Shown} more in {nameof(Issues)}" : "";
        return $"The directory cannot be built: {errors.Length} error{(errors.Length == 1 ? "" : "s")}.{string.Concat(lines)}{more}";
    }
}
