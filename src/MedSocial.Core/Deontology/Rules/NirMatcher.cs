using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>The social security number (NIR), and the same number as national health identity (INS) when its label says so.</summary>
/// <remarks>Form and key: 97 less the remainder of the thirteen characters, 2A counting as 19 and 2B as 18.</remarks>
internal sealed class NirMatcher(bool ins) : IMatcher
{
    private const int Body = 13, Whole = 15, LabelReach = 6;

    public void Find(ReviewText text, FindingSink sink)
    {
        Span<char> digits = stackalloc char[DigitRun.MaxDigits];
        Span<int> ends = stackalloc int[DigitRun.MaxDigits];
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Claimed || !MayBegin(text, i))
                continue;
            var run = new DigitRun(text, i, digits, ends, corsica: true);
            if (run.Length < Body)
                continue;
            var label = Around.Before(text, i, LabelReach, WordClass.NirLabel);
            if (ins != (label >= 0 && Around.IsAny(text, label, "ins", "inss", "insi")))
                continue;
            if (Read(run, label >= 0, out var groups, out var hasKey) is not (> 0 and var confidence))
                continue;
            // Without key and label the form alone is weak: it counts where a person is spoken of and the digits stand together.
            if (!hasKey && label < 0 && !((groups == 1 || run.Digits[6] is 'a' or 'b') && run.Digits[0] is '1' or '2' && Pair(run.Digits, 3) is >= 1 and <= 12 && text.IsOfSomebody))
                continue;
            sink.Claim(i, i + groups, label >= 0 ? Math.Max(confidence, 0.9) : confidence, hasKey || label >= 0 ? null : FindingSeverity.Warn);
            i += groups - 1;
        }
    }

    /// <summary>A number begins with the sex, alone or with what follows glued to it.</summary>
    private static bool MayBegin(ReviewText text, int at)
    {
        ref readonly var word = ref text.Words[at];
        var first = text.Folded[word.Start];
        if (word.IsNumber)
            return first is >= '1' and <= '8' && (at == 0 || !text.Words[at - 1].IsNumber || word.Gap != Gap.None);
        return word.Length == 1 && (first is 'l' or 'i') && at + 1 < text.Words.Length && text.Words[at + 1].IsNumber && text.Words[at + 1].AfterOnly(Gap.Space);
    }

    /// <returns>The confidence; 0 when it is none.</returns>
    private static double Read(DigitRun run, bool labelled, out int groups, out bool hasKey)
    {
        hasKey = false;
        groups = run.GroupsOf(Whole);
        if (groups > 0 && HasForm(run.Digits))
        {
            hasKey = HasKey(run.Digits);
            if (hasKey)
                return 0.99;
        }
        // A wrong key is a slip of the finger more often than another number, when the groups are those of a NIR.
        if (groups > 1 && HasForm(run.Digits) && (run.GroupLength(0) == 1 && (labelled || IsGrouped(run, groups))))
        {
            hasKey = true;
            return 0.7;
        }
        if (groups == 0)
            groups = run.GroupsOf(Body);
        return groups > 0 && HasForm(run.Digits) ? 0.6 : 0;
    }

    /// <summary>1 85 05 78 006 084 91, or one digit after the other; a row of measures is grouped otherwise.</summary>
    private static bool IsGrouped(DigitRun run, int groups)
    {
        ReadOnlySpan<int> usual = [1, 2, 2, 2, 3, 3, 2];
        if (groups == Whole)
            return true;
        if (groups != usual.Length)
            return false;
        for (var i = 0; i < groups; i++)
        {
            if (run.GroupLength(i) != usual[i])
                return false;
        }
        return true;
    }

    private static bool HasForm(ReadOnlySpan<char> digits)
    {
        if (digits[0] is not ('1' or '2' or '3' or '4' or '7' or '8'))
            return false;
        var month = Pair(digits, 3);
        if (month is not ((>= 1 and <= 12) or 13 or (>= 20 and <= 42) or >= 50))
            return false;
        if (digits[6] is 'a' or 'b')
            return digits[5] == '2';
        return Pair(digits, 5) is >= 1 and <= 99;
    }

    private static bool HasKey(ReadOnlySpan<char> digits)
    {
        long number = 0;
        for (var i = 0; i < Body; i++)
        {
            var digit = digits[i] is 'a' ? 9 : digits[i] is 'b' ? 8 : digits[i] - '0';
            // 2A counts as 19 and 2B as 18.
            if (i == 5 && (digits[6] is 'a' or 'b'))
                digit = 1;
            number = (number * 10) + digit;
        }
        var key = Pair(digits, Body);
        return key is >= 1 and <= 97 && key == 97 - (number % 97);
    }

    private static int Pair(ReadOnlySpan<char> digits, int at) => ((digits[at] - '0') * 10) + (digits[at + 1] - '0');
}
