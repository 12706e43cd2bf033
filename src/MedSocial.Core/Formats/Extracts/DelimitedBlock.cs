using System.Buffers;
using System.Runtime.CompilerServices;

namespace MedSocial.Formats.Extracts;

/// <summary>Whole rows of a file and where their marks are; filled by <see cref="DelimitedSource"/>, read by one reader of rows.</summary>
internal sealed class DelimitedBlock : IDisposable
{
    /// <summary>The most bytes that a row may have; rows of both registers stay far below 16 KiB.</summary>
    internal const int MaxRowBytes = 64 << 10;

    /// <summary>The bytes of one block. With 64 KiB more rows cross a border, with 1 MiB the positions leave the second-level cache; between
    /// 128 KiB and 512 KiB no difference was found.</summary>
    internal const int Capacity = 256 << 10;

    private PreparedRow[] _prepared = [];

    internal byte[] Buffer { get; } = ArrayPool<byte>.Shared.Rent(Capacity + 1);

    internal int[] Positions { get; } = ArrayPool<int>.Shared.Rent(Capacity + 1 + DelimitedIndex.Slack);

    internal int[] Lines { get; } = ArrayPool<int>.Shared.Rent(Capacity + 1 + DelimitedIndex.Slack);

    /// <summary>Gets or sets how many bytes came in; those from <see cref="RowsEnd"/> on begin a row that the next block goes on with.</summary>
    internal int Filled { get; set; }

    /// <summary>Gets or sets where the last whole row ends, its line end included.</summary>
    internal int RowsEnd { get; set; }

    internal int LineCount { get; private set; }

    /// <summary>Gets room for a key while the rows of the block are prepared.</summary>
    internal KeyBuffer Key { get; } = new();

    /// <summary>Finds the marks of the rows.</summary>
    internal void Cut(byte separator, byte quote) =>
        (_, LineCount) = DelimitedIndex.Build(Buffer.AsSpan(0, RowsEnd), separator, quote, Positions, Lines);

    /// <summary>Gets the row of a line; an empty line is a row of one empty field.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal DelimitedRow Row(int line)
    {
        var last = Lines[line];
        var first = line == 0 ? 0 : Lines[line - 1] + 1;
        return new(Buffer, first == 0 ? 0 : AfterLineEnd(Positions[first - 1]), Positions.AsSpan(first, last - first + 1));
    }

    /// <summary>Gets the bytes of a value.</summary>
    internal ReadOnlySpan<byte> Bytes(in PreparedValue value) => Buffer.AsSpan(value.Start, value.Length);

    /// <summary>Gets room for what is known of each line; what was known of the rows of before still stands there.</summary>
    internal Span<PreparedRow> MakePrepared()
    {
        if (_prepared.Length < LineCount)
            _prepared = new PreparedRow[LineCount + LineCount / 4];
        return Prepared;
    }

    /// <summary>Gets what is known of each line; nothing where a reader prepares none.</summary>
    internal Span<PreparedRow> Prepared => _prepared.AsSpan(0, Math.Min(LineCount, _prepared.Length));

    /// <summary>Tells whether a line is a row of which the number is known.</summary>
    internal bool IsPrepared(int line) => (uint)line < (uint)_prepared.Length && _prepared[line].Number != 0;

    // The row before has moved its end in front of a carriage return, if it had one.
    private int AfterLineEnd(int position)
    {
        while (Buffer[position] != '\n')
            position++;
        return position + 1;
    }

    public void Dispose()
    {
        // Cleared, because people's names are in it.
        ArrayPool<byte>.Shared.Return(Buffer, clearArray: true);
        ArrayPool<int>.Shared.Return(Positions);
        ArrayPool<int>.Shared.Return(Lines);
    }
}
