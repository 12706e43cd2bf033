using System.Collections.Immutable;

namespace MedSocial.Search.Queries;

/// <summary>The free text of a query as the search engine needs it: clauses that must all hold.</summary>
/// <remarks>
/// <code>
/// martin OR dupont "chef de clinique" -jean-pierre kier
/// [martin | dupont] ["chef de clinique"] [-(jean pierre)] [kier…]
/// </code>
/// A word with a hyphen or an apostrophe becomes a clause for each part, unless it is negated or an alternative: then its parts are
/// one term. Bounded: at most <see cref="MaxWords"/> words of at most <see cref="MaxWordLength"/> characters, whatever the text. O(length).
/// </remarks>
internal sealed class QueryWords
{
    /// <summary>A query of more words is cut: nobody types it, and each word costs.</summary>
    internal const int MaxWords = 64;

    /// <summary>The most folded characters of a word; no name is longer.</summary>
    internal const int MaxWordLength = 64;

    internal const string MisplacedOr = "OR stands between two words or quotations that are not left out; here it was left out itself.";

    internal const string UnbalancedQuote = "The quotation mark has no partner.";

    private QueryWords(string text, ImmutableArray<QueryClause> clauses, ImmutableArray<SearchIssue> issues)
    {
        Text = text;
        Clauses = clauses;
        Issues = issues;
    }

    /// <summary>The text to which all spans belong.</summary>
    internal string Text { get; }

    /// <summary>What must hold, in order of appearance; empty when the text has no words.</summary>
    internal ImmutableArray<QueryClause> Clauses { get; }

    /// <summary>What was cut or not understood.</summary>
    internal ImmutableArray<SearchIssue> Issues { get; }

    /// <summary>Reads the <see cref="SearchQuery.Text"/> of a query.</summary>
    internal static QueryWords Of(string text)
    {
        var issues = new IssueList();
        var length = Math.Min(text.Length, SearchQuery.MaxWordsLength);
        if (length < text.Length)
            issues.Add(SearchIssueCode.TextTooLong, length, text.Length, $"Only the first {length} characters were looked for.");
        var reader = new QueryWordsReader(text.AsSpan(0, length), issues);
        return new(text, reader.Read(), issues.ToArray());
    }
}

/// <summary>Terms of which one must match; or one negated term, which must not.</summary>
/// <param name="Terms">At least one.</param>
internal readonly record struct QueryClause(ImmutableArray<QueryTerm> Terms)
{
    internal bool IsNegated => Terms[0].IsNegated;
}

/// <summary>One or more words that match together.</summary>
/// <param name="Words">At least one.</param>
/// <param name="IsPhrase">Whether the words stand in quotation marks: then they are meant exactly, side by side and in order.</param>
/// <param name="IsNegated">Whether a profile that matches is left out.</param>
/// <param name="Start">Where the term starts in the text, quotation mark and minus included.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct QueryTerm(ImmutableArray<QueryWord> Words, bool IsPhrase, bool IsNegated, int Start, int End);

/// <summary>One folded word.</summary>
/// <param name="Folded">The word, folded; the end of a longer one is cut.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="End">Where it ends, before the cut.</param>
/// <param name="IsLast">Whether it is the last word of the text that is neither quoted nor negated: it may be unfinished.</param>
/// <param name="IsJoined">Whether no space stands between the word before and this one, as in « jean-pierre » and « d'artagnan ».</param>
internal readonly record struct QueryWord(string Folded, int Start, int End, bool IsLast, bool IsJoined);
