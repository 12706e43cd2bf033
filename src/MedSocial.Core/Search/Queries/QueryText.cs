using System.Buffers;

namespace MedSocial.Search.Queries;

/// <summary>The normal form of a free text while it is put together: pieces with one space between, and where each character comes from.</summary>
internal ref struct QueryText
{
    private readonly char[] _chars = ArrayPool<char>.Shared.Rent(SearchQuery.MaxWordsLength);
    private readonly int[] _origins = ArrayPool<int>.Shared.Rent(SearchQuery.MaxWordsLength);
    private int _length;

    public QueryText()
    {
    }

    /// <summary>Whether a piece did not fit; none is taken after it.</summary>
    internal bool IsFull { get; private set; }

    internal readonly int Origin(int at) => _origins[at];

    /// <summary>The normal form of a text.</summary>
    internal static string Normalize(string text)
    {
        var normal = new QueryText();
        var pieces = new QueryPieces(text);
        while (!normal.IsFull && pieces.Next(out var piece))
            normal.Append(text, piece);
        var result = normal.ToString(text);
        normal.Free();
        return result;
    }

    /// <summary>Adds a piece; if it alone is longer than all may be, its beginning.</summary>
    internal void Append(ReadOnlySpan<char> source, QueryPiece piece)
    {
        if (IsFull)
            return;
        var before = _length;
        if (before > 0)
            Add(' ', piece.Start);
        for (var at = piece.Start; at < piece.End && !IsFull; at++)
        {
            var isSpace = QueryPieces.IsSpace(source[at]);
            if (!isSpace || _chars[_length - 1] != ' ')
                Add(isSpace ? ' ' : source[at], at);
        }
        if (!IsFull)
            return;
        _length = before;
        if (before == 0)
            CutFirst(source, piece);
    }

    /// <summary>The normal form; the same instance as the source when nothing changed.</summary>
    internal readonly string ToString(string source)
    {
        var text = _chars.AsSpan(0, _length);
        return text.SequenceEqual(source) ? source : text.ToString();
    }

    internal readonly void Free()
    {
        ArrayPool<char>.Shared.Return(_chars);
        ArrayPool<int>.Shared.Return(_origins);
    }

    private void Add(char c, int origin)
    {
        IsFull = _length == SearchQuery.MaxWordsLength;
        if (IsFull)
            return;
        _chars[_length] = c;
        _origins[_length++] = origin;
    }

    private void CutFirst(ReadOnlySpan<char> source, QueryPiece piece)
    {
        _length = SearchQuery.MaxWordsLength;
        if (piece.IsPhrase)
            _chars[_length - 1] = source[piece.End - 1];
        else if (char.IsHighSurrogate(_chars[_length - 1]))
            _length--;
    }
}
