using System.Buffers;
using System.Text.Json;

namespace MedSocial.Formats;

/// <summary>Reads a document from the bytes that it is fed, record by record; knows nothing of where they come from.</summary>
/// <remarks>
/// <para>The buffer has 64 KiB, or what the largest record so far needed:</para>
/// <code>
///     buffer   [ ....consumed.... | record | record | rec ........free........ ]
///                                 ^start                 ^end
/// </code>
/// <para>A whole record is looked for first (<c>TrySkip</c>) and parsed then. Where the bytes end within one, the reader goes back to its
/// start and waits for more; the buffer is filled before it is looked at again and doubles when it is full, so
/// that a record is looked for once per doubling, however small the pieces in which it comes. Everything outside the records is taken token by token.</para>
/// <para>The underlying reader is never told that its bytes are the last ones: it asks for more, and that there are none is the one sign of
/// a truncated document.</para>
/// </remarks>
internal sealed partial class DirectoryJsonReader : IDisposable
{
    internal const int FirstBuffer = 64 << 10;
    internal const int MaxDepth = 32;

    private readonly MedicalDirectoryBuilder _builder;
    private readonly DirectoryJsonOptions _options;
    private readonly CancellationToken _cancellation;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private int _start;
    private int _end;
    private long _consumed; // of the stream, up to _start
    private JsonReaderState _state = new(new() { MaxDepth = MaxDepth });

    internal DirectoryJsonReader(MedicalDirectoryBuilder builder, DirectoryJsonOptions options, CancellationToken cancellation) =>
        (_builder, _options, _cancellation) = (builder, options, cancellation);

    /// <summary>Where the next bytes go; never empty.</summary>
    internal Memory<byte> Free => _buffer.AsMemory(_end);

    internal bool IsFull => _end == _buffer.Length;

    private ReadOnlySpan<byte> Unread => _buffer.AsSpan(_start, _end - _start);

    internal void Filled(int count) => _end += count;

    /// <summary>Takes in what the buffer holds, as far as it goes, and makes room for more.</summary>
    /// <exception cref="DirectoryFormatException">The document is wrong.</exception>
    internal void Advance(bool isEnd)
    {
        if (_consumed == 0 && _start == 0 && Unread.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            Consume(3);
        ReadTokens();
        if (isEnd && _step != Step.After)
            throw Error(DirectoryFormatError.Truncated, _consumed + Unread.Length, "The document ends before it is complete.");
        var gap = DropWhiteSpace();
        if (Unread.Length - gap > _options.MaxRecordBytes)
            throw TooLarge(_consumed + gap);
        _options.Progress?.Report(_records);
        MakeRoom();
    }

    public void Dispose()
    {
        // Cleared, because names may be in it that nobody else is to see.
        ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
        _buffer = [];
    }

    /// <summary>Moves the comma that still waits for its value up to it, so that no amount of white space fills the buffer.</summary>
    /// <returns>How many bytes still stand before the value: 1 or none.</returns>
    private int DropWhiteSpace()
    {
        var gap = Unread.Length - Unread.TrimStart(" \t\r\n,"u8).Length;
        if (gap < 2)
            return gap;
        var hasComma = Unread[..gap].Contains((byte)',');
        Consume(gap - 1);
        _buffer[_start] = hasComma ? (byte)',' : (byte)' ';
        return 1;
    }

    private DirectoryFormatException TooLarge(long position) => Error(
        DirectoryFormatError.RecordTooLarge, position, $"The record or value has more than {_options.MaxRecordBytes} bytes.");

    private void ReadTokens()
    {
        var reader = new Utf8JsonReader(Unread, isFinalBlock: false, _state);
        try
        {
            while (_step != Step.After && TryStep(ref reader))
            {
            }
        }
        catch (JsonException)
        {
            // Its message quotes what follows the error, which may be a name that nobody is to see.
            throw NotJson(ref reader);
        }
        catch (Exception e) when (e is JsonFault or InvalidOperationException)
        {
            throw Error(CodeOf(e), _consumed + reader.TokenStartIndex, Reason(e));
        }
        _state = reader.CurrentState;
        Consume((int)reader.BytesConsumed);
        if (_step == Step.After)
            ReadTail();
    }

    private void ReadTail()
    {
        var garbage = Unread.IndexOfAnyExcept(" \t\r\n"u8);
        if (garbage >= 0)
            throw Error(DirectoryFormatError.TrailingData, _consumed + garbage, "Something follows the end of the document.");
        Consume(Unread.Length);
    }

    private void Consume(int count)
    {
        _start += count;
        _consumed += count;
    }

    private void MakeRoom()
    {
        var rest = Unread;
        if (rest.Length < _buffer.Length / 2)
        {
            rest.CopyTo(_buffer);
        }
        else
        {
            var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            rest.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
            _buffer = larger;
        }
        (_start, _end) = (0, rest.Length);
    }

    private DirectoryFormatException NotJson(ref Utf8JsonReader reader)
    {
        var at = (int)reader.BytesConsumed;
        var isTooDeep = reader.CurrentDepth + 1 >= MaxDepth && at < Unread.Length && Unread[at] is (byte)'[' or (byte)'{';
        return isTooDeep
            ? Error(DirectoryFormatError.TooDeep, _consumed + at, $"Objects and arrays are nested more than {MaxDepth} deep.")
            : Error(DirectoryFormatError.NotJson, _consumed + at, "The text from here on is no JSON.");
    }
}
