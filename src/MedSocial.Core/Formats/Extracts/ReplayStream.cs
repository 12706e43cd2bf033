namespace MedSocial.Formats.Extracts;

/// <summary>A stream that gives back the bytes by which it was recognised, then the rest; counts what it takes.</summary>
internal sealed class ReplayStream(Stream rest) : Stream
{
    private const int MostPeeked = 4;

    private readonly byte[] _peeked = new byte[MostPeeked];
    private int _start;
    private int _end;

    /// <summary>Gets how many bytes were taken from the stream below.</summary>
    internal long Taken { get; private set; }

    /// <summary>Gets the last four bytes taken, as a number.</summary>
    internal uint LastFour { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Looks at the first four bytes, or as many as there are.</summary>
    internal async Task<ReadOnlyMemory<byte>> PeekAsync(CancellationToken cancellationToken)
    {
        _end = await rest.ReadAtLeastAsync(_peeked, MostPeeked, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        Took(_peeked, _end);
        return _peeked.AsMemory(0, _end);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_start < _end)
            return Replay(buffer);
        return Took(buffer, rest.Read(buffer));
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_start < _end)
            return Replay(buffer.Span);
        var count = await rest.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Took(buffer.Span, count);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Took(ReadOnlySpan<byte> buffer, int count)
    {
        Taken += count;
        foreach (var b in buffer[Math.Max(0, count - sizeof(uint))..count])
            LastFour = LastFour >> 8 | (uint)b << 24;
        return count;
    }

    private int Replay(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _end - _start);
        _peeked.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }
}
