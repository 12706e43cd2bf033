using System.Buffers;
using System.Text;

namespace MedSocial.TestData;

/// <summary>Writes the fields of rows to a stream, a megabyte at a time.</summary>
internal sealed class SyntheticExtractWriter : IDisposable
{
    private const int FlushAt = 1 << 20;

    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _bytes = new(FlushAt + (64 << 10));
    private readonly Encoding _encoding;

    internal SyntheticExtractWriter(Stream stream, bool windows1252)
    {
        _stream = stream;
        // The names that are made up have no letter in which Latin-1 and Windows-1252 differ, but for those replaced here.
        _encoding = windows1252 ? Encoding.GetEncoding(28591, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback) : new UTF8Encoding(false);
    }

    internal void Mark() => _bytes.Write((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);

    internal void Line(ReadOnlySpan<string?> fields, char separator, bool quoteAll, string end)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                Write([separator]);
            if (quoteAll)
                Write("\"");
            Write(fields[i]);
            if (quoteAll)
                Write("\"");
        }
        Raw(end);
    }

    internal void Raw(string text)
    {
        Write(text);
        if (_bytes.WrittenCount >= FlushAt)
            Flush();
    }

    public void Dispose() => Flush();

    private void Write(ReadOnlySpan<char> text) => _encoding.GetBytes(text, _bytes);

    private void Flush()
    {
        _stream.Write(_bytes.WrittenSpan);
        _bytes.ResetWrittenCount();
    }
}
