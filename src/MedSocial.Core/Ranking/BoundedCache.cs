namespace MedSocial.Ranking;

/// <summary>Keeps what was computed for the newest questions; thread-safe, and a value is computed once however many ask.</summary>
/// <remarks>When it is full the oldest question is forgotten; who holds a forgotten value keeps it. What throws is not kept.</remarks>
internal sealed class BoundedCache<TKey, TValue>(int capacity)
    where TKey : notnull
    where TValue : class
{
    private readonly Dictionary<TKey, Slot> _slots = [];
    private readonly Queue<TKey> _order = [];

    /// <summary>The value of a key; made by the first who asks, while others wait for it.</summary>
    internal TValue Get<TState>(TKey key, TState state, Func<TKey, TState, TValue> make)
    {
        Slot? slot;
        lock (_slots)
        {
            if (!_slots.TryGetValue(key, out slot))
            {
                _slots.Add(key, slot = new());
                _order.Enqueue(key);
                if (_slots.Count > capacity)
                    _slots.Remove(_order.Dequeue());
            }
        }
        if (Volatile.Read(ref slot.Value) is { } held)
            return held;
        lock (slot)
            return slot.Value ??= make(key, state);
    }

    private sealed class Slot
    {
        internal TValue? Value;
    }
}
