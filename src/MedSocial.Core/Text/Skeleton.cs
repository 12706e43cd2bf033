using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace MedSocial.Text;

/// <summary>What a handle or a name looks like: two texts with one skeleton are taken for each other by a hasty eye.</summary>
/// <remarks>
/// <para>The skeleton of Unicode Technical Standard #39 (section 4), narrowed and widened for handles. Narrowed: of the table of confusables
/// of Unicode 15.1 only what is taken for a letter or digit of ASCII, see <see cref="SkeletonTable"/>. Widened: networks ignore the case of
/// handles and readers overlook accents, so what is left is folded (<see cref="Folding"/>), which also brings full-width, mathematical and
/// circled letters home; and w is vv, as m is rn.</para>
/// <para>What a sign looks like decides, and so case is read before it is folded: I is taken for l, i is not. For use inside only: a skeleton
/// is no text to show. Idempotent. Never throws on any content, half surrogate pairs included. O(n); the span forms allocate nothing.</para>
/// </remarks>
internal static class Skeleton
{
    private const int MostOfOne = 2 * FoldingTable.MaxUnits;

    /// <summary>The greatest length that the skeleton or key of so many characters can have.</summary>
    internal static int MostLength(int length) => checked(length * MostOfOne);

    /// <summary>Writes the skeleton of a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="skeleton">At least <see cref="MostLength"/> characters.</param>
    /// <returns>The number of characters written.</returns>
    internal static int Write(ReadOnlySpan<char> text, Span<char> skeleton)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(skeleton.Length, MostLength(text.Length), nameof(skeleton));
        var written = 0;
        for (var read = 0; read < text.Length;)
        {
            if (text[read] < 0x80)
            {
                written += Plain(text[read++], skeleton[written..]);
                continue;
            }
            Rune.DecodeFromUtf16(text[read..], out var rune, out var width);
            written += One(text.Slice(read, width), rune, skeleton[written..]);
            read += width;
        }
        return written;
    }

    /// <summary>The skeleton of a text.</summary>
    internal static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bound = MostLength(text.Length);
        char[]? rented = null;
        var buffer = bound <= 512 ? stackalloc char[512] : rented = ArrayPool<char>.Shared.Rent(bound);
        var skeleton = buffer[..Write(text, buffer)].ToString();
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return skeleton;
    }

    /// <summary>
    /// Writes the key under which look-alike handles meet: the skeleton without separators and without the digits at both ends, i taken for l,
    /// 3 for e and 5 for s. Wider than the skeleton, to find candidates by. What is digits alone keeps them; what has neither is empty.
    /// </summary>
    /// <param name="handle">A handle, folded or not.</param>
    /// <param name="key">At least <see cref="MostLength"/> characters.</param>
    /// <returns>The number of characters written.</returns>
    internal static int WriteKey(ReadOnlySpan<char> handle, Span<char> key)
    {
        var (from, to) = (0, handle.Length);
        while (from < to && !IsLetter(handle[from]))
            from++;
        while (to > from && !IsLetter(handle[to - 1]))
            to--;
        var inner = from < to ? handle[from..to] : handle;
        var written = 0;
        foreach (var c in key[..Write(inner, key)])
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                key[written++] = c switch { 'i' => 'l', '3' => 'e', '5' => 's', _ => c };
        }
        return written;
    }

    /// <summary>The key under which look-alike handles meet: see <see cref="WriteKey"/>.</summary>
    internal static string KeyOf(string handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        var bound = MostLength(handle.Length);
        char[]? rented = null;
        var buffer = bound <= 512 ? stackalloc char[512] : rented = ArrayPool<char>.Shared.Rent(bound);
        var key = buffer[..WriteKey(handle, buffer)].ToString();
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return key;
    }

    /// <summary>
    /// Whether a letter of another script stands in for one of ASCII while the text has letters of the Latin script too, as the Cyrillic а in
    /// « frаslin » does. Emoji, digits, signs, mathematical and full-width letters mix with everything.
    /// </summary>
    internal static bool IsMixed(ReadOnlySpan<char> text)
    {
        var (latin, standIn) = (false, false);
        foreach (var c in text)
        {
            latin |= char.IsAsciiLetter(c) || (c is >= '\u00C0' and <= '\u024F' && char.IsLetter(c));
            standIn |= c >= '\u0370' && SkeletonTable.Find(c) != 0 && char.IsLetter(c);
        }
        return latin && standIn;
    }

    private static bool IsLetter(char c) => c < 0x80 ? char.IsAsciiLetter(c) : char.IsLetter(c) || char.IsSurrogate(c);

    private static int One(ReadOnlySpan<char> source, Rune rune, Span<char> skeleton)
    {
        if (rune.IsBmp && SkeletonTable.Find((char)rune.Value) is not '\0' and var target)
            return Plain(target, skeleton);
        Span<char> folded = stackalloc char[2 * FoldingTable.MaxUnits];
        var length = Folding.Fold(source, folded, []);
        if (length == 1 && folded[0] == 'i' && Rune.IsUpper(rune))
            return Plain('I', skeleton);
        var written = 0;
        foreach (var c in folded[..length])
            written += Plain(SkeletonTable.Find(c) is not '\0' and var standIn ? standIn : c, skeleton[written..]);
        return written;
    }

    /// <summary>What a letter or digit of ASCII looks like; everything else stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Plain(char c, Span<char> skeleton)
    {
        switch (c)
        {
            case 'm' or 'M':
                skeleton[0] = 'r';
                skeleton[1] = 'n';
                return 2;
            case 'w' or 'W':
                skeleton[0] = 'v';
                skeleton[1] = 'v';
                return 2;
            default:
                skeleton[0] = c switch
                {
                    '0' => 'o',
                    '1' or 'I' or '|' => 'l',
                    >= 'A' and <= 'Z' => (char)(c | 0x20),
                    < ' ' or '\x7F' => ' ',
                    _ => c,
                };
                return 1;
        }
    }
}
