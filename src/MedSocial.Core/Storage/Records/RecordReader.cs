using System.Runtime.CompilerServices;
using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Records;

/// <summary>Reads what <see cref="RecordWriter"/> wrote. Every number is checked against what is left, so that no content leads it astray.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes, RecordBook book)
{
    // One place moves, and not a span with it: a record is a dozen numbers, each of which waits for the one before.
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    internal readonly RecordBook Book => book;

    private readonly int Left => _bytes.Length - _at;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal byte Byte()
    {
        var at = _at;
        if ((uint)at >= (uint)_bytes.Length)
            ThrowCorrupt();
        _at = at + 1;
        return _bytes[at];
    }

    internal ulong Number()
    {
        var value = 0UL;
        var rest = _bytes[_at..];
        for (var i = 0; i < rest.Length && i < 10; i++)
        {
            var part = rest[i];
            value |= (ulong)(part & 0x7F) << (7 * i);
            if (part < 0x80)
            {
                _at += i + 1;
                return value;
            }
        }
        throw book.Corrupt();
    }

    /// <summary>A number that is not negative and fits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Int()
    {
        var at = _at;
        if ((uint)at >= (uint)_bytes.Length || _bytes[at] is >= 0x80)
            return LongInt();
        _at = at + 1;
        return _bytes[at];
    }

    /// <summary>How many items follow; each takes a byte at least.</summary>
    internal int Count()
    {
        var count = Int();
        return count <= Left ? count : throw book.Corrupt();
    }

    internal double Double()
    {
        if (Left < sizeof(double))
            throw book.Corrupt();
        var value = BitConverter.ToDouble(_bytes[_at..]);
        _at += sizeof(double);
        return value;
    }

    internal ReadOnlySpan<byte> Utf8()
    {
        var length = Count();
        var text = _bytes.Slice(_at, length);
        _at += length;
        return text;
    }

    internal string Text() => TextTable.ToText(Utf8());

    /// <summary>A text that repeats among records.</summary>
    internal string SharedText() => book.Texts[Int()];

    /// <summary>An identifier, a code: one of few.</summary>
    internal string Code() => book.Codes[Int()];

    internal DateOnly Day()
    {
        var day = Int();
        return day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(day) : throw book.Corrupt();
    }

    internal PartialDate Date()
    {
        var (first, lastToEnd) = (Int(), Int());
        var last = DateOnly.MaxValue.DayNumber - lastToEnd;
        return first <= last ? new PartialDate(DateOnly.FromDayNumber(first), DateOnly.FromDayNumber(last)) : throw book.Corrupt();
    }

    private int LongInt()
    {
        var value = Number();
        return value <= int.MaxValue ? (int)value : throw book.Corrupt();
    }

    private readonly void ThrowCorrupt() => throw book.Corrupt();
}
