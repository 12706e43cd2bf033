using System.Text;
using System.Text.Unicode;

namespace MedSocial.Formats.Extracts;

/// <summary>Turns the bytes of a file into text, and finds out in which encoding they are.</summary>
/// <remarks>
/// A mark at the start means UTF-8. Without one the first text with a byte above 7F decides for the whole file: accented letters of
/// Windows-1252 are hardly ever well-formed UTF-8. In an extract that is the header (« Libellé profession »).
/// </remarks>
internal sealed class ExtractText
{
    private readonly TextPool _common = new();
    private bool _isDecided;

    /// <summary>Gets the encoding; UTF-8 until a byte says otherwise.</summary>
    internal ExtractEncoding Encoding { get; private set; } = ExtractEncoding.Utf8;

    /// <summary>Takes note of the mark at the start of the file.</summary>
    internal void SawUtf8Mark() => _isDecided = true;

    /// <summary>Looks at a text: it may decide the encoding, or break the one that is decided.</summary>
    internal bool IsDamaged(ReadOnlySpan<byte> bytes)
    {
        if (Ascii.IsValid(bytes))
            return false;
        var isUtf8 = Utf8.IsValid(bytes);
        if (!_isDecided)
            (_isDecided, Encoding) = (true, isUtf8 ? ExtractEncoding.Utf8 : ExtractEncoding.Windows1252);
        return Encoding == ExtractEncoding.Utf8 && !isUtf8;
    }

    /// <summary>Reads a text.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="isDamaged">Whether they break the encoding of the file; such a text is read as Windows-1252, which reads anything.</param>
    internal string Decode(ReadOnlySpan<byte> bytes, out bool isDamaged)
    {
        isDamaged = false;
        if (Ascii.IsValid(bytes))
            return _common.Of(bytes);
        isDamaged = IsDamaged(bytes);
        return Encoding == ExtractEncoding.Utf8 && !isDamaged ? System.Text.Encoding.UTF8.GetString(bytes) : Windows1252.Decode(bytes);
    }
}
