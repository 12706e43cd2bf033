using CsCheck;
using MedSocial.Search;
using MedSocial.Search.Queries;

namespace MedSocial.Tests.Search;

public class QueryPropertyTests
{
    [Fact]
    public void Parse_TextOfAQueryThatWasParsed_IsTheSameQuery() =>
        QueryGen.Text.Sample(text =>
        {
            var query = SearchQuery.Parse(text);
            Assert.Equal(query, SearchQuery.Parse(query.ToText()));
            Assert.Equal(query.ToText(), SearchQuery.Parse(query.ToText()).ToText());
            Assert.Same(query, query.Normalize());
        }, iter: 20_000, seed: "0000KsVbV5R4");

    [Fact]
    public void Parse_TextOfATypedQuery_IsTheQueryNormalised() =>
        QueryGen.Typed.Sample(query =>
        {
            var read = SearchQuery.Parse(query.ToText(), out var issues);
            Assert.Equal(query.Normalize(), read);
            Assert.All(issues, issue => Assert.True(IsOfWords(issue.Code) || issue.Code == SearchIssueCode.OrderNeedsPlace, issue.ToString()));
        }, iter: 5000, seed: "0000KsVbV5R4");

    [Fact]
    public void Normalize_TypedQuery_OnceIsEnough() =>
        QueryGen.Typed.Sample(query =>
        {
            var normal = query.Normalize();
            Assert.Same(normal, normal.Normalize());
            Assert.Equal(query with { Text = normal.Text }, normal);
        }, iter: 3000, seed: "0000KsVbV5R4");

    [Fact]
    public void Parse_AnyText_GivesIssuesWithinTheTextInOrder() =>
        QueryGen.Text.Sample(text =>
        {
            SearchQuery.Parse(text, out var issues, out var words);
            CheckIssues(text, issues);
            CheckIssues(words.Text, words.Issues);
            CheckWords(words);
        }, iter: 20_000, seed: "0000KsVbV5R4");

    [Fact]
    public void Parse_AnyText_WordsAreThoseOfTheQuery() =>
        QueryGen.Text.Sample(text =>
        {
            var query = SearchQuery.Parse(text, out _, out var words);
            Assert.Equal(query.Text, words.Text);
            Assert.Equal(Show(QueryWords.Of(query.Text)), Show(words));
        }, iter: 5000, seed: "0000KsVbV5R4");

    internal static void CheckIssues(string text, IReadOnlyList<SearchIssue> issues)
    {
        Assert.InRange(issues.Count, 0, IssueList.Max);
        Assert.All(issues, issue =>
        {
            Assert.True(issue.Start >= 0 && issue.Length > 0 && issue.Start + issue.Length <= text.Length, issue.ToString());
            Assert.True(Enum.IsDefined(issue.Code) && issue.Code != SearchIssueCode.None && issue.Message.Length > 0, issue.ToString());
        });
        var listed = issues.Where(issue => issue.Code != SearchIssueCode.FurtherIssues).Select(issue => issue.Start).ToList();
        Assert.Equal(listed.Order(), listed);
    }

    internal static void CheckWords(QueryWords words)
    {
        var all = words.Clauses.SelectMany(clause => clause.Terms).SelectMany(term => term.Words).ToList();
        Assert.InRange(all.Count, 0, QueryWords.MaxWords);
        Assert.InRange(all.Count(word => word.IsLast), 0, 1);
        Assert.All(all, word =>
        {
            Assert.InRange(word.Folded.Length, 1, QueryWords.MaxWordLength);
            Assert.True(word.Start >= 0 && word.End > word.Start && word.End <= words.Text.Length);
        });
        Assert.All(words.Clauses, clause =>
        {
            Assert.True(clause.Terms.Length == 1 || clause.Terms.All(term => !term.IsNegated));
            Assert.All(clause.Terms, term =>
            {
                Assert.True(term.Words[0].Start >= term.Start && term.Words[^1].End <= term.End);
                Assert.DoesNotContain(term.Words, word => word.IsLast && (term.IsPhrase || term.IsNegated));
            });
        });
        Assert.Equal(all.Select(word => word.Start).Order(), all.Select(word => word.Start));
    }

    private static bool IsOfWords(SearchIssueCode code) => code is SearchIssueCode.TextTooLong or SearchIssueCode.TooManyWords
        or SearchIssueCode.WordTooLong or SearchIssueCode.UnbalancedQuote or SearchIssueCode.MisplacedOr;

    private static string Show(QueryWords words) => string.Join(' ', words.Clauses.Select(clause =>
        string.Join('|', clause.Terms.Select(term => $"{term.IsNegated}{term.IsPhrase}{string.Join('+', term.Words)}"))));
}
