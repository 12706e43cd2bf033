namespace MedSocial.Text;

/// <summary>One word, ready to be compared with many: optimal string alignment, 64 cells of the matrix at a time.</summary>
/// <remarks>
/// <para>Distance: insertions, deletions, substitutions and swaps of two neighbours, each 1, no character edited twice (restricted
/// Damerau-Levenshtein). It counts UTF-16 units. Symmetric, but not a metric: ca → ac → abc is 2, ca → abc is 3.</para>
/// <para>Bit-parallel after Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003): a column of the
/// matrix is kept as the signs of its vertical differences, one bit a cell. Patterns over 64 characters go to <see cref="OsaBand"/>.
/// O(n) for a candidate of n characters, no allocation.</para>
/// <code>
///                c a n d i d a t e        a step, for all i at once:
///            0   1 2 3 4 5 6 7 8 9          diagonal  = match, or carried down a run of rises, or fall to the left, or swap
///   p  1     |                              horizontal rises and falls from diagonal and the vertical ones of the column before
///   a  2     v Rises, Falls                 the last bit of the horizontal ones moves the score
///   t  3                                    vertical ones of this column from diagonal and the horizontal ones, moved by one
/// </code>
/// </remarks>
internal readonly ref struct OsaPattern
{
    /// <summary>How many masks the caller lends: one for each ASCII character.</summary>
    internal const int MaskCount = 128;

    /// <summary>The longest pattern that fits in one machine word.</summary>
    internal const int MaxBits = 64;

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<ulong> _masks;
    private readonly ulong _last;
    private readonly bool _ascii;

    /// <summary>Prepares a word; 15 to 30 ns for eight letters.</summary>
    /// <param name="text">The word, folded.</param>
    /// <param name="masks">At least <see cref="MaskCount"/> words of scratch that live as long as the pattern: <c>stackalloc</c> them.</param>
    internal OsaPattern(ReadOnlySpan<char> text, Span<ulong> masks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(masks.Length, MaskCount, nameof(masks));
        masks = masks[..MaskCount];
        masks.Clear();
        _text = text;
        _masks = masks;
        _ascii = true;
        _last = text.Length is > 0 and <= MaxBits ? 1UL << (text.Length - 1) : 0;
        for (var i = 0; i < text.Length && i < MaxBits; i++)
        {
            if (text[i] < masks.Length)
                masks[text[i]] |= 1UL << i;
            else
                _ascii = false;
        }
    }

    /// <summary>The word.</summary>
    internal ReadOnlySpan<char> Text => _text;

    /// <summary>The column before any character was read.</summary>
    private OsaRow First => new(~0UL, 0, 0, 0, _text.Length);

    /// <summary>The distance to a word.</summary>
    internal int Distance(ReadOnlySpan<char> candidate) => Distance(candidate, Math.Max(_text.Length, candidate.Length));

    /// <summary>The distance to a word, or <paramref name="max"/> + 1 when it is greater than <paramref name="max"/>.</summary>
    internal int Distance(ReadOnlySpan<char> candidate, int max)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        if (Math.Abs(candidate.Length - _text.Length) > max)
            return max + 1;
        if (_last == 0)
            return _text.IsEmpty ? candidate.Length : OsaBand.Distance(_text, candidate, max);

        ulong rises = ~0UL, falls = 0, diagonals = 0, matches = 0;
        var score = _text.Length;
        // A step lowers the score by one at most: give up when the steps that are left cannot bring it back.
        var limit = max + candidate.Length - 1;
        for (var i = 0; i < candidate.Length; i++)
        {
            var match = Mask(candidate[i]);
            var swap = ((~diagonals & match) << 1) & matches;
            diagonals = (((match & rises) + rises) ^ rises) | match | falls | swap;
            var up = falls | ~(diagonals | rises);
            var down = diagonals & rises;
            score += ((up & _last) != 0 ? 1 : 0) - ((down & _last) != 0 ? 1 : 0);
            if (score > limit - i)
                return max + 1;
            up = (up << 1) | 1;
            rises = (down << 1) | ~(diagonals | up);
            falls = up & diagonals;
            matches = match;
        }

        return score;
    }

    /// <summary>The least distance to a beginning of a word (the empty and the whole included), or <paramref name="max"/> + 1.</summary>
    /// <remarks>For what is typed so far: "dupng" is at 1 from a beginning of "dupagne", whatever follows.</remarks>
    internal int PrefixDistance(ReadOnlySpan<char> candidate, int max)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        // A beginning that is longer than the pattern by more than the bound is out of it.
        var longest = (int)Math.Min(candidate.Length, (long)_text.Length + max);
        if (_text.Length - longest > max)
            return max + 1;
        candidate = candidate[..longest];
        if (_last == 0)
            return _text.IsEmpty ? 0 : OsaBand.PrefixDistance(_text, candidate, max);

        var row = First;
        var best = Math.Min(row.Score, max + 1);
        for (var i = 0; i < candidate.Length && best > 0; i++)
        {
            row = Next(row, candidate[i]);
            best = Math.Min(best, row.Score);
        }

        return best;
    }

    /// <summary>The column after one more character; the pattern has 1 to 64.</summary>
    private OsaRow Next(in OsaRow row, char c)
    {
        var match = Mask(c);
        var swap = ((~row.Diagonals & match) << 1) & row.Matches;
        var diagonal = (((match & row.Rises) + row.Rises) ^ row.Rises) | match | row.Falls | swap;
        var up = row.Falls | ~(diagonal | row.Rises);
        var down = diagonal & row.Rises;
        var score = row.Score + ((up & _last) != 0 ? 1 : 0) - ((down & _last) != 0 ? 1 : 0);
        up = (up << 1) | 1;
        return new((down << 1) | ~(diagonal | up), up & diagonal, diagonal, match, score);
    }

    private ulong Mask(char c) => c < MaskCount ? _masks[c] : _ascii ? 0 : SlowMask(c);

    private ulong SlowMask(char c)
    {
        var mask = 0UL;
        for (var i = 0; i < _text.Length; i++)
            mask |= _text[i] == c ? 1UL << i : 0;
        return mask;
    }
}
