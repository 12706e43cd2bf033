using MedSocial.Deontology;

namespace DirectoryWeb.Pages;

/// <summary>What the review of a text found: marked in the text, and as a numbered list with rule, advice and sources.</summary>
internal static class Findings
{
    /// <summary>The text with each passage marked by the worst that was found there, and the numbers of the findings behind it.</summary>
    internal static Html Marked(View view, string text, ReviewReport report)
    {
        var spans = report.Findings.Select((finding, i) => (finding, Number: i + 1))
            .SelectMany(one => (one.finding.Parts.IsEmpty ? [one.finding.Span] : one.finding.Parts.Items.AsEnumerable()).Select(span => (one.finding, one.Number, span)))
            .Where(one => one.span.Length > 0).ToArray();
        int[] cuts = [.. spans.SelectMany(one => (int[])[one.span.Start, one.span.End]).Append(0).Append(text.Length).Distinct().Order()];
        return Html.Of($"""<p class="draft marked" lang="fr">{Html.Each(cuts.Zip(cuts.Skip(1)), cut => Piece(view, text, cut.First, cut.Second))}</p>""");

        Html Piece(View view, string text, int from, int to)
        {
            var here = spans.Where(one => one.span.Start <= from && one.span.End >= to).ToArray();
            if (here.Length == 0)
                return Html.Of($"{text[from..to]}");
            var worst = here.Max(one => one.finding.Severity);
            var numbers = string.Join(",", here.Where(one => one.span.End == to).Select(one => one.Number).Distinct());
            return Html.Of(
                $"""<mark class="{Sign(worst)}">{text[from..to]}{Html.If(numbers.Length > 0, () => Html.Of($"""<sup>{numbers}</sup>"""))}</mark>""");
        }
    }

    internal static Html List(View view, string text, ReviewReport report) => Html.Of(
        $"""<ol class="findings">{Html.Each(report.Findings, finding => One(view, text, finding))}</ol>""");

    private static Html One(View view, string text, Finding finding) => Html.Of(
        $"""
        <li class="{Sign(finding.Severity)}">
        <p><span class="severity">{Labels.Severity(finding.Severity, view)}</span> <b>{view.Say(finding.Rule.Title)}</b>{Html.If(finding.Span.Length > 0, () => Html.Of($""" <q>{finding.Span.Of(text).ToString()}</q>"""))}</p>
        <p>{view.Say(finding.Explanation)}</p>
        <p class="advice">{view.Say(finding.Advice)}</p>
        {Html.If(!finding.Articles.IsEmpty, () => Html.Of($"""<details><summary>{view.Say("Règles et sources", "Rules and sources")} ({finding.Articles.Count})</summary><ul class="articles">{Html.Each(finding.Articles, article => Html.Of($"<li><b>{article.Article}</b> {view.Say(article.Content)} <small>{article.Source}, {view.Date(article.AsOf)}</small></li>"))}</ul></details>"""))}
        </li>
        """);

    private static string Sign(FindingSeverity severity) => severity switch { FindingSeverity.Block => "block", FindingSeverity.Warn => "warn", _ => "info" };
}
