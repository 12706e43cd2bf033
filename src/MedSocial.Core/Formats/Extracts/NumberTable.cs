using System.Numerics;
using System.Runtime.CompilerServices;
using MedSocial.Text;

namespace MedSocial.Formats.Extracts;

/// <summary>From the number of a professional to the place in the order of the file: sixteen bytes a slot, open addressing.</summary>
internal sealed class NumberTable
{
    private Slot[] _slots = new Slot[1 << 12];
    private int _count;

    /// <summary>Gets the ordinal of a number (not 0); a new one gets the next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int GetOrAdd(ulong number, out bool isNew)
    {
        var slots = _slots;
        for (var at = (int)SecretHash.Of(number); ; at++)
        {
            ref var slot = ref slots[at & (slots.Length - 1)];
            if (slot.Number == number)
            {
                isNew = false;
                return slot.Ordinal;
            }
            if (slot.Number != 0)
                continue;
            isNew = true;
            slot = new(number, _count++);
            var ordinal = slot.Ordinal;
            if (_count * 3L > slots.Length * 2L)
                Grow();
            return ordinal;
        }
    }

    /// <summary>Makes room in an empty table.</summary>
    internal void Expect(int numbers) => _slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)Math.Max(numbers * 3L / 2, _slots.Length))];

    /// <summary>Fetches the slot of a number that will be asked for soon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Announce(ulong number) => Cache.Fetch(ref _slots[(int)SecretHash.Of(number) & (_slots.Length - 1)]);

    private void Grow()
    {
        var larger = new Slot[BitOperations.RoundUpToPowerOf2((uint)_slots.Length + 1)];
        foreach (var slot in _slots)
        {
            if (slot.Number == 0)
                continue;
            var at = (int)SecretHash.Of(slot.Number);
            while (larger[at & (larger.Length - 1)].Number != 0)
                at++;
            larger[at & (larger.Length - 1)] = slot;
        }
        _slots = larger;
    }

    private readonly record struct Slot(ulong Number, int Ordinal);
}
