namespace MedSocial.Formats.Extracts;

/// <summary>Cuts a stream into blocks of whole rows; knows nothing of columns.</summary>
/// <remarks>
/// <code>
///     block 1   [row\nrow\nrow\nro......]        the rest of a row goes to the front of the next block
///     block 2   [row\nrow\n ... ]
/// </code>
/// <para>A block is filled before it is handed over, so that where blocks end does not depend on how many bytes a read gives. A row that fills a whole
/// block is handed over as far as it goes, and the rest of it is dropped unread, so that no input makes the buffers grow.</para>
/// </remarks>
internal sealed class DelimitedSource(Stream stream, long maxBytes = long.MaxValue)
{
    private const byte LineEnd = (byte)'\n';

    private bool _isSkipping;
    private bool _isEnded;

    /// <summary>Gets how many bytes were read.</summary>
    internal long BytesRead { get; private set; }

    /// <summary>Gets whether the last row came without its line end.</summary>
    internal bool EndsWithinRow { get; private set; }

    /// <summary>Fills a block with what follows the rows of the one before; only one call at a time.</summary>
    /// <returns>Whether there are rows.</returns>
    internal async Task<bool> FillAsync(DelimitedBlock block, DelimitedBlock? before, CancellationToken cancellationToken)
    {
        var filled = 0;
        if (before is not null)
        {
            before.Buffer.AsSpan(before.RowsEnd..before.Filled).CopyTo(block.Buffer);
            filled = before.Filled - before.RowsEnd;
        }
        while (filled < DelimitedBlock.Capacity && !_isEnded)
        {
            var count = await stream.ReadAsync(block.Buffer.AsMemory(filled, DelimitedBlock.Capacity - filled), cancellationToken).ConfigureAwait(false);
            _isEnded = count == 0;
            BytesRead += count;
            if (BytesRead > maxBytes)
                throw new DirectoryFormatException(DirectoryFormatError.FileTooLarge, "", BytesRead, $"The file has more than {maxBytes} bytes.");
            filled += count;
            if (_isSkipping)
                filled = DropSkipped(block.Buffer, filled);
        }
        block.Filled = filled;
        block.RowsEnd = EndOfRows(block);
        return block.RowsEnd > 0;
    }

    private int DropSkipped(byte[] bytes, int filled)
    {
        var end = bytes.AsSpan(0, filled).IndexOf(LineEnd) + 1;
        if (end == 0)
            return 0;
        _isSkipping = false;
        bytes.AsSpan(end, filled - end).CopyTo(bytes);
        return filled - end;
    }

    private int EndOfRows(DelimitedBlock block)
    {
        var end = block.Buffer.AsSpan(0, block.Filled).LastIndexOf(LineEnd) + 1;
        var isOverlong = end == 0 && block.Filled == DelimitedBlock.Capacity && !_isEnded;
        if (block.Filled == end || !(_isEnded || isOverlong))
            return end;
        _isSkipping = isOverlong;
        EndsWithinRow = _isEnded;
        block.Buffer[block.Filled++] = LineEnd; // the last row of a file may lack it
        return block.Filled;
    }
}
