namespace MedSocial.Formats.Extracts;

/// <summary>Tells on which line of a file a byte of a text stands.</summary>
/// <remarks>Counts on from the place asked for before, so that asking for one after the other costs one pass; counting from the start each time made a
/// bundle three times as slow.</remarks>
internal struct LineCount(long first)
{
    private int _counted;
    private long _lines;

    /// <summary>Gets the line on which the text begins.</summary>
    internal long First { get; } = first;

    /// <summary>The line of a byte; always of the same text.</summary>
    internal long At(ReadOnlySpan<byte> text, int index)
    {
        var to = Math.Min(index, text.Length);
        if (to < _counted)
            (_counted, _lines) = (0, 0);
        _lines += text[_counted..to].Count((byte)'\n');
        _counted = to;
        return First + _lines;
    }
}
