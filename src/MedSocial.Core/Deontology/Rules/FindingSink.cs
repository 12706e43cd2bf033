using System.Collections.Immutable;
using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Takes what matchers find, and knows whose turn it is.</summary>
internal sealed class FindingSink(ReviewText text)
{
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<RuleInfo, EquatableArray<RuleReference>> _articles = new(ReferenceEqualityComparer.Instance);

    internal RuleInfo Rule { get; set; } = null!;

    /// <summary>Reports words, the last one excluded, and takes them away from the matchers of numbers that follow; signs before them belong to it.</summary>
    internal void Claim(int first, int end, double confidence = 1, FindingSeverity? severity = null, int before = 0)
    {
        text.HasClaims = true;
        foreach (ref var word in text.Words[first..end])
            word.Shape |= Shape.Claimed;
        Report(text.SpanOfFolded(text.Words[first].Start - before, text.Words[end - 1].End), confidence, severity);
    }

    internal void Report(int first, int end, double confidence = 1, FindingSeverity? severity = null) =>
        Report(text.Span(first, end), confidence, severity);

    internal void Report(
        TextSpan span, double confidence = 1, FindingSeverity? severity = null, LocalizedText? explanation = null, EquatableArray<TextSpan> parts = default) =>
        _findings.Add(new()
        {
            Rule = Rule,
            Span = span,
            Parts = parts,
            Severity = severity ?? Rule.Severity,
            Confidence = confidence,
            Explanation = explanation ?? Rule.Explanation,
            Articles = Articles(Rule),
        });

    /// <summary>What was found, in text order; of the findings of one rule that overlap, the longer one.</summary>
    internal ImmutableArray<Finding> Sorted()
    {
        if (_findings.Count == 0)
            return [];
        _findings.Sort(static (left, right) =>
        {
            var by = left.Span.Start.CompareTo(right.Span.Start);
            by = by != 0 ? by : right.Span.End.CompareTo(left.Span.End);
            by = by != 0 ? by : string.CompareOrdinal(left.RuleId, right.RuleId);
            return by != 0 ? by : right.Severity.CompareTo(left.Severity);
        });
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var kept = ImmutableArray.CreateBuilder<Finding>(_findings.Count);
        foreach (var finding in _findings)
        {
            if (last.TryGetValue(finding.RuleId, out var end) && (finding.Span.Length == 0 || finding.Span.Start < end))
                continue;
            last[finding.RuleId] = finding.Span.End;
            kept.Add(finding);
        }
        kept.Sort(static (left, right) =>
        {
            var by = left.Span.Start.CompareTo(right.Span.Start);
            by = by != 0 ? by : left.Span.End.CompareTo(right.Span.End);
            return by != 0 ? by : string.CompareOrdinal(left.RuleId, right.RuleId);
        });
        return kept.DrainToImmutable();
    }

    private EquatableArray<RuleReference> Articles(RuleInfo rule)
    {
        if (_articles.TryGetValue(rule, out var known))
            return known;
        EquatableArray<RuleReference> articles = [.. rule.References.Items.Where(one => one.Country == text.Context.Country)];
        _articles.Add(rule, articles);
        return articles;
    }
}
