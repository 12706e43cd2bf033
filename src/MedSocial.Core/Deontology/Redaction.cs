using System.Collections.Immutable;
using System.Text;
using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology;

/// <summary>Takes identifiers out of a text until a review of what it became finds no more.</summary>
internal static class Redaction
{
    private const int MostRounds = 8;

    internal static RedactedText Run(PostReview review, string text, ReviewReport report, RedactionOptions options)
    {
        var parts = new List<(TextSpan Span, RuleInfo Rule)>();
        var redacted = new RedactedText(text, []);
        // A replacement is read too: « MME VVE ⟨Valombre⟩ » makes a name of VVE, which « MME VVE LECLERC » did not.
        for (var round = 0; round <= MostRounds && Take(report, redacted, parts, options.Mode); round++)
        {
            redacted = Render(text, Disjoint(parts), options);
            report = review.Review(redacted.Text, report.Context);
        }
        return redacted;
    }

    private static bool Take(ReviewReport report, RedactedText redacted, List<(TextSpan Span, RuleInfo Rule)> parts, RedactionMode mode)
    {
        var before = parts.Count;
        foreach (var finding in report.Findings)
        {
            if (!finding.Rule.Redacts)
                continue;
            IEnumerable<TextSpan> spans = finding.Parts.IsEmpty ? [finding.Span] : finding.Parts;
            foreach (var span in spans)
            {
                if (span.Length == 0 || IsTaken(redacted.Text.AsSpan(span.Start, span.Length)) || (mode == RedactionMode.Surrogate && Surrogates.IsInvented(redacted.Text, span)))
                    continue;
                var original = redacted.ToOriginal(span);
                if (!redacted.Parts.Any(part => part.Original.Start <= original.Start && original.End <= part.Original.End))
                    parts.Add((original, finding.Rule));
            }
        }
        return parts.Count > before;
    }

    private static bool IsTaken(ReadOnlySpan<char> part) => !part.ContainsAnyExcept(Gaps.MaskSign);

    /// <summary>In text order, overlapping parts joined: the first rule gives the label.</summary>
    private static List<(TextSpan Span, RuleInfo Rule)> Disjoint(List<(TextSpan Span, RuleInfo Rule)> parts)
    {
        var sorted = parts.OrderBy(part => part.Span.Start).ThenByDescending(part => part.Span.End).ToList();
        var joined = new List<(TextSpan Span, RuleInfo Rule)>(sorted.Count);
        foreach (var part in sorted)
        {
            if (joined.Count > 0 && part.Span.Start < joined[^1].Span.End)
                joined[^1] = (new(joined[^1].Span.Start, Math.Max(joined[^1].Span.End, part.Span.End)), joined[^1].Rule);
            else
                joined.Add(part);
        }
        return joined;
    }

    private static RedactedText Render(string text, List<(TextSpan Span, RuleInfo Rule)> parts, RedactionOptions options)
    {
        var built = new StringBuilder(text.Length);
        var map = ImmutableArray.CreateBuilder<RedactedPart>(parts.Count);
        var surrogates = new Surrogates(options);
        var at = 0;
        foreach (var (span, rule) in parts)
        {
            built.Append(text, at, span.Start - at);
            var start = built.Length;
            if (options.Mode == RedactionMode.Mask)
                built.Append(Gaps.MaskSign, span.Length);
            else
                built.Append((options.Mode == RedactionMode.Surrogate ? surrogates.For(text[span.Start..span.End], rule) : null) ?? $"[{rule.Label.In(options.Language)}]");
            map.Add(new(span, new(start, built.Length), rule.Id));
            at = span.End;
        }
        built.Append(text, at, text.Length - at);
        return new(built.ToString(), map.DrainToImmutable());
    }
}
