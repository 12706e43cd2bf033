using MedSocial.Search;
using MedSocial.Search.Queries;

namespace MedSocial.Tests.Search;

public class QueryWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" . , -- ", "")]
    [InlineData("Frasl", "frasl…")]
    [InlineData("Dupont ", "dupont…")]
    [InlineData("Gérald KIERZEK urg", "gerald kierzek urg…")]
    [InlineData("jean-pierre d'Artagnan", "jean _pierre d _artagnan…")]
    [InlineData("\"chef de clinique\" paris", "'chef de clinique' paris…")]
    [InlineData("paris \"chef de clinique\"", "paris… 'chef de clinique'")]
    [InlineData("“chef” „de“ «clinique « de » x", "'chef' 'de' 'clinique de' x…")]
    [InlineData("« l'hôpital \"nord\" » x", "'l _hopital nord' x…")]
    [InlineData("\"a b\"c", "'a b' c…")]
    [InlineData("\"\" \"...\" x", "x…")]
    [InlineData("dupont -dentiste", "dupont… -dentiste")]
    [InlineData("-jean-pierre -\"chef de\" a", "-jean+_pierre -'chef de' a…")]
    [InlineData("a - b --c", "a b c…")]
    [InlineData("martin OR dupont nantes", "martin|dupont nantes…")]
    [InlineData("martin OU dupont OU durand", "martin|dupont|durand…")]
    [InlineData("a b OR c d", "a b|c d…")]
    [InlineData("jean-pierre OR \"jean luc\" OR luc", "jean+_pierre|'jean luc'|luc…")]
    [InlineData("a OR ... b", "a|b…")]
    [InlineData("martin or dupont ou", "martin or dupont ou…")]
    [InlineData("network:twitter #a @b", "network _twitter a b…")]
    [InlineData("½", "1 _2…")]
    [InlineData("a\0b\uD800c\u202Ed", "a b _cd…")]
    public void Of_Text_GivesItsClauses(string text, string expected) => Assert.Equal(expected, Show(QueryWords.Of(text)));

    [Theory]
    [InlineData("OR a", "a…", 0)]
    [InlineData("a OU", "a…", 2)]
    [InlineData("a OR OR b", "a b…", 2)]
    [InlineData("a OR -b", "a… -b", 2)]
    [InlineData("-a OR b", "-a b…", 3)]
    [InlineData("OR", "", 0)]
    public void Of_OrBetweenNothing_IsLeftOutWithAnIssue(string text, string expected, int start)
    {
        var words = QueryWords.Of(text);
        Assert.Equal(expected, Show(words));
        Assert.Equal((SearchIssueCode.MisplacedOr, start, 2), Brief(words.Issues[0]));
    }

    [Theory]
    [InlineData("a \"b c", 2)]
    [InlineData("a -\"b c", 3)]
    [InlineData("ab\" c", 2)]
    [InlineData("« a b", 0)]
    [InlineData("a b »", 4)]
    [InlineData("“a b\"", 0)]
    public void Of_QuoteWithoutPartner_IsOrdinaryWithAnIssue(string text, int start)
    {
        var words = QueryWords.Of(text);
        Assert.DoesNotContain(words.Clauses, clause => clause.Terms[0].IsPhrase);
        Assert.Equal((SearchIssueCode.UnbalancedQuote, start, 1), Brief(words.Issues[0]));
    }

    [Fact]
    public void Of_Words_HaveTheirPlacesInTheText()
    {
        const string text = "Œdème -\"Chef de\" e\u0301te";
        var clauses = QueryWords.Of(text).Clauses;
        Assert.Equal(("oedeme", 0, 5), Brief(clauses[0].Terms[0].Words[0]));
        Assert.Equal((6, 16), (clauses[1].Terms[0].Start, clauses[1].Terms[0].End));
        Assert.Equal(("chef", 8, 12), Brief(clauses[1].Terms[0].Words[0]));
        Assert.Equal(("ete", 17, 21), Brief(clauses[2].Terms[0].Words[0]));
    }

    [Fact]
    public void Of_ManyWords_UsesTheFirst64()
    {
        var text = string.Join(' ', Enumerable.Repeat("abc", 70));
        var words = QueryWords.Of(text);
        Assert.Equal(64, words.Clauses.Length);
        Assert.True(words.Clauses[^1].Terms[0].Words[0].IsLast);
        Assert.Equal((SearchIssueCode.TooManyWords, 64 * 4, text.Length - (64 * 4)), Brief(Assert.Single(words.Issues)));
        Assert.Empty(QueryWords.Of(text[..(64 * 4)]).Issues);
    }

    [Fact]
    public void Of_LongWord_UsesIts64FirstLetters()
    {
        var words = QueryWords.Of("x " + new string('a', 65));
        Assert.Equal((new string('a', 64), 2, 67), Brief(words.Clauses[1].Terms[0].Words[0]));
        Assert.Equal((SearchIssueCode.WordTooLong, 2, 65), Brief(Assert.Single(words.Issues)));
        Assert.Empty(QueryWords.Of(new string('a', 64)).Issues);
        Assert.Equal(63, QueryWords.Of("a" + string.Concat(Enumerable.Repeat("𐐨", 40))).Clauses[0].Terms[0].Words[0].Folded.Length);
    }

    [Fact]
    public void Of_LongText_IsCut()
    {
        var text = new string(' ', 4095) + "ab";
        var words = QueryWords.Of(text);
        Assert.Equal("a…", Show(words));
        Assert.Equal((SearchIssueCode.TextTooLong, 4096, 1), Brief(Assert.Single(words.Issues)));
    }

    [Fact]
    public void Of_Zalgo_IsAShortWord()
    {
        var words = QueryWords.Of("d" + new string('\u0301', 2000) + "r");
        Assert.Equal(("dr", 0, 2002), Brief(words.Clauses[0].Terms[0].Words[0]));
    }

    private static (string, int, int) Brief(QueryWord word) => (word.Folded, word.Start, word.End);

    private static (SearchIssueCode, int, int) Brief(SearchIssue issue) => (issue.Code, issue.Start, issue.Length);

    private static string Show(QueryWords words) => string.Join(' ', words.Clauses.Select(clause => string.Join('|', clause.Terms.Select(Show))));

    private static string Show(QueryTerm term)
    {
        var words = term.Words.Select(word => $"{(word.IsJoined ? "_" : "")}{word.Folded}{(word.IsLast ? "…" : "")}");
        return (term.IsNegated ? "-" : "") + (term.IsPhrase ? $"'{string.Join(' ', words)}'" : string.Join('+', words));
    }
}
