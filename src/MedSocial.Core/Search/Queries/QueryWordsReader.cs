using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MedSocial.Text;

namespace MedSocial.Search.Queries;

/// <summary>Reads a free text into clauses: first all words, then how they belong together.</summary>
internal ref struct QueryWordsReader(ReadOnlySpan<char> text, IssueList issues)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly List<QueryWord> _words = [];
    private readonly List<Piece> _pieces = [];

    /// <summary>A piece of the text that has words, or an OR, which has none.</summary>
    private readonly record struct Piece(QueryPiece Source, int FirstWord, int WordCount);

    internal readonly ImmutableArray<QueryClause> Read()
    {
        ReadPieces();
        MarkLast();
        var clauses = ImmutableArray.CreateBuilder<QueryClause>(_words.Count);
        for (var at = 0; at < _pieces.Count;)
        {
            if (_pieces[at].WordCount == 0)
                Misplaced(_pieces[at++]);
            else
                ReadClause(ref at, clauses);
        }
        return clauses.DrainToImmutable();
    }

    private readonly void ReadPieces()
    {
        var longest = Folding.FoldLength(_text.Length);
        var folded = ArrayPool<char>.Shared.Rent(longest);
        var origins = ArrayPool<int>.Shared.Rent(longest);
        var pieces = new QueryPieces(_text);
        var hasRoom = true;
        while (hasRoom && pieces.Next(out var piece))
        {
            var first = _words.Count;
            var content = _text[piece.ContentStart..piece.ContentEnd];
            var mark = piece.IsPhrase ? -1 : QueryPieces.IndexOfMark(content);
            if (mark >= 0)
                issues.Add(SearchIssueCode.UnbalancedQuote, piece.ContentStart + mark, piece.ContentStart + mark + 1, QueryWords.UnbalancedQuote);
            if (QueryPieces.IsOr(_text[piece.Start..piece.End]))
            {
                _pieces.Add(new(piece, first, 0));
                continue;
            }
            var length = Folding.Fold(content, folded, origins);
            hasRoom = ReadWords(new(folded.AsSpan(0, length), origins.AsSpan(0, length), content.Length), piece.ContentStart);
            if (_words.Count > first)
                _pieces.Add(new(piece, first, _words.Count - first));
        }
        ArrayPool<char>.Shared.Return(folded);
        ArrayPool<int>.Shared.Return(origins);
    }

    /// <summary>Adds the words of a piece; false when there are too many.</summary>
    private readonly bool ReadWords(Tokens tokens, int offset)
    {
        var before = -1;
        foreach (var token in tokens)
        {
            var (start, end) = (offset + token.SourceStart, offset + token.SourceEnd);
            if (_words.Count == QueryWords.MaxWords)
            {
                issues.Add(SearchIssueCode.TooManyWords, start, _text.Length, $"Only the first {QueryWords.MaxWords} words were looked for.");
                return false;
            }
            var length = token.Folded.Length;
            if (length > QueryWords.MaxWordLength)
            {
                length = QueryWords.MaxWordLength;
                if (char.IsHighSurrogate(token.Folded[length - 1]))
                    length--;
                issues.Add(SearchIssueCode.WordTooLong, start, end, $"Only the first {QueryWords.MaxWordLength} letters of the word were looked for.");
            }
            var isJoined = before >= 0 && !HasSpace(before, start);
            _words.Add(new(token.Folded[..length].ToString(), start, end, false, isJoined));
            before = end;
        }
        return true;
    }

    private readonly bool HasSpace(int start, int end)
    {
        while (start < end && !QueryPieces.IsSpace(_text[start]))
            start++;
        return start < end;
    }

    private readonly void MarkLast()
    {
        for (var i = _pieces.Count - 1; i >= 0; i--)
        {
            if (_pieces[i] is not { WordCount: > 0, Source: { IsPhrase: false, IsNegated: false } })
                continue;
            var last = _pieces[i].FirstWord + _pieces[i].WordCount - 1;
            _words[last] = _words[last] with { IsLast = true };
            return;
        }
    }

    /// <summary>Reads a piece, and the alternatives behind it.</summary>
    private readonly void ReadClause(ref int at, ImmutableArray<QueryClause>.Builder clauses)
    {
        var first = _pieces[at++];
        if (!TakesAlternative(first, at))
        {
            if (first.Source.IsPhrase || first.Source.IsNegated)
                clauses.Add(new([Term(first)]));
            else
                AddEach(first, clauses);
            return;
        }
        var terms = ImmutableArray.CreateBuilder<QueryTerm>();
        terms.Add(Term(first));
        for (; TakesAlternative(first, at); at += 2)
            terms.Add(Term(_pieces[at + 1]));
        clauses.Add(new(terms.DrainToImmutable()));
    }

    /// <summary>Whether an OR stands here, between two pieces that may be alternatives.</summary>
    private readonly bool TakesAlternative(Piece before, int at) =>
        at + 1 < _pieces.Count && _pieces[at].WordCount == 0 && !before.Source.IsNegated
        && _pieces[at + 1] is { WordCount: > 0, Source.IsNegated: false };

    private readonly void AddEach(Piece piece, ImmutableArray<QueryClause>.Builder clauses)
    {
        foreach (var word in CollectionsMarshal.AsSpan(_words).Slice(piece.FirstWord, piece.WordCount))
            clauses.Add(new([new([word], false, false, word.Start, word.End)]));
    }

    private readonly QueryTerm Term(Piece piece) => new(
        [.. CollectionsMarshal.AsSpan(_words).Slice(piece.FirstWord, piece.WordCount)],
        piece.Source.IsPhrase,
        piece.Source.IsNegated,
        piece.Source.Start,
        piece.Source.End);

    private readonly void Misplaced(Piece or) =>
        issues.Add(SearchIssueCode.MisplacedOr, or.Source.Start, or.Source.End, QueryWords.MisplacedOr);
}
