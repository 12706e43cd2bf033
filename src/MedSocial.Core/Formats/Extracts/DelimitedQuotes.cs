namespace MedSocial.Formats.Extracts;

/// <summary>Quotes around fields (RFC 4180), read with patience: a quote that opens nothing is a character like any other.</summary>
internal static class DelimitedQuotes
{
    private const byte Quote = (byte)'"';

    /// <summary>Takes blanks off a field, and the quotes around it; doubled quotes within become one.</summary>
    internal static ReadOnlySpan<byte> Strip(ReadOnlySpan<byte> field)
    {
        field = field.Trim(" \t"u8);
        if (field.Length < 2 || field[0] != Quote || field[^1] != Quote)
            return field;
        var inner = field[1..^1];
        if (!inner.Contains(Quote))
            return inner.Trim(" \t"u8);
        var single = new byte[inner.Length];
        var length = 0;
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] == Quote && (i + 1 == inner.Length || inner[++i] != Quote))
                return field; // « "A" et "B" » is no quoted field
            single[length++] = inner[i];
        }
        return single.AsSpan(0, length).Trim(" \t"u8);
    }

    /// <summary>Splits a line at the separators outside quotes.</summary>
    /// <param name="bytes">The bytes in which the line stands.</param>
    /// <param name="start">Where it starts.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="separator">The byte between fields.</param>
    /// <param name="ends">Takes the ends of the fields.</param>
    /// <returns>How many fields there are, or -1 when a quote is not closed or there are more than <paramref name="ends"/> takes.</returns>
    internal static int Split(ReadOnlySpan<byte> bytes, int start, int end, byte separator, Span<int> ends)
    {
        var count = 0;
        for (var at = start; ; at++)
        {
            if (at < end && bytes[at] == Quote && (at = Closing(bytes[..end], at)) < 0)
                return -1;
            at += bytes[at..end].IndexOf(separator) is >= 0 and var next ? next : end - at;
            if (count == ends.Length)
                return -1;
            ends[count++] = at;
            if (at >= end)
                return count;
        }
    }

    private static int Closing(ReadOnlySpan<byte> bytes, int open)
    {
        for (var at = open + 1; ; at += 2)
        {
            var next = bytes[at..].IndexOf(Quote);
            if (next < 0)
                return -1;
            at += next;
            if (at + 1 == bytes.Length || bytes[at + 1] != Quote)
                return at;
        }
    }
}
