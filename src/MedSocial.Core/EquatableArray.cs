using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MedSocial;

/// <summary>An immutable list that compares by value: two lists are equal when they hold equal items in the same order.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>
/// <para>Records hold their collections in this type, because <see cref="ImmutableArray{T}"/> compares by reference and would make two
/// equal practitioners unequal. <c>default</c> is the empty list. Collection expressions build it: <c>Languages = ["fr", "en"]</c>.</para>
/// <para>Thread-safe. Equality and hash code cost O(n); everything else costs what it costs on an array.</para>
/// </remarks>
[CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Create))]
public readonly struct EquatableArray<T> : IReadOnlyList<T>, IEquatable<EquatableArray<T>>
{
    // An array, and no immutable one: a process that only opens a directory would load that type and its interfaces for every sort of item.
    private readonly T[]? _items;

    /// <summary>Wraps an immutable array without copying it; a default array counts as empty.</summary>
    /// <param name="items">The items, in order.</param>
    public EquatableArray(ImmutableArray<T> items) => _items = ImmutableCollectionsMarshal.AsArray(items);

    // Not beside the public one, where a collection expression could mean either.
    private EquatableArray(T[] items) => _items = items;

    /// <summary>Gets the items as an immutable array, never in the default state.</summary>
    public ImmutableArray<T> Items => _items is null ? [] : ImmutableCollectionsMarshal.AsImmutableArray(_items);

    /// <inheritdoc/>
    public int Count => _items is null ? 0 : _items.Length;

    /// <summary>Gets whether the list holds nothing.</summary>
    public bool IsEmpty => Count == 0;

    /// <inheritdoc/>
    public T this[int index] => (_items ?? [])[index];

    /// <summary>Gets the items as a span over the same memory.</summary>
    /// <returns>A view of the items.</returns>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Returns an enumerator that allocates nothing.</summary>
    /// <returns>The enumerator.</returns>
    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(EquatableArray<T> other)
    {
        if (Count != other.Count)
            return false;
        for (var i = 0; i < Count; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(this[i], other[i]))
                return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>Returns the items in brackets, separated by commas.</summary>
    /// <returns>For example <c>[fr, en]</c>.</returns>
    public override string ToString() => $"[{string.Join(", ", Items)}]";

    /// <summary>Compares two lists by value.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they hold equal items in the same order.</returns>
    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    /// <summary>Compares two lists by value.</summary>
    /// <param name="left">One list.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    /// <summary>Wraps an immutable array without copying it.</summary>
    /// <param name="items">The items.</param>
    public static implicit operator EquatableArray<T>(ImmutableArray<T> items) => new(items);

    internal static EquatableArray<T> Over(T[] items) => new(items);
}

/// <summary>Makes <see cref="EquatableArray{T}"/> values; collection expressions call it.</summary>
public static class EquatableArray
{
    /// <summary>Makes a list that holds a copy of the items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items, in order.</param>
    /// <returns>The list.</returns>
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items) => Wrap(items.ToArray());

    /// <summary>Takes an array over, which nobody writes to any more.</summary>
    internal static EquatableArray<T> Wrap<T>(T[] items) => EquatableArray<T>.Over(items);
}
