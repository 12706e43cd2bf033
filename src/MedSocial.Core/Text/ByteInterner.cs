using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MedSocial.Text;

/// <summary>Gives each distinct sequence of bytes a number, from 0 on; keeps the bytes one after the other and makes no strings.</summary>
/// <remarks>
/// <code>
///     slots  [ hash, start ]  ...            open addressing, linear probing
///     heap   [ number, length, bytes ] ...   one entry after the other
/// </code>
/// <para>The number lies beside the bytes that are compared with the key, so that a value that was seen before costs two misses of the cache and not
/// three; with a million values that is what it costs. The hash is keyed by a secret of the process: no file can be written so that its values
/// collide.</para>
/// <para>O(length) a call. Memory: the bytes, 12 a value, and 11 to 22 a value for slots.</para>
/// </remarks>
internal sealed class ByteInterner
{
    private const int MostBytes = int.MaxValue / 2;

    private ulong[] _slots;
    private byte[] _heap;
    private int[] _starts;
    private int _end;

    internal ByteInterner(int expected = 1 << 10)
    {
        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)expected * 2)];
        _heap = new byte[expected * 16];
        _starts = new int[expected];
    }

    internal int Count { get; private set; }

    /// <summary>Gets the bytes of a number.</summary>
    internal ReadOnlySpan<byte> this[int id] => Lookup.Entry(_starts[id]);

    /// <summary>Gets the number of a key; a key that is new gets the next one.</summary>
    internal int Intern(ReadOnlySpan<byte> key, out bool isNew) => Intern(key, SecretHash.Of(key), out isNew);

    /// <summary>The same of a key whose hash was taken before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Intern(ReadOnlySpan<byte> key, ulong hash, out bool isNew)
    {
        var found = Lookup.Find(key, hash);
        isNew = found < 0;
        return isNew ? Add(key, hash) : found;
    }

    /// <summary>Gets what finds keys on any thread.</summary>
    internal ByteLookup Lookup => new(_slots, _heap);

    /// <summary>Gets how many bytes all keys have together.</summary>
    internal int Bytes => _end - Count * ByteLookup.HeadBytes;

    private int Add(ReadOnlySpan<byte> key, ulong hash)
    {
        if (key.Length + ByteLookup.HeadBytes > MostBytes - _end)
            throw new InvalidOperationException($"The different values have more than {MostBytes} bytes; take them in parts.");
        if (_end + ByteLookup.HeadBytes + key.Length > _heap.Length)
            Array.Resize(ref _heap, Math.Max(_end + ByteLookup.HeadBytes + key.Length, (int)Math.Min(_heap.Length * 2L, MostBytes)));
        if (Count == _starts.Length)
            Array.Resize(ref _starts, Count * 2);
        if ((Count + 1) * 4L > _slots.Length * 3L)
            Grow();
        MemoryMarshal.Write(_heap.AsSpan(_end), Count);
        MemoryMarshal.Write(_heap.AsSpan(_end + sizeof(int)), key.Length);
        key.CopyTo(_heap.AsSpan(_end + ByteLookup.HeadBytes));
        Put(_slots, hash >> 32 << 32 | (uint)(_end + 1));
        _starts[Count] = _end;
        _end += ByteLookup.HeadBytes + key.Length;
        return Count++;
    }

    // A slot has the half of the hash by which it is placed, so that no key is looked at again.
    private void Grow()
    {
        var larger = new ulong[_slots.Length * 2];
        foreach (var slot in _slots)
        {
            if (slot != 0)
                Put(larger, slot);
        }
        _slots = larger;
    }

    private static void Put(ulong[] slots, ulong slot)
    {
        var at = ByteLookup.PlaceOf(slot);
        while (slots[at & (slots.Length - 1)] != 0)
            at++;
        Volatile.Write(ref slots[at & (slots.Length - 1)], slot);
    }
}
