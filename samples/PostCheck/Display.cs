using MedSocial.Deontology;

namespace PostCheck;

/// <summary>The report for people, with colours where the terminal has them.</summary>
internal static class Display
{
    private const string Reset = "\u001b[0m", Dim = "\u001b[2m", Bold = "\u001b[1m";

    internal static void Write(TextWriter output, string text, ReviewReport report, string language, bool colours)
    {
        string Paint(string code, string what) => colours ? code + what + Reset : what;

        foreach (var finding in report.Findings)
        {
            var sign = finding.Severity switch
            {
                FindingSeverity.Block => Paint("\u001b[1;31m", "BLOCK"),
                FindingSeverity.Warn => Paint("\u001b[1;33m", "WARN "),
                _ => Paint("\u001b[1;36m", "INFO "),
            };
            var part = finding.Span.Of(text).ToString().ReplaceLineEndings(" ");
            output.WriteLine($"{sign} {Paint(Bold, part.Length == 0 ? "·" : part)}  {finding.Rule.Title.In(language)} [{finding.RuleId} {finding.Span}]");
            output.WriteLine($"      {finding.Explanation.In(language)}");
            output.WriteLine($"      → {finding.Advice.In(language)}");
            foreach (var article in finding.Articles)
                output.WriteLine(Paint(Dim, $"      § {article.Article}: {article.Content.In(language)} ({article.Certainty}, {article.Source}, {article.AsOf:yyyy-MM-dd})"));
        }
        output.WriteLine(report.ToString());
        foreach (var limit in report.NotChecked)
            output.WriteLine(Paint(Dim, "  · " + limit.In(language)));
    }
}
