using System.Collections.Immutable;
using MedSocial.Search.Candidates;

namespace MedSocial.Search.Queries;

/// <summary>Reads the text form of a query in one pass: operators into properties, everything else into the free text.</summary>
/// <remarks>
/// A piece is tried as hashtag, handle, address of a profile, operator and ordinary text, in this order. Whatever does not fit becomes an issue and is left out,
/// or is ordinary text where a person may have meant it so. <see cref="QueryWriter"/> writes what this reads.
/// </remarks>
internal ref partial struct QueryReader
{
    /// <summary>What all values of lists may take of the text form: so the text form of a query that was read is never too long to be read.</summary>
    internal const int MaxListLength = 16_384;

    private readonly ReadOnlySpan<char> _text;
    private readonly string _source;
    private readonly IssueList _issues = new();
    private QueryPieces _pieces;
    private QueryText _words = new();
    private QueryPiece _pendingOr;
    private bool _hasPendingOr;
    private bool _followsText;
    private int _listLength;
    private bool _isNegated;

    private CriteriaBuilder? _included;
    private CriteriaBuilder? _excluded;
    private FollowerFilter? _followers;
    private bool? _hasAccount;
    private Near? _near;
    private SearchOrder? _order;
    private (int Start, int End) _orderSpan;
    private SearchFacets _facets;

    internal QueryReader(string text)
    {
        _source = text;
        _text = text.AsSpan(0, Math.Min(text.Length, SearchQuery.MaxTextLength));
        _pieces = new(_text);
    }

    internal SearchQuery Read(out ImmutableArray<SearchIssue> issues, out QueryWords words)
    {
        if (_text.Length < _source.Length)
            _issues.Add(SearchIssueCode.TextTooLong, _text.Length, _source.Length, $"Only the first {SearchQuery.MaxTextLength} characters were read.");
        while (_pieces.SkipSpaces())
            ReadPiece();
        DropOr();
        if (_order?.Kind == SearchOrderKind.Distance && _near is null)
            _issues.Add(SearchIssueCode.OrderNeedsPlace, _orderSpan.Start, _orderSpan.End, "An order by distance needs a place: near:\"Nantes\".");

        words = FinishWords(out var text);
        issues = _issues.ToArray();
        return new(_included)
        {
            Text = text,
            Excluded = _excluded is null ? SearchExclusions.None : new(_excluded),
            Followers = _followers,
            HasAccount = _hasAccount,
            Near = _near,
            OrderBy = _order ?? SearchOrder.Relevance,
            Facets = _facets,
        };
    }

    private void ReadPiece()
    {
        var start = _pieces.Position;
        if (_text[start] == '\\')
        {
            _pieces.Position++;
            if (_pieces.EndOfWord(start + 1) > start + 1 && _pieces.Next(out var escaped))
                AddText(escaped);
            return;
        }

        _isNegated = _pieces.IsMinus(start);
        var content = _isNegated ? start + 1 : start;
        if (ReadHashtag(content) || ReadHandle(content) || ReadAddress(content) || ReadOperator(start, content))
        {
            DropOr();
            _followsText = false;
        }
        else if (_pieces.Next(out var piece))
        {
            AddText(piece);
        }
    }

    /// <summary>Adds a piece to the free text; an OR waits until what follows it is free text too.</summary>
    private void AddText(QueryPiece piece)
    {
        var isOr = QueryPieces.IsOr(_text[piece.Start..piece.End]) && (piece.Start == 0 || _text[piece.Start - 1] != '\\');
        if (isOr && !_followsText)
        {
            _pendingOr = piece;
            _hasPendingOr = true;
            DropOr();
            return;
        }
        var wasFull = _words.IsFull;
        if (_hasPendingOr)
            _words.Append(_text, _pendingOr);
        (_hasPendingOr, _pendingOr) = (isOr, piece);
        if (!isOr)
            _words.Append(_text, piece);
        _followsText = true;
        if (_words.IsFull && !wasFull)
            _issues.Add(SearchIssueCode.TextTooLong, piece.Start, _source.Length, $"Only the first {SearchQuery.MaxWordsLength} characters of the words were looked for.");
    }

    private void DropOr()
    {
        if (_hasPendingOr)
            _issues.Add(SearchIssueCode.MisplacedOr, _pendingOr.Start, _pendingOr.End, QueryWords.MisplacedOr);
        _hasPendingOr = false;
    }

    /// <summary>Makes the free text and its words; the issues of words are told in terms of the whole text.</summary>
    private readonly QueryWords FinishWords(out string text)
    {
        text = _words.ToString(_source);
        var words = QueryWords.Of(text);
        foreach (var issue in words.Issues)
            _issues.Add(issue.Code, _words.Origin(issue.Start), _words.Origin(issue.Start + issue.Length - 1) + 1, issue.Message);
        _words.Free();
        return words;
    }
}
