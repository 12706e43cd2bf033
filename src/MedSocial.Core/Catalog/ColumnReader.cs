namespace MedSocial.Catalog;

/// <summary>Reads the columns of a packed table from front to back; numbers are LEB128, signed ones in zigzag form.</summary>
internal ref struct ColumnReader(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private int _at;

    /// <summary>One number.</summary>
    internal int Number()
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = _data[_at++];
            value |= (next & 0x7Fu) << shift;
            if (next < 0x80)
                return (int)value;
        }
    }

    /// <summary>A run of bytes, copied.</summary>
    internal byte[] Bytes(int count)
    {
        var bytes = _data.Slice(_at, count).ToArray();
        _at += count;
        return bytes;
    }

    /// <summary>As many numbers, each for itself.</summary>
    internal int[] Numbers(int count)
    {
        var numbers = new int[count];
        for (var i = 0; i < count; i++)
            numbers[i] = Number();
        return numbers;
    }

    /// <summary>As many numbers that never fall, each stored as its distance from the one before.</summary>
    internal int[] Ascending(int count)
    {
        var numbers = Numbers(count);
        for (var i = 1; i < count; i++)
            numbers[i] += numbers[i - 1];
        return numbers;
    }

    /// <summary>As many numbers that rise and fall, each stored as its signed distance from the one before.</summary>
    internal int[] Wandering(int count)
    {
        var numbers = Numbers(count);
        var previous = 0;
        for (var i = 0; i < count; i++)
            numbers[i] = previous += (numbers[i] >>> 1) ^ -(numbers[i] & 1);
        return numbers;
    }

    /// <summary>Where each of so many runs starts, from a byte of length for each; the last entry is where the last run ends.</summary>
    internal int[] Starts(int count)
    {
        var starts = new int[count + 1];
        for (var i = 0; i < count; i++)
            starts[i + 1] = starts[i] + _data[_at++];
        return starts;
    }
}
