using System.Text;
using MedSocial.Storage.Flat;
using MedSocial.Text;

namespace MedSocial.Storage.Records;

/// <summary>Numbers texts in the order in which they are met, so that what is frequent mostly has a low number, which takes fewer bytes.</summary>
/// <remarks>Texts are looked up as the bytes that they are written as: no string is kept, and one that was met is found with two looks at memory instead of four.</remarks>
internal sealed class TextInterner
{
    private readonly ByteInterner _texts = new();
    private byte[] _utf8 = new byte[256];

    internal int Intern(string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_utf8.Length < most)
            _utf8 = new byte[most];
        return Intern(_utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8)));
    }

    internal int Intern(ReadOnlySpan<byte> utf8) => _texts.Intern(utf8, out _);

    internal TextTable ToTable(int kept)
    {
        var bytes = FlatArray.Make<byte>(_texts.Bytes, out var text);
        var starts = FlatArray.Make<int>(_texts.Count + 1, out var start);
        start[0] = 0;
        for (var number = 0; number < _texts.Count; number++)
        {
            _texts[number].CopyTo(text[start[number]..]);
            start[number + 1] = start[number] + _texts[number].Length;
        }
        return new(bytes, starts, kept);
    }
}
