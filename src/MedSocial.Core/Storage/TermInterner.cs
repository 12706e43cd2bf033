using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MedSocial.Storage;

/// <summary>Gives each distinct word a number while an index is built, and the sorted table at the end.</summary>
internal sealed class TermInterner
{
    private int[] _slots = new int[1 << 12]; // number + 1
    private char[] _text = new char[1 << 14];
    private int[] _starts = new int[1 << 11];
    private int _count;

    internal int Count => _count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int Intern(ReadOnlySpan<char> word)
    {
        var slot = (int)(Hash(word) & (uint)(_slots.Length - 1));
        while (_slots[slot] is var held and not 0)
        {
            if (Word(held - 1).SequenceEqual(word))
                return held - 1;
            slot = (slot + 1) & (_slots.Length - 1);
        }
        var number = _count++;
        if (_count >= _starts.Length)
            Array.Resize(ref _starts, _starts.Length * 2);
        var start = _starts[number];
        if (start + word.Length > _text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, start + word.Length));
        word.CopyTo(_text.AsSpan(start));
        _starts[_count] = start + word.Length;
        _slots[slot] = _count;
        if (_count * 2 > _slots.Length)
            Grow();
        return number;
    }

    /// <summary>The words of several readers in one table, and for each reader the ids that its numbers have there.</summary>
    internal static (TermTable Terms, Dictionary<IndexReader, int[]> Ids) Merge(IndexReader[] readers, Func<IndexReader, TermInterner> terms)
    {
        // The first takes in the others; the table is sorted, so that nothing depends on who read what.
        var all = terms(readers[0]);
        var numbers = readers.ToDictionary(reader => reader, reader => reader == readers[0] ? [] : all.Absorb(terms(reader)));
        var (table, ids) = all.ToTable();
        numbers[readers[0]] = ids;
        foreach (var reader in readers.Skip(1))
            numbers[reader] = Array.ConvertAll(numbers[reader], number => ids[number]);
        return (table, numbers);
    }

    /// <summary>Takes in the words of another, and says what number each of them has here.</summary>
    private int[] Absorb(TermInterner other)
    {
        var numbers = new int[other._count];
        for (var number = 0; number < numbers.Length; number++)
            numbers[number] = Intern(other.Word(number));
        return numbers;
    }

    /// <summary>The words in order, and for each number the id that it has there.</summary>
    internal (TermTable Terms, int[] Ids) ToTable()
    {
        var order = new int[_count];
        for (var number = 0; number < _count; number++)
            order[number] = number;
        // Eight letters of each word decide nearly every comparison without touching the text.
        var keys = new ulong[_count];
        for (var number = 0; number < _count; number++)
            keys[number] = Key(Word(number));
        Array.Sort(keys, order);
        for (var from = 0; from < _count;)
        {
            var to = from + 1;
            while (to < _count && keys[to] == keys[from])
                to++;
            if (to - from > 1)
                order.AsSpan(from, to - from).Sort((a, b) => Word(a).SequenceCompareTo(Word(b)));
            from = to;
        }

        var text = new char[_starts[_count]];
        var starts = new int[_count + 1];
        var ids = new int[_count];
        for (var id = 0; id < _count; id++)
        {
            var word = Word(order[id]);
            word.CopyTo(text.AsSpan(starts[id]));
            starts[id + 1] = starts[id] + word.Length;
            ids[order[id]] = id;
        }
        return (new(text, starts), ids);
    }

    private ReadOnlySpan<char> Word(int number) => _text.AsSpan(_starts[number], _starts[number + 1] - _starts[number]);

    /// <summary>The first eight characters, so that keys sort as words do; a character that fills no byte ends the key, and the text decides.</summary>
    private static ulong Key(ReadOnlySpan<char> word)
    {
        var key = 0UL;
        for (var i = 0; i < 8; i++)
        {
            var c = i < word.Length ? Math.Min(word[i], byte.MaxValue) : 0u;
            key = (key << 8) | c;
            if (c == byte.MaxValue)
                return key << (8 * (7 - i));
        }
        return key;
    }

    /// <summary>Four characters a step; the same on every run.</summary>
    internal static uint Hash(ReadOnlySpan<char> word)
    {
        const ulong factor = 0x9E3779B97F4A7C15;
        var hash = (ulong)word.Length;
        while (word.Length >= 4)
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(word))) * factor;
            hash ^= hash >> 32;
            word = word[4..];
        }
        if (word.Length >= 2)
        {
            hash = (hash ^ MemoryMarshal.Read<uint>(MemoryMarshal.AsBytes(word))) * factor;
            hash ^= hash >> 32;
            word = word[2..];
        }
        if (word.Length == 1)
            hash = (hash ^ word[0]) * factor;
        return (uint)(hash >> 32) ^ (uint)hash;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        for (var number = 0; number < _count; number++)
        {
            var slot = (int)(Hash(Word(number)) & (uint)(_slots.Length - 1));
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = number + 1;
        }
    }
}
