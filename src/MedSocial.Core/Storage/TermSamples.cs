using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MedSocial.Storage.Flat;

namespace MedSocial.Storage;

/// <summary>Every sixteenth word of a <see cref="TermTable"/> by its first eight letters, and by the first of those where to look: so a word is found among few, from two places in the fast memory.</summary>
internal sealed class TermSamples
{
    /// <summary>How many words apart they are.</summary>
    internal const int Step = 16;

    /// <summary>How many letters of a word they have.</summary>
    internal const int KeyLetters = 8;

    /// <summary>A letter is one of 32 to the table of places: a to z, and what stands before and behind.</summary>
    private const int LetterBits = 5, Others = (1 << LetterBits) - 1;

    private const byte BeforeLetters = (byte)'a' - 1;

    /// <summary>What stands for a letter that is no ASCII.</summary>
    private const byte NoLetter = byte.MaxValue - 1;

    /// <summary>Set in a key that has such a letter.</summary>
    private const ulong NoAscii = 0x8080808080808080;

    private readonly FlatArray<ulong> _samples;
    private readonly FlatArray<int> _firsts;
    private readonly int _letters;

    internal TermSamples(FlatArray<ulong> samples)
    {
        const int few = 64, many = 4096;
        _samples = samples;
        _letters = samples.Length switch { < few => 1, < many => 2, _ => 3 };
        _firsts = FlatArray.Make<int>((1 << (_letters * LetterBits)) + 1, out var firsts);
        var next = 0;
        for (var sample = 0; sample < samples.Length; sample++)
        {
            for (var place = Place(samples[sample]); next <= place; next++)
                firsts[next] = sample;
        }
        // No Fill, whose vectors are compiled when a process first asks for them.
        for (; next < firsts.Length; next++)
            firsts[next] = samples.Length;
    }

    internal FlatArray<ulong> Keys => _samples;

    /// <summary>The first sample that is not less than a key.</summary>
    internal int First(ulong key)
    {
        var place = Place(key);
        var (low, count) = (_firsts[place], _firsts[place + 1] - _firsts[place]);
        while (count > 0)
        {
            var half = count >>> 1;
            var isBefore = _samples[low + half] < key ? 1 : 0;
            (low, count) = Halve(low, count, isBefore);
        }
        return low;
    }

    /// <summary>A step of a search by halves without a branch, as nobody foresees which way it goes.</summary>
    /// <param name="low">The first place that is left.</param>
    /// <param name="count">How many places are left.</param>
    /// <param name="isBefore">1 if what is looked for stands behind the middle, and 0 if not.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static (int Low, int Count) Halve(int low, int count, int isBefore)
    {
        var half = count >>> 1;
        return (low + ((half + 1) & -isBefore), half - (isBefore & ~count & 1));
    }

    /// <summary>The first letters of a word as a number that orders as words do, or counts them as the same: what is no ASCII is one letter, the last, and so is all behind it.</summary>
    internal static ulong Key(ReadOnlySpan<char> word, byte padding)
    {
        var key = 0UL;
        var next = 0;
        for (; next < KeyLetters && next < word.Length && char.IsAscii(word[next]); next++)
            key = (key << 8) | word[next];
        var rest = next < word.Length && next < KeyLetters ? NoLetter : padding;
        for (; next < KeyLetters; next++)
            key = (key << 8) | rest;
        return key;
    }

    /// <summary>The same, without padding, of a word of which eight characters can be read whatever its length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong KeyOfEight(ReadOnlySpan<char> eight, int length)
    {
        var letters = Vector128.Min(Vector128.LoadUnsafe(in Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(eight))), Vector128.Create((ushort)NoLetter));
        var key = Vector128.Narrow(letters, letters).AsUInt64().ToScalar();
        key = BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(key) : key;
        var missing = 8 * Math.Max(0, KeyLetters - length);
        key = key >> missing << missing;
        return IsAscii(key) ? key : WithSameRest(key);
    }

    /// <summary>Whether all letters that a key has are ASCII.</summary>
    internal static bool IsAscii(ulong key) => (key & NoAscii) == 0;

    /// <summary>The same of many keys.</summary>
    internal static bool AreAscii(ReadOnlySpan<ulong> keys)
    {
        var all = 0UL;
        foreach (var key in keys)
            all |= key;
        return IsAscii(all);
    }

    /// <summary>The key with all behind its first letter that is no ASCII as the last.</summary>
    private static ulong WithSameRest(ulong key)
    {
        var rest = ulong.MaxValue >> (BitOperations.LeadingZeroCount(key & NoAscii) & ~7);
        return (key & ~rest) | (rest / byte.MaxValue * NoLetter);
    }

    /// <summary>The place of a key in the table of places; it ascends with the key, as behind what is one place for several letters no other counts.</summary>
    private int Place(ulong key)
    {
        var place = 0;
        for (var left = _letters - 1; left >= 0; left--)
        {
            var letter = Math.Clamp((int)(key >> 56) - BeforeLetters, 0, Others);
            place = (place << LetterBits) | letter;
            if (letter is 0 or Others)
                return place << (left * LetterBits);
            key <<= 8;
        }
        return place;
    }
}
