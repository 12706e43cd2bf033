using System.Buffers;

namespace MedSocial.Formats.Extracts;

/// <summary>Whole rows of a file and where their marks are; filled by <see cref="DelimitedSource"/>, read by one reader of rows.</summary>
internal sealed class DelimitedBlock : IDisposable
{
    /// <summary>The most bytes that a row may have; rows of both registers stay far below 16 KiB.</summary>
    internal const int MaxRowBytes = 64 << 10;

    /// <summary>The bytes of one block. With 64 KiB more rows cross a border, with 1 MiB the positions leave the second-level cache; between
    /// 128 KiB and 512 KiB no difference was found.</summary>
    internal const int Capacity = 256 << 10;

    internal byte[] Bytes { get; } = ArrayPool<byte>.Shared.Rent(Capacity + 1);

    internal int[] Positions { get; } = ArrayPool<int>.Shared.Rent(Capacity + 1 + DelimitedIndex.Slack);

    internal int[] Lines { get; } = ArrayPool<int>.Shared.Rent(Capacity + 1 + DelimitedIndex.Slack);

    /// <summary>Gets or sets how many bytes came in; those from <see cref="RowsEnd"/> on begin a row that the next block goes on with.</summary>
    internal int Filled { get; set; }

    /// <summary>Gets or sets where the last whole row ends, its line end included.</summary>
    internal int RowsEnd { get; set; }

    internal int LineCount { get; set; }

    /// <summary>Gets or sets what a reader has worked out of each line while the block was filled, so many numbers a line; empty where it does not.</summary>
    internal ulong[] Keys { get; set; } = [];

    /// <summary>Gets the row of a line; an empty line is a row of one empty field.</summary>
    internal DelimitedRow Row(int line)
    {
        var last = Lines[line];
        var first = line == 0 ? 0 : Lines[line - 1] + 1;
        return new(Bytes, first == 0 ? 0 : AfterLineEnd(Positions[first - 1]), Positions.AsSpan(first, last - first + 1));
    }

    // The row before has moved its end in front of a carriage return, if it had one.
    private int AfterLineEnd(int position)
    {
        while (Bytes[position] != '\n')
            position++;
        return position + 1;
    }

    public void Dispose()
    {
        // Cleared, because people's names are in it.
        ArrayPool<byte>.Shared.Return(Bytes, clearArray: true);
        ArrayPool<int>.Shared.Return(Positions);
        ArrayPool<int>.Shared.Return(Lines);
    }
}
