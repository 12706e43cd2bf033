using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Records;

/// <summary>Reads what <see cref="RecordWriter"/> wrote. Every number is checked against what is left, so that no content leads it astray.</summary>
internal ref struct RecordReader(ReadOnlySpan<byte> bytes, RecordBook book)
{
    private ReadOnlySpan<byte> _rest = bytes;

    internal readonly RecordBook Book => book;

    internal readonly bool IsAtEnd => _rest.IsEmpty;

    internal byte Byte()
    {
        if (_rest.IsEmpty)
            throw book.Corrupt();
        var value = _rest[0];
        _rest = _rest[1..];
        return value;
    }

    internal ulong Number()
    {
        var value = 0UL;
        for (var i = 0; i < _rest.Length && i < 10; i++)
        {
            var part = _rest[i];
            value |= (ulong)(part & 0x7F) << (7 * i);
            if (part < 0x80)
            {
                _rest = _rest[(i + 1)..];
                return value;
            }
        }
        throw book.Corrupt();
    }

    /// <summary>A number that is not negative and fits.</summary>
    internal int Int()
    {
        if (!_rest.IsEmpty && _rest[0] < 0x80)
            return Byte();
        var value = Number();
        return value <= int.MaxValue ? (int)value : throw book.Corrupt();
    }

    /// <summary>How many items follow; each takes a byte at least.</summary>
    internal int Count()
    {
        var count = Int();
        return count <= _rest.Length ? count : throw book.Corrupt();
    }

    internal double Double()
    {
        if (_rest.Length < 8)
            throw book.Corrupt();
        var value = BitConverter.ToDouble(_rest);
        _rest = _rest[8..];
        return value;
    }

    internal ReadOnlySpan<byte> Utf8()
    {
        var length = Count();
        var text = _rest[..length];
        _rest = _rest[length..];
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
}
