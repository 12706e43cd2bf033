using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MedSocial.Formats;

/// <summary>Writes a document into a buffer, step by step; who takes the steps empties the buffer into a stream.</summary>
internal sealed class DirectoryJsonWriter : IDisposable
{
    private const int FlushAt = 64 << 10;

    private readonly ArrayBufferWriter<byte> _buffer = new(2 * FlushAt);
    private readonly Utf8JsonWriter _writer;
    private readonly MedicalDirectory _directory;
    private readonly DirectoryJsonOptions _options;

    internal DirectoryJsonWriter(MedicalDirectory directory, DirectoryJsonOptions options)
    {
        (_directory, _options) = (directory, options);
        _writer = new(_buffer, new()
        {
            Indented = options.Indented,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            SkipValidation = true,
        });
    }

    /// <summary>Writes the document; each step gives bytes that are good until the next one.</summary>
    internal IEnumerable<ReadOnlyMemory<byte>> Pieces(CancellationToken cancellation)
    {
        var records = 0L;
        _writer.WriteStartObject();
        _writer.WriteString("format"u8, DirectoryJson.FormatName);
        _writer.WriteNumber("version"u8, 1);
        foreach (var section in _options.IncludeWithheldNames ? DirectoryJsonSchema.SectionsWithWithheldNames : DirectoryJsonSchema.Sections)
        {
            foreach (var _ in section.Write(_writer, _directory))
            {
                cancellation.ThrowIfCancellationRequested();
                records++;
                if (_buffer.WrittenCount + _writer.BytesPending >= FlushAt)
                    yield return Piece(records);
            }
        }
        _writer.WriteEndObject();
        yield return Piece(records);
    }

    public void Dispose() => _writer.Dispose();

    private ReadOnlyMemory<byte> Piece(long records)
    {
        _options.Progress?.Report(records);
        _writer.Flush();
        var piece = _buffer.WrittenMemory;
        _buffer.ResetWrittenCount();
        return piece;
    }
}
