using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Digits of words in a row, as numbers are written: in groups, with O for 0 and l for 1 where people or scanners put them.</summary>
internal ref struct DigitRun
{
    internal const int MaxDigits = 24;
    internal const Gap Separators = Gap.Space | Gap.Dot | Gap.Hyphen | Gap.Slash;
    private const int WidestGap = 3;

    private readonly Span<char> _digits;
    private readonly Span<int> _ends;

    /// <summary>Reads from a word on. <paramref name="digits"/> and <paramref name="ends"/> hold <see cref="MaxDigits"/> each.</summary>
    internal DigitRun(ReviewText text, int first, Span<char> digits, Span<int> ends, Gap separators = Separators, bool corsica = false)
    {
        _digits = digits;
        _ends = ends;
        var words = text.Words;
        for (var i = first; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            if (word.Claimed || Length + word.Length > MaxDigits)
                break;
            if (i > first && (!word.AfterOnly(separators) || word.Start - words[i - 1].End > WidestGap))
                break;
            if (word.IsNumber)
                text.FoldedOf(word).CopyTo(_digits[Length..]);
            else if (!ReadLetters(text, i, i > first, corsica))
                break;
            Length += word.Length;
            _ends[Groups++] = Length;
        }
    }

    internal int Length { get; private set; }

    /// <summary>The number of words.</summary>
    internal int Groups { get; private set; }

    internal readonly ReadOnlySpan<char> Digits => _digits[..Length];

    /// <summary>The number of words that hold exactly so many digits; 0 when a word goes beyond.</summary>
    internal readonly int GroupsOf(int digits)
    {
        for (var i = 0; i < Groups; i++)
        {
            if (_ends[i] >= digits)
                return _ends[i] == digits ? i + 1 : 0;
        }
        return 0;
    }

    internal readonly int GroupLength(int group) => _ends[group] - (group == 0 ? 0 : _ends[group - 1]);

    private readonly bool ReadLetters(ReviewText text, int at, bool inside, bool corsica)
    {
        var words = text.Words;
        ref readonly var word = ref words[at];
        var letters = text.FoldedOf(word);
        if (corsica && letters.Length == 1 && (letters[0] is 'a' or 'b') && Length == 6 && _digits[5] == '2')
        {
            _digits[Length] = letters[0];
            return true;
        }
        var glued = (inside && word.Gap == Gap.None) || (at + 1 < words.Length && words[at + 1].Gap == Gap.None && words[at + 1].IsNumber);
        var first = corsica && !inside && letters.Length == 1 && at + 1 < words.Length && words[at + 1].IsNumber;
        if ((!glued && !first) || letters.Length > 2)
            return false;
        for (var i = 0; i < letters.Length; i++)
        {
            switch (letters[i])
            {
                case 'o':
                    _digits[Length + i] = '0';
                    break;
                case 'l' or 'i':
                    _digits[Length + i] = '1';
                    break;
                default:
                    return false;
            }
        }
        return true;
    }
}
