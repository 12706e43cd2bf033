namespace MedSocial.Tests.Formats;

/// <summary>A stream that cannot seek, gives a few bytes at a time, and answers later when asked asynchronously.</summary>
internal sealed class TricklingStream(byte[] bytes, Func<int> nextSize) : Stream
{
    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(Math.Min(nextSize(), buffer.Length), bytes.Length - _at);
        bytes.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return Read(buffer.Span);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>A text, then a byte as often as wanted, then another text, none of it held in memory.</summary>
internal sealed class FloodStream(string before, string flood, long times, string after) : Stream
{
    private readonly byte[] _before = System.Text.Encoding.UTF8.GetBytes(before);
    private readonly byte[] _flood = System.Text.Encoding.UTF8.GetBytes(flood);
    private readonly byte[] _after = System.Text.Encoding.UTF8.GetBytes(after);
    private long _at;

    internal long Served => _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _before.Length + _flood.Length * times + _after.Length;

    public override long Position { get => _at; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var end = Math.Min(_at + count, Length);
        var floodEnd = _before.Length + _flood.Length * times;
        var start = _at;
        for (; _at < end; _at++)
        {
            buffer[offset++] = _at < _before.Length ? _before[_at]
                : _at < floodEnd ? _flood[(_at - _before.Length) % _flood.Length]
                : _after[_at - floodEnd];
        }
        return (int)(end - start);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
