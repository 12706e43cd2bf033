using System.Buffers;

namespace MedSocial.Formats.Extracts;

/// <summary>The part of a stream that is being looked at: one rented buffer, which slides and grows only when one record fills it.</summary>
/// <remarks>
/// <code>
///     stream   ......consumed......[ unread ]......not yet fetched......
///                                  ^Position, Line
/// </code>
/// <para>The buffer is filled before it is looked at, so that what is found does not depend on how many bytes a read gives.</para>
/// </remarks>
internal sealed class ByteWindow(Stream stream, long maxBytes) : IDisposable
{
    /// <summary>The first size: a quarter of the second-level cache of usual processors, and hundreds of records.</summary>
    internal const int FirstBuffer = 256 << 10;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private int _start;
    private int _end;
    private LineCount _lines = new(1);

    /// <summary>Gets what was fetched and not consumed.</summary>
    internal ReadOnlySpan<byte> Unread => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Gets how many bytes of the stream lie before <see cref="Unread"/>.</summary>
    internal long Position { get; private set; }

    /// <summary>Gets the line on which <see cref="Unread"/> begins, counted from 1.</summary>
    internal long Line => _lines.First;

    /// <summary>Gets whether the stream has no more bytes.</summary>
    internal bool IsEnded { get; private set; }

    internal long BytesRead => Position + Unread.Length;

    internal void Consume(int count)
    {
        _lines = new(_lines.At(Unread, count));
        Position += count;
        _start += count;
    }

    /// <summary>Passes over the mark by which a file may say that it is UTF-8.</summary>
    internal void SkipMark()
    {
        if (Position == 0 && Unread.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            Consume(3);
    }

    /// <summary>The line and the position of a byte of <see cref="Unread"/>.</summary>
    internal (long Line, long Offset) Place(int index) => (_lines.At(Unread, index), Position + index);

    /// <summary>Fetches more behind what is unread; grows the buffer where that fills it.</summary>
    /// <param name="most">The most bytes that the buffer may grow to.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>Whether there is room to fetch; false when the unread bytes are as many as may be held.</returns>
    /// <exception cref="DirectoryFormatException">The stream is longer than it may be.</exception>
    internal async ValueTask<bool> FillAsync(int most, CancellationToken cancellationToken)
    {
        if (!MakeRoom(most))
            return false;
        while (_end < _buffer.Length && !IsEnded)
        {
            var count = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            IsEnded = count == 0;
            _end += count;
            if (BytesRead > maxBytes)
                throw new DirectoryFormatException(DirectoryFormatError.FileTooLarge, "", BytesRead, $"The file has more than {maxBytes} bytes.");
        }
        return true;
    }

    private bool MakeRoom(int most)
    {
        var rest = Unread;
        if (rest.Length < _buffer.Length || _start > 0)
        {
            rest.CopyTo(_buffer);
        }
        else
        {
            if (_buffer.Length >= most)
                return false;
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            rest.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
            _buffer = larger;
        }
        (_start, _end) = (0, rest.Length);
        return true;
    }

    public void Dispose()
    {
        // Cleared, because people's names are in it.
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = [];
        (_start, _end) = (0, 0);
    }
}
