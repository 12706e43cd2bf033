using System.Buffers;

namespace MedSocial.Text;

/// <summary>The one folding of index and query: what is the same text in spite of case, accents, ligatures and typography.</summary>
/// <remarks>
/// <para>Case goes; accents and every other combining mark go, however many; ligatures, letters with strokes and compatibility forms
/// become the plain letters (œ oe, ß ss, ø o, ﬁ fi, Ａ a, 𝐀 a, ᴀ a, ² 2, Arabic digits 0-9). Characters without width, direction marks
/// and soft hyphens go. Every apostrophe becomes ', every dash -, every space, control character and lone surrogate one space. Other
/// scripts stay, in lower case; their vowel signs stay too, their points, tone marks and accents go. Expansions longer than
/// <see cref="FoldingTable.MaxUnits"/> (the ligature U+FDFA and twenty squared words) stay as they are.</para>
/// <para>Each code point folds alone, into code points that fold to themselves: hence folding twice is folding once, and canonically
/// equal texts fold alike. Nothing depends on ICU, culture or <c>string.Normalize</c>, which with InvariantGlobalization leaves
/// everything but ASCII as it is. Never throws on any content. O(n), no allocation for the span form.</para>
/// </remarks>
internal static partial class Folding
{
    private const int HangulFirst = 0xAC00, HangulLast = 0xD7A3, VowelCount = 21, TailCount = 28;

    /// <summary>The greatest length that a text of <paramref name="length"/> characters can have when folded.</summary>
    internal static int FoldLength(int length) => checked(length * FoldingTable.MaxUnits);

    /// <summary>Folds a text and says for each folded character which source character it comes from.</summary>
    /// <param name="text">Any UTF-16, well formed or not.</param>
    /// <param name="folded">At least <see cref="FoldLength"/> characters.</param>
    /// <param name="origins">Empty when not wanted, else as long: indexes into <paramref name="text"/>, never decreasing.</param>
    /// <returns>The number of characters written.</returns>
    internal static int Fold(ReadOnlySpan<char> text, Span<char> folded, Span<int> origins)
    {
        var bound = FoldLength(text.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(folded.Length, bound, nameof(folded));
        if (!origins.IsEmpty)
            ArgumentOutOfRangeException.ThrowIfLessThan(origins.Length, bound, nameof(origins));

        int read = 0, written = 0;
        while (read < text.Length)
        {
            var ascii = FoldAscii(text[read..], folded[written..], origins.IsEmpty ? origins : origins[written..], read);
            read += ascii;
            written += ascii;
            while (read < text.Length && text[read] >= 0x80)
            {
                var start = read;
                var count = FoldOne(text, ref read, folded[written..]);
                if (!origins.IsEmpty)
                    origins.Slice(written, count).Fill(start);
                written += count;
            }
        }

        return written;
    }

    /// <summary>Folds a text; returns the same instance when nothing changes.</summary>
    internal static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bound = FoldLength(text.Length);
        char[]? rented = null;
        var folded = bound <= 512 ? stackalloc char[512] : rented = ArrayPool<char>.Shared.Rent(bound);
        var result = folded[..Fold(text, folded, [])];
        var answer = result.SequenceEqual(text) ? text : result.ToString();
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return answer;
    }

    /// <summary>Folds a text into a buffer that grows to fit and is used again.</summary>
    internal static ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, ref char[] buffer)
    {
        if (buffer.Length < FoldLength(text.Length))
            buffer = new char[FoldLength(text.Length)];
        return buffer.AsSpan(0, Fold(text, buffer, []));
    }

    private static int FoldOne(ReadOnlySpan<char> text, ref int read, Span<char> folded)
    {
        int code = text[read++];
        if (char.IsSurrogate((char)code))
        {
            if (!char.IsHighSurrogate((char)code) || read == text.Length || !char.IsLowSurrogate(text[read]))
            {
                folded[0] = ' ';
                return 1;
            }

            code = char.ConvertToUtf32((char)code, text[read++]);
        }
        else if (code is >= HangulFirst and <= HangulLast)
        {
            return Jamo(code - HangulFirst, folded);
        }

        var value = code < FoldingTable.Limit ? Entry(code) : code is >= 0xE0000 and < 0xE1000 ? FoldingTable.Drop : (ushort)0;
        if (value == 0)
            return Same(code, folded);
        if (value is < FoldingTable.Sequence or > FoldingTable.Drop)
        {
            folded[0] = (char)value;
            return 1;
        }

        return value == FoldingTable.Drop ? 0 : Sequence(FoldingTable.Sequences[value - FoldingTable.Sequence], folded);
    }

    private static ushort Entry(int code)
    {
        var page = FoldingTable.Index[code >> FoldingTable.PageBits];
        return FoldingTable.Pages[(page << FoldingTable.PageBits) + (code & ((1 << FoldingTable.PageBits) - 1))];
    }

    private static int Same(int code, Span<char> folded)
    {
        if (code < 0x10000)
        {
            folded[0] = (char)code;
            return 1;
        }

        folded[0] = (char)(0xD7C0 + (code >> 10));
        folded[1] = (char)(0xDC00 + (code & 0x3FF));
        return 2;
    }

    private static int Sequence(int offset, Span<char> folded)
    {
        var count = offset & 7;
        var pool = FoldingTable.Pool.Slice(offset >> 3, count);
        for (var i = 0; i < pool.Length; i++)
            folded[i] = (char)pool[i];
        return count;
    }

    // The canonical decomposition of a Hangul syllable is arithmetic (Unicode Standard, section 3.12).
    private static int Jamo(int syllable, Span<char> folded)
    {
        folded[0] = (char)(0x1100 + (syllable / (VowelCount * TailCount)));
        folded[1] = (char)(0x1161 + (syllable % (VowelCount * TailCount) / TailCount));
        var tail = syllable % TailCount;
        if (tail == 0)
            return 2;
        folded[2] = (char)(0x11A7 + tail);
        return 3;
    }
}
