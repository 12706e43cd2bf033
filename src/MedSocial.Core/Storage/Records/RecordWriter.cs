using System.Runtime.CompilerServices;
using System.Text;

namespace MedSocial.Storage.Records;

/// <summary>Writes records as runs of bytes: numbers in as many bytes as they need, repeated texts as numbers of a dictionary.</summary>
/// <param name="expected">How many bytes will come, about: growing to many costs as much as writing them.</param>
internal sealed class RecordWriter(long expected)
{
    private const int Least = 1 << 12, Most = 1 << 28;

    private byte[] _bytes = new byte[Math.Clamp(expected, Least, Most)];
    private int _length;

    internal int Length => _length;

    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    internal void Clear() => _length = 0;

    internal void Byte(byte value)
    {
        Reserve(1);
        _bytes[_length++] = value;
    }

    /// <summary>Seven bits a byte, the lowest first; all but the last have the highest bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Number(ulong value)
    {
        Reserve(10);
        while (value >= 0x80)
        {
            _bytes[_length++] = (byte)(value | 0x80);
            value >>= 7;
        }
        _bytes[_length++] = (byte)value;
    }

    internal void Number(int value) => Number((ulong)(uint)value);

    internal void Double(double value)
    {
        Reserve(8);
        BitConverter.TryWriteBytes(_bytes.AsSpan(_length), value);
        _length += 8;
    }

    internal void Text(string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        Number(bytes);
        Reserve(bytes);
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    internal void OptionalText(string? text)
    {
        if (text is not null)
            Text(text);
    }

    internal void Date(PartialDate date)
    {
        Number(date.Earliest.DayNumber);
        Number(DateOnly.MaxValue.DayNumber - date.Latest.DayNumber);
    }

    /// <summary>A text without its length.</summary>
    internal void Raw(string text)
    {
        Reserve(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    /// <summary>Bytes as they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - _length < count)
            System.Array.Resize(ref _bytes, checked((int)Math.Min(System.Array.MaxLength, Math.Max(_bytes.Length * 2L, _length + (long)count))));
    }
}
