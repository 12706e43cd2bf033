using System.Collections.Immutable;

namespace MedSocial.Search.Queries;

/// <summary>The issues of one query while it is read; takes a bounded number.</summary>
internal sealed class IssueList
{
    internal const int Max = 64;

    private readonly List<SearchIssue> _issues = [];

    /// <summary>Whether further issues are dropped: then nobody needs to write their messages.</summary>
    internal bool IsFull => _issues.Count >= Max;

    internal void Add(SearchIssueCode code, int start, int end, string message)
    {
        if (_issues.Count < Max - 1)
            _issues.Add(new(code, start, end - start, message));
        else if (_issues.Count < Max)
            _issues.Add(new(SearchIssueCode.FurtherIssues, start, end - start, "There are further issues, from here on; they are not listed."));
    }

    /// <summary>The issues by place.</summary>
    internal ImmutableArray<SearchIssue> ToArray() => _issues.Count < 2
        ? [.. _issues]
        : [.. _issues.OrderBy(issue => issue.Code == SearchIssueCode.FurtherIssues).ThenBy(issue => issue.Start)];
}
