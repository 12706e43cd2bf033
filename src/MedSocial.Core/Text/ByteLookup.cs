using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MedSocial.Text;

/// <summary>The reading half of a <see cref="ByteInterner"/>: may be asked while another thread adds keys.</summary>
/// <remarks>
/// <para>It finds every key that was there when it was taken, until then the same answers as the table, and some of those that come later. A slot is written behind its entry,
/// and an entry never changes; where an entry went to a larger heap than this one there is nothing yet, or nothing at all, and the key is not found.</para>
/// <para>Take it once for many keys: the fields of the table itself change with each key that is added, and reading them beside another core that adds made that core's
/// memory wait for this one's at every look-up.</para>
/// </remarks>
internal readonly struct ByteLookup(ulong[] slots, byte[] heap)
{
    /// <summary>The bytes before those of a key: its number and its length.</summary>
    internal const int HeadBytes = 2 * sizeof(int);

    /// <summary>Where the search for a hash begins: the half of it that a slot keeps, so that slots can be placed anew without their keys.</summary>
    internal static int PlaceOf(ulong hash) => (int)(hash >> 32);

    /// <summary>Gets the number of a key; -1 when it is not found.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Find(ReadOnlySpan<byte> key, ulong hash)
    {
        for (var at = PlaceOf(hash); ; at++)
        {
            var slot = Volatile.Read(ref slots[at & (slots.Length - 1)]);
            if (slot == 0)
                return -1;
            var start = (int)(uint)slot - 1;
            if ((uint)(slot >> 32) == (uint)(hash >> 32) && start <= heap.Length - HeadBytes - key.Length && Entry(start).SequenceEqual(key))
                return MemoryMarshal.Read<int>(heap.AsSpan(start));
        }
    }

    /// <summary>Fetches the slot of a key that will be asked for soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Announce(ulong hash) => Cache.Fetch(ref slots[PlaceOf(hash) & (slots.Length - 1)]);

    /// <summary>Fetches the bytes that a key which was announced will be compared with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Approach(ulong hash)
    {
        if ((int)(uint)slots[PlaceOf(hash) & (slots.Length - 1)] - 1 is var start && (uint)start < (uint)heap.Length)
            Cache.Fetch(ref heap[start]);
    }

    /// <summary>Gets the bytes of the entry at a place.</summary>
    internal ReadOnlySpan<byte> Entry(int start)
    {
        var length = MemoryMarshal.Read<int>(heap.AsSpan(start + sizeof(int)));
        return length <= heap.Length - HeadBytes - start ? heap.AsSpan(start + HeadBytes, length) : default;
    }
}
