namespace MedSocial.Search;

/// <summary>A part of a query that was not understood or not used; the rest was answered.</summary>
/// <param name="Code">What is wrong, for programs; codes keep their meaning from version to version.</param>
/// <param name="Start">Where it starts in the text, in UTF-16 units.</param>
/// <param name="Length">How long it is; never past the end of the text, and 0 only for what concerns no part of it, such as a cursor.</param>
/// <param name="Message">What is wrong, for people; wording may change.</param>
public sealed record SearchIssue(SearchIssueCode Code, int Start, int Length, string Message);

/// <summary>Names what is wrong with a part of a query.</summary>
/// <remarks>Numbers are stable; new ones are added at the end.</remarks>
public enum SearchIssueCode
{
    /// <summary>No code: the value of a missing issue.</summary>
    None = 0,

    /// <summary>The text is longer than a query may be; what stands behind was not read.</summary>
    TextTooLong = 1,

    /// <summary>There are more words than a query may have; the further ones were not looked for.</summary>
    TooManyWords = 2,

    /// <summary>A word is longer than any name; only its beginning was looked for.</summary>
    WordTooLong = 3,

    /// <summary>A quotation mark has no partner; it was taken for ordinary text.</summary>
    UnbalancedQuote = 4,

    /// <summary>An OR does not stand between two words or phrases; it was left out.</summary>
    MisplacedOr = 5,

    /// <summary>An operator has no value; it was left out.</summary>
    MissingValue = 6,

    /// <summary>A value is longer than any that could be found; it was left out.</summary>
    ValueTooLong = 7,

    /// <summary>There are more values than a query may have; the further ones were left out.</summary>
    TooManyValues = 8,

    /// <summary>An operator that takes one value stands twice with different ones; the first counts.</summary>
    RepeatedOperator = 9,

    /// <summary>A minus stands before an operator that cannot be turned round; the operator was left out.</summary>
    CannotExclude = 10,

    /// <summary>The catalogue has no network of this name.</summary>
    UnknownNetwork = 11,

    /// <summary>The catalogue has no specialty of this code, name or everyday word.</summary>
    UnknownSpecialty = 12,

    /// <summary>The catalogue has no profession of this code, name or everyday word.</summary>
    UnknownProfession = 13,

    /// <summary>The catalogue has no department of this code or name.</summary>
    UnknownDepartment = 14,

    /// <summary>The country is neither a code of two letters nor a known name.</summary>
    UnknownCountry = 15,

    /// <summary>The text names no stage of a career.</summary>
    UnknownStage = 16,

    /// <summary>The text names nothing that a profile can be said to have.</summary>
    UnknownCondition = 17,

    /// <summary>The text names neither a commune nor a postal code nor a point on the Earth.</summary>
    UnknownPlace = 18,

    /// <summary>The text names no order.</summary>
    UnknownOrder = 19,

    /// <summary>The text names no facet.</summary>
    UnknownFacet = 20,

    /// <summary>The text is no number of followers and no range, or it contradicts an earlier one.</summary>
    InvalidFollowers = 21,

    /// <summary>The radius is nothing, or more than half way round the Earth; the usual one was taken.</summary>
    InvalidRadius = 22,

    /// <summary>The text after the sign # is no hashtag.</summary>
    InvalidHashtag = 23,

    /// <summary>An order by distance was asked for, and no place to measure from.</summary>
    OrderNeedsPlace = 24,

    /// <summary>There are more issues than are worth a list; this is the last one.</summary>
    FurtherIssues = 25,

    /// <summary>The cursor belongs to another snapshot of the directory or to another query; start again at the first page.</summary>
    StaleCursor = 26,
}
