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
    private const int HeadBytes = 2 * sizeof(int);
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
    internal ReadOnlySpan<byte> this[int id] => Entry(_heap, _starts[id]);

    /// <summary>Gets the number of a key; a key that is new gets the next one.</summary>
    internal int Intern(ReadOnlySpan<byte> key, out bool isNew) => Intern(key, SecretHash.Of(key), out isNew);

    /// <summary>The same of a key whose hash was taken before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Intern(ReadOnlySpan<byte> key, ulong hash, out bool isNew)
    {
        var found = Find(key, hash);
        isNew = found < 0;
        return isNew ? Add(key, hash) : found;
    }

    /// <summary>Gets the number of a key; -1 when it has none.</summary>
    /// <remarks>May be called while another thread adds keys: it finds all that were there before, and may find those that are being added.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Find(ReadOnlySpan<byte> key, ulong hash)
    {
        var slots = _slots;
        for (var at = (int)hash; ; at++)
        {
            // Behind the slot stands what was written before it: the heap that has the entry, and the entry.
            var slot = Volatile.Read(ref slots[at & (slots.Length - 1)]);
            if (slot == 0)
                return -1;
            if ((uint)(slot >> 32) != (uint)(hash >> 32))
                continue;
            var heap = _heap;
            var start = (int)(uint)slot - 1;
            if (Entry(heap, start).SequenceEqual(key))
                return MemoryMarshal.Read<int>(heap.AsSpan(start));
        }
    }

    /// <summary>Gets how many bytes all keys have together.</summary>
    internal int Bytes => _end - Count * HeadBytes;

    /// <summary>Fetches the slot of a key that will be asked for soon; from any thread, as <see cref="Find"/>.</summary>
    internal void Announce(ulong hash)
    {
        var slots = _slots;
        Cache.Fetch(ref slots[(int)hash & (slots.Length - 1)]);
    }

    /// <summary>Fetches the bytes that a key which was announced will be compared with; from any thread, as <see cref="Find"/>.</summary>
    internal void Approach(ulong hash)
    {
        var slots = _slots;
        if (Volatile.Read(ref slots[(int)hash & (slots.Length - 1)]) is not 0 and var slot)
            Cache.Fetch(ref _heap[(int)(uint)slot - 1]);
    }

    private static ReadOnlySpan<byte> Entry(byte[] heap, int start) =>
        heap.AsSpan(start + HeadBytes, MemoryMarshal.Read<int>(heap.AsSpan(start + sizeof(int))));

    private int Add(ReadOnlySpan<byte> key, ulong hash)
    {
        if (key.Length + HeadBytes > MostBytes - _end)
            throw new InvalidOperationException($"The different values have more than {MostBytes} bytes; take them in parts.");
        if (_end + HeadBytes + key.Length > _heap.Length)
            Array.Resize(ref _heap, Math.Max(_end + HeadBytes + key.Length, (int)Math.Min(_heap.Length * 2L, MostBytes)));
        if (Count == _starts.Length)
            Array.Resize(ref _starts, Count * 2);
        if ((Count + 1) * 4L > _slots.Length * 3L)
            Grow();
        MemoryMarshal.Write(_heap.AsSpan(_end), Count);
        MemoryMarshal.Write(_heap.AsSpan(_end + sizeof(int)), key.Length);
        key.CopyTo(_heap.AsSpan(_end + HeadBytes));
        Put(_slots, hash, _end);
        _starts[Count] = _end;
        _end += HeadBytes + key.Length;
        return Count++;
    }

    private void Grow()
    {
        var larger = new ulong[_slots.Length * 2];
        for (var id = 0; id < Count; id++)
            Put(larger, SecretHash.Of(this[id]), _starts[id]);
        _slots = larger;
    }

    private static void Put(ulong[] slots, ulong hash, int start)
    {
        var at = (int)hash;
        while (slots[at & (slots.Length - 1)] != 0)
            at++;
        Volatile.Write(ref slots[at & (slots.Length - 1)], hash >> 32 << 32 | (uint)(start + 1));
    }
}
