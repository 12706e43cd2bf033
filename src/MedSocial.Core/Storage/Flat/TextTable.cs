using System.Text;
using MedSocial.Text;

namespace MedSocial.Storage.Flat;

/// <summary>Texts in UTF-8, by number, each as <see cref="PlainText"/> leaves it. Those that are asked most often, which have the lowest numbers, are kept as strings once they were made.</summary>
/// <remarks>Immutable but for the strings kept, and thread-safe: two threads that make the same string make equal ones.</remarks>
internal sealed class TextTable
{
    /// <summary>The longest text in bytes: 1,000 characters of three bytes.</summary>
    internal const int MaxBytes = 4096;

    private readonly FlatArray<byte> _bytes;
    private readonly FlatArray<int> _starts;
    private readonly string?[] _kept;

    /// <param name="bytes">The texts one after the other.</param>
    /// <param name="starts">Where each starts, and the end.</param>
    /// <param name="kept">How many of the first are kept as strings at most.</param>
    internal TextTable(FlatArray<byte> bytes, FlatArray<int> starts, int kept = 0)
    {
        _bytes = bytes;
        _starts = starts;
        _kept = new string?[Math.Min(kept, Count)];
    }

    internal TextTable(SectionSource source, int id, int kept = 0)
    {
        _bytes = source.Get<byte>(id);
        _starts = source.Starts(id + 1, _bytes.Length, MaxBytes);
        _kept = new string?[Math.Min(kept, Count)];
    }

    internal int Count => _starts.Length - 1;

    internal long Bytes => _bytes.Bytes + _starts.Bytes;

    internal string this[int text]
    {
        get
        {
            if ((uint)text >= (uint)_kept.Length)
                return Make(text);
            ref var kept = ref _kept[text];
            return kept ??= Make(text);
        }
    }

    /// <summary>The bytes of a text.</summary>
    internal ReadOnlySpan<byte> Utf8(int text) => _bytes.List(_starts, text);

    internal static TextTable Of(IReadOnlyCollection<string> texts, int kept = 0)
    {
        var bytes = new List<byte>();
        var starts = new int[texts.Count + 1];
        var text = 0;
        foreach (var item in texts)
        {
            bytes.AddRange(Encoding.UTF8.GetBytes(item));
            starts[++text] = bytes.Count;
        }
        return new(FlatArray.Copy([.. bytes]), FlatArray.Copy(starts), kept);
    }

    internal void Write(SectionSink sink, int id)
    {
        sink.Add(id, _bytes);
        sink.Add(id + 1, _starts);
    }

    // As PlainText leaves it, whatever a file says: so nobody who takes a text from here has to look at it again.
    private string Make(int text) => PlainText.Optional(ToText(_bytes.List(_starts, text)), "A text") ?? "";

    /// <summary>Reads UTF-8; what is ASCII, as most is, is not counted first.</summary>
    internal static string ToText(ReadOnlySpan<byte> utf8) => Ascii.IsValid(utf8)
        ? string.Create(utf8.Length, utf8, static (text, ascii) => Ascii.ToUtf16(ascii, text, out _))
        : Encoding.UTF8.GetString(utf8);
}
