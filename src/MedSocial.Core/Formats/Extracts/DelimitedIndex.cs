using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MedSocial.Formats.Extracts;

/// <summary>Finds every separator, quote and line end of a block of text in one pass, 32 or 64 bytes at a time.</summary>
/// <remarks>
/// <code>
///     text        8|100|Ann\n0|200|\n
///     positions    1   5   9  11  15 16         where a field ends
///     lines                2          5         which of the positions are line ends
/// </code>
/// <para>A reader of columns then takes field 7 of a row by two loads and never looks at the fields that it does not want. A search
/// (<c>IndexOfAny</c>) per field starts anew fifty-six times a row and took five times as long; re-run with <c>-- --extract</c> of the benchmarks.</para>
/// <para>The positions of one vector are written eight or sixteen at a time, more than there are: the surplus is overwritten by the next. Where the processor packs bytes by a mask
/// (AVX-512 VBMI2), 869 MB take 0.28 s of processor time instead of 0.45.</para>
/// </remarks>
internal static class DelimitedIndex
{
    /// <summary>How many entries the arrays need beyond the length of the text, because positions are written in eights.</summary>
    internal const int Slack = 40;

    private const byte LineEnd = (byte)'\n';

    /// <summary>Writes where the marks are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">The byte between fields.</param>
    /// <param name="quote">A third mark; the separator again where quotes do not matter.</param>
    /// <param name="positions">Takes the places of all marks, ascending; longer than the text by <see cref="Slack"/>.</param>
    /// <param name="lines">Takes the places in <paramref name="positions"/> of the line ends; as long.</param>
    /// <returns>How many positions and lines were found.</returns>
    internal static (int Positions, int Lines) Build(ReadOnlySpan<byte> text, byte separator, byte quote, int[] positions, int[] lines)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(positions.Length, text.Length + Slack, nameof(positions));
        ArgumentOutOfRangeException.ThrowIfLessThan(lines.Length, text.Length + Slack, nameof(lines));
        var (at, count, lineCount) = (0, 0, 0);
        if (Avx512Vbmi2.IsSupported)
            at = BuildCompressed(text, separator, quote, ref MemoryMarshal.GetArrayDataReference(positions), lines, ref count, ref lineCount);
        else if (Vector256.IsHardwareAccelerated)
            at = BuildVectors(text, separator, quote, ref MemoryMarshal.GetArrayDataReference(positions), lines, ref count, ref lineCount);
        BuildScalar(text, at, separator, quote, positions, lines, ref count, ref lineCount);
        return (count, lineCount);
    }

    /// <summary>The plain twin: what is left over by the vectors, and the oracle of the tests.</summary>
    internal static void BuildScalar(
        ReadOnlySpan<byte> text, int at, byte separator, byte quote, int[] positions, int[] lines, ref int count, ref int lineCount)
    {
        for (; at < text.Length; at++)
        {
            var b = text[at];
            if (b == LineEnd)
                lines[lineCount++] = count;
            if (b == separator || b == quote || b == LineEnd)
                positions[count++] = at;
        }
    }

    // The places of the marks of 64 bytes are packed by one instruction. In bounds: before each vector the count is at most `at`, and at most 64 entries are written from there.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int BuildCompressed(
        ReadOnlySpan<byte> text, byte separator, byte quote, ref int positions, int[] lines, ref int count, ref int lineCount)
    {
        var (separators, quotes, lineEnds, places) =
            (Vector512.Create(separator), Vector512.Create(quote), Vector512.Create(LineEnd), Vector512<byte>.Indices);
        ref var start = ref MemoryMarshal.GetReference(text);
        var (at, found, foundLines) = (0, count, lineCount);
        for (; at <= text.Length - Vector512<byte>.Count; at += Vector512<byte>.Count)
        {
            var bytes = Vector512.LoadUnsafe(ref start, (nuint)at);
            var ends = Vector512.Equals(bytes, lineEnds);
            var isMark = Vector512.Equals(bytes, separators) | Vector512.Equals(bytes, quotes) | ends;
            var marks = isMark.ExtractMostSignificantBits();
            for (var rest = ends.ExtractMostSignificantBits(); rest != 0; rest &= rest - 1)
                lines[foundLines++] = found + BitOperations.PopCount(marks & ((rest & (0 - rest)) - 1));
            var packed = Avx512Vbmi2.Compress(Vector512<byte>.Zero, isMark, places);
            ref var next = ref Unsafe.Add(ref positions, found);
            var total = BitOperations.PopCount(marks);
            var offset = Vector512.Create(at);
            (Avx512F.ConvertToVector512Int32(packed.GetLower().GetLower()) + offset).StoreUnsafe(ref next);
            for (var i = 16; i < total; i += 16)
            {
                var (low, high) = (packed.GetLower(), packed.GetUpper());
                var part = i switch { 16 => low.GetUpper(), 32 => high.GetLower(), _ => high.GetUpper() };
                (Avx512F.ConvertToVector512Int32(part) + offset).StoreUnsafe(ref next, (nuint)i);
            }
            found += total;
        }
        (count, lineCount) = (found, foundLines);
        return at;
    }

    // In bounds: a vector adds as many positions as it has marks, so before each the count is at most `at`; sixteen entries are written from
    // there (and a further loop only as many as there are), and the array is longer than the text by more than that.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int BuildVectors(
        ReadOnlySpan<byte> text, byte separator, byte quote, ref int positions, int[] lines, ref int count, ref int lineCount)
    {
        var (separators, quotes, lineEnds) = (Vector256.Create(separator), Vector256.Create(quote), Vector256.Create(LineEnd));
        ref var start = ref MemoryMarshal.GetReference(text);
        var (at, found, foundLines) = (0, count, lineCount);
        for (; at <= text.Length - Vector256<byte>.Count; at += Vector256<byte>.Count)
        {
            var bytes = Vector256.LoadUnsafe(ref start, (nuint)at);
            var ends = Vector256.Equals(bytes, lineEnds);
            var marks = (Vector256.Equals(bytes, separators) | Vector256.Equals(bytes, quotes) | ends).ExtractMostSignificantBits();
            if (marks == 0)
                continue;
            for (var rest = ends.ExtractMostSignificantBits(); rest != 0; rest &= rest - 1)
                lines[foundLines++] = found + BitOperations.PopCount(marks & ((rest & (0 - rest)) - 1));
            var total = BitOperations.PopCount(marks);
            ref var next = ref Unsafe.Add(ref positions, found);
            marks = WriteEight(ref next, marks, at);
            if (total > 8)
                marks = WriteEight(ref Unsafe.Add(ref next, 8), marks, at);
            for (var i = 16; i < total; i++, marks &= marks - 1)
                Unsafe.Add(ref next, i) = at + BitOperations.TrailingZeroCount(marks);
            found += total;
        }
        (count, lineCount) = (found, foundLines);
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint WriteEight(ref int next, uint marks, int at)
    {
        next = at + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref next, 1) = at + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref next, 2) = at + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref next, 3) = at + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref next, 4) = at + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref next, 5) = at + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref next, 6) = at + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
        Unsafe.Add(ref next, 7) = at + BitOperations.TrailingZeroCount(marks);
        return marks & (marks - 1);
    }
}
