using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MedSocial.Text;

internal static partial class Folding
{
    /// <summary>Folds the ASCII run that a text begins with, eight characters a step where nothing but case changes.</summary>
    /// <returns>The length of the run; the folded run is as long.</returns>
    private static int FoldAscii(ReadOnlySpan<char> text, Span<char> folded, Span<int> origins, int origin)
    {
        var i = 0;
        if (Vector128.IsHardwareAccelerated && text.Length >= Vector128<ushort>.Count)
            i = FoldVectors(text, folded, origins, origin);
        for (; i < text.Length && text[i] < 0x80; i++)
        {
            folded[i] = FoldAscii(text[i]);
            if (!origins.IsEmpty)
                origins[i] = origin + i;
        }

        return i;
    }

    private static char FoldAscii(char c)
    {
        if ((uint)(c - 'A') <= 'Z' - 'A')
            return (char)(c | 0x20);
        return c is < ' ' or '\x7F' ? ' ' : c == '`' ? '\'' : c;
    }

    private static int FoldVectors(ReadOnlySpan<char> text, Span<char> folded, Span<int> origins, int origin)
    {
        // The loads and stores below stay inside the spans: the bound is checked once, here, instead of eight times a step.
        var last = Math.Min(text.Length, folded.Length) - Vector128<ushort>.Count;
        if (!origins.IsEmpty)
            last = Math.Min(last, origins.Length - Vector128<ushort>.Count);

        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(folded));
        ref var marks = ref MemoryMarshal.GetReference(origins);
        var low = Vector128.Create(origin) + Vector128.Create(0, 1, 2, 3);
        var i = 0;
        for (; i <= last; i += Vector128<ushort>.Count)
        {
            var chars = Vector128.LoadUnsafe(ref source, (nuint)i);
            // Space to ~, but for the grave accent; unsigned wrap-around makes each range one comparison.
            var plain = Vector128.LessThan(chars - Vector128.Create((ushort)' '), Vector128.Create((ushort)('\x7F' - ' ')));
            if (Vector128.AndNot(plain, Vector128.Equals(chars, Vector128.Create((ushort)'`'))) != Vector128<ushort>.AllBitsSet)
                break;
            var upper = Vector128.LessThan(chars - Vector128.Create((ushort)'A'), Vector128.Create((ushort)26));
            (chars | (upper & Vector128.Create((ushort)0x20))).StoreUnsafe(ref target, (nuint)i);
            if (origins.IsEmpty)
                continue;
            (low + Vector128.Create(i)).StoreUnsafe(ref marks, (nuint)i);
            (low + Vector128.Create(i + 4)).StoreUnsafe(ref marks, (nuint)(i + 4));
        }

        return i;
    }
}
