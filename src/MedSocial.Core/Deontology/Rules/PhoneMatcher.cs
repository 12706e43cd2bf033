using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Telephone numbers: French, with an international prefix, and those of Great Britain and the United States where they hold.</summary>
/// <remarks>French numbers of services (08..) belong to nobody and are left alone, unless a label announces a person's.</remarks>
internal sealed class PhoneMatcher : IMatcher
{
    private const int National = 10, LabelReach = 4, PublicReach = 3;

    public void Find(ReviewText text, FindingSink sink)
    {
        Span<char> digits = stackalloc char[DigitRun.MaxDigits];
        Span<int> ends = stackalloc int[DigitRun.MaxDigits];
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            if (word.Is(WordClass.NumberWord) && SpokenPhone.End(text, i) is var spoken && spoken > i)
            {
                sink.Claim(i, spoken, 0.9);
                i = spoken - 1;
                continue;
            }
            if (word.Claimed || (!word.IsNumber && (word.Length != 1 || word.Hash != OLetter)))
                continue;
            var first = text.Folded[word.Start];
            var plus = word.After(Gap.Plus) && text.Folded[word.Start - 1] == '+';
            var us = first is >= '2' and <= '9' && word.Length is 3 or 10;
            if (!plus && first is not ('0' or 'o') && !us && !(first == '3' && word.Length >= 2))
                continue;
            var run = new DigitRun(text, i, digits, ends, DigitRun.Separators | Gap.Bracket);
            // « (33) 1 20 49 98 13 »
            var labelled = Around.Before(text, i, LabelReach, WordClass.PhoneLabel) >= 0 || (word.After(Gap.Bracket) && i + 1 < words.Length && words[i + 1].After(Gap.Bracket));
            var groups = Read(text.Context.Country, run, plus, labelled);
            if (groups == 0 || Around.Before(text, i, PublicReach, WordClass.PublicLine) >= 0)
                continue;
            sink.Claim(i, i + groups, labelled || plus ? 0.97 : 0.9, before: plus ? 1 : 0);
            i += groups - 1;
        }
    }

    private static readonly uint OLetter = Fnv.Of("o");

    private static int Read(string country, DigitRun run, bool plus, bool labelled)
    {
        var digits = run.Digits;
        if (digits.Length < 8)
            return 0;
        if (plus)
            return International(run, digits);
        if (digits.StartsWith("0033", StringComparison.Ordinal))
            return First(run, 14, 13);
        if (labelled && digits.StartsWith("33", StringComparison.Ordinal) && run.GroupsOf(11) is > 0 and var bare)
            return bare;
        if (digits[0] == '0' && run.GroupsOf(National) is > 0 and var groups && IsFrench(digits, run, groups, labelled))
            return groups;
        if (digits[0] == '0' && country == "GB")
            return digits[1] is '1' or '2' or '7' ? First(run, 11, 10) : 0;
        if ((country == "US" || labelled) && digits[0] is >= '2' and <= '9' && run.GroupsOf(10) is > 0 and var us)
            return us == 1 ? (labelled && country == "US" ? 1 : 0) : us == 3 && run.GroupLength(0) == 3 && run.GroupLength(1) == 3 ? us : 0;
        return 0;
    }

    private static int International(DigitRun run, ReadOnlySpan<char> digits)
    {
        if (digits.StartsWith("33", StringComparison.Ordinal))
            return digits[2] == '0' ? First(run, 12, 11) : First(run, 11, 12);
        for (var length = 13; length >= 9; length--)
        {
            if (run.Length >= length && run.GroupsOf(length) is > 0 and var groups)
                return groups;
        }
        return 0;
    }

    private static int First(DigitRun run, int length, int other) => run.GroupsOf(length) is > 0 and var groups ? groups : run.GroupsOf(other);

    private static bool IsFrench(ReadOnlySpan<char> digits, DigitRun run, int groups, bool labelled)
    {
        // Free numbers (0800 to 0805) and those that cost (081, 082, 089) are of services even behind a label.
        if (digits[1] is '0' || (digits[1] == '8' && (!labelled || digits[2] is '1' or '2' or '9' || (digits[2] == '0' && digits[3] < '6'))))
            return false;
        if (labelled || groups == 1)
            return true;
        var pairs = true;
        for (var i = 0; i < groups; i++)
            pairs &= run.GroupLength(i) == 2 || (groups == National && run.GroupLength(i) == 1);
        // « 06 123 456 78 »: mobile numbers in any groups.
        if (digits[1] is '6' or '7' && groups is 3 or 4 && run.GroupLength(0) == 2)
            return true;
        // « 01 2048 3632 »
        if (groups == 3 && run.GroupLength(0) == 2 && run.GroupLength(1) == 4)
            return true;
        return pairs || (run.GroupLength(0) == 4 && groups is 3 or 4) || (groups is 5 or 6 && run.GroupLength(0) <= 2 && run.GroupLength(groups - 1) <= 2);
    }
}
