using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MedSocial.Formats.Fhir;

/// <summary>Finds where the items of a JSON array may be parted, 64 bytes at a time and without reading what they say.</summary>
/// <remarks>
/// <code>
///     text       {"a":[1,"x]"]} , {"b":2} , {"c":
///     in string    1     111         1       1        a quote that no backslash escapes turns it
///     depth     1    2       1 0  0 1     0  0 1
///     parts                       ^          ^
/// </code>
/// <para>Only commas and brackets near the surface are looked at one by one; deeper down the brackets of 64 bytes are counted. Text that is no JSON may be parted anywhere: whoever
/// reads the pieces in order comes upon the first mistake where one who reads the whole does.</para>
/// </remarks>
internal static class JsonItems
{
    /// <summary>Finds the place that parts the most items from the rest.</summary>
    /// <param name="text">Text of an array, from within it and between two items.</param>
    /// <param name="most">Where to look no further than to the next place.</param>
    /// <param name="isEnd">Whether the place is the end of the array.</param>
    /// <returns>The place of a comma or of the bracket that ends the array; 0 when there is none behind the first byte.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int Part(ReadOnlySpan<byte> text, int most, out bool isEnd)
    {
        Span<byte> last = stackalloc byte[Vector512<byte>.Count];
        var (part, depth) = (0, 0);
        var (isEscaped, isInString) = (0UL, 0UL); // of the first byte; all bits or none
        isEnd = false;
        for (var at = 0; at < text.Length && (part == 0 || at < most); at += Vector512<byte>.Count)
        {
            scoped var left = text[at..];
            if (left.Length < Vector512<byte>.Count)
            {
                last.Fill((byte)' ');
                left.CopyTo(last);
                left = last;
            }
            var bytes = Vector512.Create(left);
            var quotes = Of(bytes, '"') & ~Escaped(Of(bytes, '\\'), ref isEscaped);
            var inString = Toggled(quotes) ^ isInString;
            isInString = (ulong)((long)inString >> 63);
            var folded = bytes | Vector512.Create((byte)0x20); // a square bracket becomes the curly one
            var (opening, closing) = (Of(folded, '{') & ~inString, Of(folded, '}') & ~inString);
            var closed = BitOperations.PopCount(closing);
            if (depth > closed)
            {
                depth += BitOperations.PopCount(opening) - closed;
                continue;
            }
            var marks = opening | closing | (Of(bytes, ',') & ~inString);
            for (; marks != 0; marks &= marks - 1)
            {
                var mark = marks & (0 - marks);
                var place = at + BitOperations.TrailingZeroCount(marks);
                if ((opening & mark) != 0)
                    depth++;
                else if ((closing & mark) != 0 && --depth < 0)
                    return Found(place, out isEnd);
                else if (depth == 0 && (closing & mark) == 0 && place > 0)
                    part = place;
            }
        }
        return part;
    }

    private static int Found(int place, out bool isEnd)
    {
        isEnd = true;
        return place;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Of(Vector512<byte> bytes, char mark) => Vector512.Equals(bytes, Vector512.Create((byte)mark)).ExtractMostSignificantBits();

    /// <summary>What backslashes escape: the byte behind each that is not escaped itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Escaped(ulong slashes, ref ulong isFirst)
    {
        var escaped = isFirst;
        isFirst = 0;
        for (slashes &= ~escaped; slashes != 0;)
        {
            var slash = slashes & (0 - slashes);
            isFirst = slash >> 63;
            escaped |= slash << 1;
            slashes &= ~(slash | slash << 1);
        }
        return escaped;
    }

    /// <summary>Each bit is whether an odd number of bits stands up to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Toggled(ulong bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ bits << 32;
    }
}
