namespace MedSocial.Formats.Csv;

/// <summary>What separates fields and what hides separators.</summary>
internal readonly record struct CsvDialect(byte Separator, byte Quote);

/// <summary>How looking for a record ended.</summary>
internal enum CsvOutcome
{
    Found,
    Cut,
    UnclosedQuote,
    TooLong,
}

/// <summary>Finds the fields of one record (RFC 4180), read with patience: line ends within quotes, CR LF or LF, quotes that open nothing.</summary>
/// <remarks>
/// A quote that is opened and not closed would take the rest of the file with it. Where no end is found within the most bytes of a record, the first line
/// alone is given up, and reading goes on with the next.
/// </remarks>
internal sealed class CsvRecord
{
    /// <summary>The most bytes of a record.</summary>
    internal const int MostBytes = 1 << 20;

    /// <summary>The most fields of a record; more are no table.</summary>
    internal const int MostFields = 1000;

    private readonly (int Start, int End, bool IsQuoted)[] _fields = new (int, int, bool)[MostFields];

    internal int Count { get; private set; }

    /// <summary>Gets how many bytes the record has, its line end included; of one that is given up, its first line.</summary>
    internal int Length { get; private set; }

    /// <summary>Looks for the record at the start of a text.</summary>
    internal CsvOutcome Find(ReadOnlySpan<byte> text, CsvDialect dialect, bool isEnd)
    {
        Count = 0;
        var at = 0;
        while (true)
        {
            var start = at;
            var isQuoted = at < text.Length && text[at] == dialect.Quote;
            if (isQuoted && (at = Closing(text, at, dialect.Quote)) < 0)
                return GiveUp(text, isEnd, CsvOutcome.UnclosedQuote);
            var next = text[at..].IndexOfAny(dialect.Separator, (byte)'\n');
            if (next < 0 && !isEnd)
                return GiveUp(text, isEnd, CsvOutcome.TooLong);
            at = next < 0 ? text.Length : at + next;
            var isLast = at == text.Length || text[at] == '\n';
            var end = isLast && at > start && text[at - 1] == '\r' ? at - 1 : at;
            if (Count < MostFields)
                _fields[Count++] = (start, end, isQuoted);
            if (!isLast)
            {
                at++;
                continue;
            }
            Length = Math.Min(at + 1, text.Length);
            return CsvOutcome.Found;
        }
    }

    /// <summary>Gets a field without blanks around it and the quotes around those; doubled quotes within become one.</summary>
    internal ReadOnlySpan<byte> Field(ReadOnlySpan<byte> text, CsvDialect dialect, int index)
    {
        if ((uint)index >= (uint)Count)
            return default;
        var (start, end, isQuoted) = _fields[index];
        var field = text[start..end].Trim(" \t"u8);
        return isQuoted ? Unquoted(field, dialect.Quote) : field;
    }

    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> field, byte quote)
    {
        if (field.Length < 2 || field[^1] != quote)
            return field; // « "A" et B »: the quotes are letters like any other
        var inner = field[1..^1];
        if (!inner.Contains(quote))
            return inner.Trim(" \t\r\n"u8);
        var single = new byte[inner.Length];
        var length = 0;
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] == quote && (i + 1 == inner.Length || inner[++i] != quote))
                return field;
            single[length++] = inner[i];
        }
        return single.AsSpan(0, length).Trim(" \t\r\n"u8);
    }

    private static int Closing(ReadOnlySpan<byte> text, int open, byte quote)
    {
        for (var at = open + 1; ; at += 2)
        {
            var next = text[at..].IndexOf(quote);
            if (next < 0)
                return -1;
            at += next;
            if (at + 1 >= text.Length || text[at + 1] != quote)
                return at + 1;
        }
    }

    private CsvOutcome GiveUp(ReadOnlySpan<byte> text, bool isEnd, CsvOutcome outcome)
    {
        if (!isEnd && text.Length < MostBytes)
            return CsvOutcome.Cut;
        var end = text.IndexOf((byte)'\n');
        Length = end < 0 ? text.Length : end + 1;
        return outcome;
    }
}
