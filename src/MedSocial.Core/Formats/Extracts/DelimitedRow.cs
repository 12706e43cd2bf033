using System.Runtime.CompilerServices;

namespace MedSocial.Formats.Extracts;

/// <summary>One row: bytes that belong to a block, and where its fields end.</summary>
/// <remarks>A field that the row does not have is empty, as are those of a column that the header does not have (-1).</remarks>
internal readonly ref struct DelimitedRow
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly Span<int> _ends;
    private readonly int _start;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DelimitedRow(ReadOnlySpan<byte> bytes, int start, Span<int> ends)
    {
        // A carriage return before the line end belongs to the line end.
        if (ends[^1] is var end && end > start && bytes[end - 1] == '\r')
            ends[^1]--;
        _bytes = bytes;
        _start = start;
        _ends = ends;
    }

    internal int Count => _ends.Length;

    internal int Length => _ends[^1] - _start;

    internal bool IsBlank => _ends.Length == 1 && Text.Trim(" \t"u8).IsEmpty;

    internal ReadOnlySpan<byte> Text => _bytes[_start.._ends[^1]];

    /// <summary>Gets a field with nothing taken off.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<byte> Raw(int field)
    {
        var ends = _ends;
        if ((uint)field >= (uint)ends.Length)
            return default;
        var start = field == 0 ? _start : ends[field - 1] + 1;
        return _bytes[start..ends[field]];
    }

    /// <summary>Gets a field without blanks around it and quotes around those.</summary>
    internal ReadOnlySpan<byte> this[int field]
    {
        get
        {
            var raw = Raw(field);
            return raw.IsEmpty || (raw[0] > '"' && raw[^1] > ' ') ? raw : DelimitedQuotes.Strip(raw);
        }
    }

    /// <summary>Gets the bytes from the start of one field to the end of another, separators included; empty when the row is shorter.</summary>
    internal ReadOnlySpan<byte> Range(int first, int last)
    {
        var ends = _ends;
        if ((uint)last >= (uint)ends.Length)
            return default;
        return _bytes[(first == 0 ? _start : ends[first - 1] + 1)..ends[last]];
    }

    /// <summary>Finds where a field stands.</summary>
    /// <returns>Whether it is as <see cref="this"/> gives it; false when something has to be taken off.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool TryLocate(int field, ref PreparedValue value)
    {
        if ((uint)field >= (uint)_ends.Length)
            return true;
        Locate(field, field, ref value);
        return value.Length == 0 || (_bytes[value.Start] > '"' && _bytes[value.Start + value.Length - 1] > ' ');
    }

    /// <summary>Finds where <see cref="Range"/> stands, of a row that has these fields.</summary>
    internal void Locate(int first, int last, ref PreparedValue value)
    {
        value.Start = first == 0 ? _start : _ends[first - 1] + 1;
        value.Length = _ends[last] - value.Start;
    }

    /// <summary>Tells whether the fields after so many are empty, as where rows end in separators.</summary>
    internal bool EndsWithin(int fields)
    {
        for (var i = fields; i < Count; i++)
        {
            if (!this[i].IsEmpty)
                return false;
        }
        return true;
    }

    /// <summary>Splits the row anew, with separators inside quotes as characters.</summary>
    internal bool TrySplitQuoted(byte separator, Span<int> ends, out DelimitedRow row)
    {
        row = default;
        if (!Text.Contains((byte)'"'))
            return false;
        var count = DelimitedQuotes.Split(_bytes, _start, _ends[^1], separator, ends);
        if (count > 0)
            row = new(_bytes, _start, ends[..count]);
        return count > 0;
    }

    /// <summary>Takes the marks that are quotes, and those between an opening and a closing one, out of the ends of the fields.</summary>
    /// <param name="quote">The quote, a mark of the block beside the separator.</param>
    /// <param name="isOpen">Whether a quote is not closed.</param>
    internal DelimitedRow WithoutQuoted(byte quote, out bool isOpen)
    {
        isOpen = false;
        var ends = _ends;
        var bytes = _bytes;
        if (bytes[ends[0]] != quote && ends.Length == 1)
            return this;
        var (count, fieldStart, open) = (0, _start, false);
        for (var i = 0; i < ends.Length; i++)
        {
            var at = ends[i];
            if (i < ends.Length - 1 && bytes[at] == quote)
            {
                // A quote opens where a field starts, and two of them within quotes are a character.
                if (!open)
                    open = at == fieldStart;
                else if (i < ends.Length - 2 && ends[i + 1] == at + 1 && bytes[at + 1] == quote)
                    i++;
                else
                    open = false;
            }
            else if (!open || i == ends.Length - 1)
            {
                ends[count++] = at;
                fieldStart = at + 1;
            }
        }
        isOpen = open;
        return new(bytes, _start, ends[..count]);
    }
}
