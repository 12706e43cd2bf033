using System.Buffers;

namespace MedSocial.Formats.Extracts;

/// <summary>Hands what a format writes piece by piece to a stream, in blocks of 64 KiB.</summary>
internal static class PieceWriter
{
    private const int Block = 64 << 10;

    /// <summary>Writes everything.</summary>
    /// <param name="stream">Where to; flushed at the end.</param>
    /// <param name="format">Given a buffer, writes a record into it at each step.</param>
    /// <param name="cancellationToken">Stops between two records.</param>
    internal static async Task WriteAsync(Stream stream, Func<ArrayBufferWriter<byte>, IEnumerable<bool>> format, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>(Block * 2);
        foreach (var _ in format(buffer))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (buffer.WrittenCount < Block)
                continue;
            await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
            buffer.ResetWrittenCount();
        }
        await stream.WriteAsync(buffer.WrittenMemory, cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
