using System.Collections.Immutable;
using MedSocial.Search.Candidates;
using MedSocial.Search.Queries;

namespace MedSocial.Search;

/// <summary>A question to a directory: words, properties, a place, an order, a page.</summary>
/// <remarks>
/// <para>Every list that is not empty must be met by one of its values; all lists, all words and all other conditions must be met
/// together; nothing of <see cref="Excluded"/> may be. Immutable, equal by value, thread-safe.</para>
/// <para>A query has a text form and comes back from it unchanged: see <see cref="Parse(string)"/> and <see cref="ToText"/>.</para>
/// </remarks>
public sealed record SearchQuery : SearchCriteria
{
    /// <summary>The longest text that is read, in UTF-16 units.</summary>
    public const int MaxTextLength = 32_768;

    /// <summary>The most that the words to look for may take of a text, in UTF-16 units.</summary>
    public const int MaxWordsLength = 4096;

    /// <summary>Makes the query that finds every profile.</summary>
    public SearchQuery()
    {
    }

    internal SearchQuery(CriteriaBuilder? values)
        : base(values)
    {
    }

    /// <summary>Gets the words to look for, as a person types them; all must match, the last one also as the beginning of a word.</summary>
    /// <remarks>
    /// Words in quotation marks (<c>" "</c>, <c>“ ”</c>, <c>„ “</c>, <c>« »</c>) stand together in that order; a word or quotation
    /// after - must not match; OR or OU in capitals between two of them asks for one of the two, and binds closer than the space.
    /// Operators such as <c>network:</c> have no meaning here, only in the text that <see cref="Parse(string)"/> reads.
    /// </remarks>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public string Text { get; init => field = NotNull(value, nameof(Text)); } = "";

    /// <summary>Gets what is left out: every profile that has any of these values.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public SearchExclusions Excluded { get; init => field = NotNull(value, nameof(Excluded)); } = SearchExclusions.None;

    /// <summary>Gets how many followers a profile has on one of its accounts; null for any number, known or not.</summary>
    public FollowerFilter? Followers { get; init; }

    /// <summary>Gets whether a profile has an account on a network; null for either.</summary>
    public bool? HasAccount { get; init; }

    /// <summary>Gets the circle in which a practitioner is; null for anywhere.</summary>
    public Near? Near { get; init; }

    /// <summary>Gets the order of the hits.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public SearchOrder OrderBy { get; init => field = NotNull(value, nameof(OrderBy)); } = SearchOrder.Relevance;

    /// <summary>Gets the properties by which the profiles of the whole result are counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A flag is not defined.</exception>
    public SearchFacets Facets
    {
        get;
        init => field = (value & ~SearchFacets.All) == 0 ? value : throw new ArgumentOutOfRangeException(nameof(Facets), value, "There is no such facet.");
    }

    /// <summary>Gets how many hits to leave out at the start.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int Skip { get; init => field = NotNegative(value, nameof(Skip)); }

    /// <summary>Gets how many hits to return at most; 0 for the total alone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int Take { get; init => field = NotNegative(value, nameof(Take)); } = 20;

    /// <summary>Gets where the page begins, as <see cref="SearchResult.Next"/> of the page before gave it; null for the first.</summary>
    /// <remarks><see cref="Skip"/> counts from there. On another snapshot, or with another query, the answer is empty and has the issue
    /// <see cref="SearchIssueCode.StaleCursor"/>.</remarks>
    public SearchCursor? After { get; init; }

    /// <summary>Reads a query as a person types it.</summary>
    /// <param name="text">The text. Nothing that is typed throws.</param>
    /// <returns>What of it was understood.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <remarks>As for <see cref="Parse(string, out ImmutableArray{SearchIssue})"/>.</remarks>
    public static SearchQuery Parse(string text) => Parse(text, out _);

    /// <summary>Reads a query as a person types it, and says what of it was not understood.</summary>
    /// <param name="text">The text. Nothing that is typed throws.</param>
    /// <param name="issues">What was not understood, by place; its spans lie in <paramref name="text"/>.</param>
    /// <returns>What of it was understood.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <remarks>
    /// <para>Operators are English or French, in any case, with or without accents, a colon after them: network (réseau), specialty
    /// (spécialité, spe), profession (métier), city (ville), dept (département), country (pays), stage (étape), followers (abonnés),
    /// has (a), near (près, autour), sort (tri), facets (facettes); and the signs #hashtag and @handle. A value is a word or stands in
    /// quotation marks; commas without spaces separate alternatives; - before a list leaves its values out. After = a value is
    /// taken as an identifier as it stands, whether or not the catalogue knows it. A \ before a word makes it an ordinary word.
    /// Words before a colon that are no operators are ordinary.</para>
    /// <para>The result is its own normal form: <c>Parse(q.ToText())</c> equals it. O(length), at most <see cref="MaxTextLength"/>;
    /// the tables of the catalogue are read at the first use of an operator that needs them.</para>
    /// </remarks>
    /// <example><c>SearchQuery.Parse("urgentiste réseau:twitter abonnés:>10k près:Nantes 30 km", out var issues)</c></example>
    public static SearchQuery Parse(string text, out ImmutableArray<SearchIssue> issues)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!PlainQuery.IsShort(text))
            return Parse(text, out issues, out _);
        issues = [];
        return new() { Text = QueryText.Normalize(text) };
    }

    /// <summary>Writes the query as a text with English operators, which <see cref="Parse(string)"/> reads back.</summary>
    /// <returns>The text; <see cref="Skip"/>, <see cref="Take"/> and <see cref="After"/> have no text form and are left out.</returns>
    /// <remarks>
    /// <c>Parse(q.ToText())</c> equals <c>q.Normalize()</c> but for the page, without issues on operators, for every query whose lists
    /// take at most 16,384 characters in all, each value counted twice and four more for quotation marks and commas: some thousand
    /// specialties. O(length).
    /// </remarks>
    public string ToText() => QueryWriter.Write(this);

    /// <summary>Normalises <see cref="Text"/> as reading it would: one space between words and quotations, none around, at most <see cref="MaxWordsLength"/> characters.</summary>
    /// <returns>The query with that text; every other property is always in normal form. Normalising twice is normalising once.</returns>
    public SearchQuery Normalize()
    {
        var text = QueryText.Normalize(Text);
        return text == Text ? this : this with { Text = text };
    }

    /// <summary>Returns the text form.</summary>
    /// <returns>The same as <see cref="ToText"/>.</returns>
    public override string ToString() => ToText();

    internal static SearchQuery Parse(string text, out ImmutableArray<SearchIssue> issues, out QueryWords words)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new QueryReader(text).Read(out issues, out words);
    }

    private static T NotNull<T>(T value, string member)
    {
        ArgumentNullException.ThrowIfNull(value, member);
        return value;
    }

    private static int NotNegative(int value, string member)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, member);
        return value;
    }
}
