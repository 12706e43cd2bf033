using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>A date in the words of a text.</summary>
/// <param name="First">Its first word.</param>
/// <param name="End">The word after its last.</param>
/// <param name="Day">The day, 0 when it says only month and year.</param>
/// <param name="Month">The month.</param>
/// <param name="Year">The year, 0 when it says none.</param>
internal readonly record struct DateWords(int First, int End, int Day, int Month, int Year);

/// <summary>Reads dates in figures and in words, French and English.</summary>
internal static class DateReader
{
    private const int YearWords = 8;

    private static readonly uint Mai = Fnv.Of("mai");

    /// <summary>Reads a date in figures that begins at this number: 03/02/1950, 3.2.50, 1950-02-03, 03021950 after a label, 03/02.</summary>
    internal static bool TryFigures(ReviewText text, int at, bool announced, out DateWords date)
    {
        var words = text.Words;
        date = default;
        if (!words[at].IsNumber || words[at].Claimed)
            return false;
        var inSentence = at > 0 && words[at].AfterOnly(Gap.Space) && Around.IsAny(text, at - 1, "le", "du", "au");
        if ((announced || inSentence) && IsWhole(text.Number(words[at]), words[at].Length, out var day, out var month, out var year))
        {
            date = new(at, at + 1, day, month, year);
            return true;
        }
        if (inSentence && IsThisMonth(text, at))
        {
            date = new(at, at + 1, text.Number(words[at]), 1, 0);
            return true;
        }
        if (at + 1 >= words.Length || !words[at + 1].IsNumber || words[at + 1].Length > 2 || words[at + 1].Claimed)
            return false;
        var gap = words[at + 1].Gap;
        var close = words[at + 1].Start - words[at].End;
        if (at + 2 < words.Length && words[at + 2].IsNumber && !words[at + 2].Claimed && IsSeparator(words[at + 2].Gap, announced) && words[at + 2].Start - words[at + 1].End <= 3
            && IsSeparator(gap, announced) && close <= 3 && (gap == words[at + 2].Gap || gap != Gap.Space))
        {
            if (words[at].Length == 4)
                return words[at + 2].Length <= 2 && gap is Gap.Hyphen or Gap.Slash or Gap.Dot
                    && Make(at, at + 3, text.Number(words[at + 2]), text.Number(words[at + 1]), text.Number(words[at]), out date);
            var last = words[at + 2].Length;
            if (words[at].Length > 2 || (last != 4 && !(last == 2 && ((gap & (Gap.Slash | Gap.Hyphen | Gap.Dot)) != 0 || announced))))
                return false;
            // « Apgar 9/10/10 »
            if (last == 2 && at > 0 && (words[at - 1].Is(WordClass.Eponym) || Around.IsAny(text, at - 1, "score", "eva", "en", "cotation", "ta", "pa")))
                return false;
            if (gap == Gap.Space && !announced && last != 4)
                return false;
            // A number that goes on, as in 1.2.3.4 or 01.02.03.04.05, is no date.
            if (last == 2 && at + 3 < words.Length && words[at + 3].IsNumber && words[at + 3].Gap == gap && gap != Gap.Space)
                return false;
            if (at > 0 && words[at - 1].IsNumber && words[at].Gap == gap && gap is Gap.Dot or Gap.Hyphen && words[at].Gap == gap && words[at - 1].IsNumber)
                return false;
            return Make(at, at + 3, text.Number(words[at]), text.Number(words[at + 1]), FullYear(text.Number(words[at + 2]), last), out date);
        }
        // « lundi 10/03 », « 12/03 à 10h15 »
        if (gap == Gap.Slash && close == 1 && words[at].Length <= 2 && words[at + 1].Length == 2 && !words[at].Starts
            && ((at > 0 && words[at - 1].Is(WordClass.Weekday)) || (Around.Is(text, at + 2, "a") && at + 4 < words.Length && words[at + 3].IsNumber && Around.Is(text, at + 4, "h"))))
            return Make(at, at + 2, text.Number(words[at]), text.Number(words[at + 1]), 0, out date);
        if (((gap == Gap.Slash && words[at].Length <= 2) || (gap == Gap.Dot && words[at].Length == 2 && inSentence && !IsMeasure(text, at + 2))) && close == 1 && !words[at].Starts
            && Around.IsAny(text, at - 1, "le", "du", "au", "depuis", "on", "since", "des", "rdv", "vous", "cs", "prochaine", "prochain"))
            // « le 18/6 » is a day, « le 1/3 » a share.
            return (words[at + 1].Length == 2 || text.Number(words[at]) > text.Number(words[at + 1])) && Make(at, at + 2, text.Number(words[at]), text.Number(words[at + 1]), 0, out date);
        return false;
    }

    /// <summary>Reads a date around this word for a month: 3 mars 1950, 1er mai, trois mars, March 3rd, 1950; month and year alone have no day.</summary>
    internal static bool TryWords(ReviewText text, int at, out DateWords date)
    {
        var words = text.Words;
        date = default;
        var month = text.Value(words[at]) / 1000;
        var (first, day) = DayBefore(text, at);
        var end = at + 1;
        if (day == 0 && end < words.Length && words[end].IsNumber && words[end].Length <= 2 && words[end].AfterOnly(Gap.Space | Gap.Dot) && IsLong(words[at]))
        {
            day = text.Number(words[end++]);
            first = at;
            if (day is < 1 or > 31)
                return false;
            if (end < words.Length && words[end].Gap == Gap.None && Around.IsAny(text, end, "st", "nd", "rd", "th"))
                end++;
        }
        else if (day == 0 && Around.Is(text, end, "the"))
        {
            var (value, next) = NumberWords(text, end + 1, 2);
            if (next > end + 1 && value is >= 1 and <= 31)
                (day, end, first) = (value, next, at);
        }
        var year = YearAfter(text, ref end, day > 0);
        if (day == 0 && (year < 1000 || !IsLong(words[at])))
            return false;
        // « le 23avr » and « 7 fév. »; « 3 mar » alone is a slip.
        if (!IsLong(words[at]) && year == 0 && words[at].Length < 4 && words[at].Gap != Gap.None && !(end < words.Length && words[end].After(Gap.Dot)) && !Around.IsAny(text, first - 1, "le", "du", "au"))
            return false;
        // « du 10 au 11 mars »
        if (day > 0 && first > 2 && Around.IsAny(text, first - 1, "au", "et") && words[first - 2].IsNumber && words[first - 2].Length <= 2 && !words[first - 2].Claimed && Around.IsAny(text, first - 3, "du", "le", "les"))
            first -= 2;
        date = new(day == 0 ? at : first, end, day, month, year);
        return day == 0 || day <= DateTime.DaysInMonth(year is > 0 and < 10000 ? year : 2000, month);
    }

    /// <summary>The value of number words in a row, and the word after them.</summary>
    internal static (int Value, int End) NumberWords(ReviewText text, int at, int most)
    {
        var words = text.Words;
        int total = 0, current = 0, end = at;
        for (; end < words.Length && end < at + most; end++)
        {
            if (!words[end].Is(WordClass.NumberWord))
            {
                if (end > at && end + 1 < words.Length && Around.IsAny(text, end, "et", "and") && words[end + 1].Is(WordClass.NumberWord))
                    continue;
                break;
            }
            if (end > at && !words[end].AfterOnly(Gap.Space | Gap.Hyphen))
                break;
            var value = text.Value(words[end]) % 1000;
            current = value switch
            {
                100 => Math.Max(current, 1) * 100,
                // Mille, which a number of three digits cannot hold.
                999 => 0,
                20 when current % 100 == 4 => current + 76,
                >= 10 when current is 18 or 19 => (current * 100) + value,
                _ => current + value,
            };
            if (value == 999)
            {
                var before = NumberWords(text, at, end - at).Value;
                total = Math.Max(before, 1) * 1000;
            }
        }
        return (total + current, end);
    }

    internal static int FullYear(int year, int digits) => digits == 4 ? year : year + (year > 27 ? 1900 : 2000);

    /// <summary>« mai » is whole; three letters of another month are an abbreviation, or a word like « sep » and « may ».</summary>
    private static bool IsLong(in PostWord month) => month.Length > 3 || month.Hash == Mai;

    /// <summary>Behind a label a bar separates as well: « 22|8|1923 ».</summary>
    private static bool IsSeparator(Gap gap, bool announced) =>
        gap is Gap.Slash or Gap.Dot or Gap.Hyphen or Gap.Space or (Gap.Slash | Gap.Space) or (Gap.Dot | Gap.Space) or (Gap.Hyphen | Gap.Space) || (announced && gap == Gap.Other);

    /// <summary>12031958, and 120358 in a sentence or behind a label.</summary>
    private static bool IsWhole(int value, int digits, out int day, out int month, out int year)
    {
        (day, month, year) = digits == 8 ? (value / 1_000_000, value / 10_000 % 100, value % 10_000) : (value / 10_000, value / 100 % 100, FullYear(value % 100, 2));
        return digits is 6 or 8 && Make(0, 1, day, month, year, out _);
    }

    /// <summary>« le 17 courant », « le 21 prochain »</summary>
    private static bool IsThisMonth(ReviewText text, int at) =>
        text.Words[at].Length <= 2 && text.Number(text.Words[at]) is >= 1 and <= 31
        && (Around.IsAny(text, at + 1, "courant", "prochain", "dernier") || (Around.Is(text, at + 1, "du") && Around.Is(text, at + 2, "mois")));

    /// <summary>« le 12.50 mg »: a figure with decimals.</summary>
    private static bool IsMeasure(ReviewText text, int at) =>
        at < text.Words.Length && text.Words[at].AfterOnly(Gap.Space | Gap.Other) && Around.IsAny(text, at, "mg", "g", "kg", "ml", "l", "mm", "cm", "m", "h", "euros", "eur", "ui", "mmol", "pour");

    private static bool Make(int first, int end, int day, int month, int year, out DateWords date)
    {
        // 12/25/1950 is American.
        if (month > 12 && day <= 12)
            (day, month) = (month, day);
        date = new(first, end, day, month, year);
        return month is >= 1 and <= 12 && day >= 1 && (year == 0 || year is >= 1850 and <= 2100) && day <= DateTime.DaysInMonth(year == 0 ? 2000 : year, month);
    }

    private static (int First, int Day) DayBefore(ReviewText text, int at)
    {
        const Gap allowed = Gap.Space | Gap.Hyphen | Gap.Dot | Gap.Slash;
        var words = text.Words;
        if (at == 0 || !words[at].AfterOnly(allowed))
            return (at, 0);
        var before = at - 1;
        if (Around.IsAny(text, before, "of", "de", "d") && before > 0)
            before--;
        if (Around.IsAny(text, before, "er", "ier", "st", "nd", "rd", "th", "e") && words[before].Gap == Gap.None && before > 0 && words[before - 1].IsNumber)
            before--;
        if (words[before].IsNumber)
            return words[before].Length <= 2 && !words[before].Claimed && text.Number(words[before]) is >= 1 and <= 31 and var day ? (before, day) : (at, 0);
        for (var first = Math.Max(0, before - 3); first <= before; first++)
        {
            if (!words[first].Is(WordClass.NumberWord))
                continue;
            var (value, end) = NumberWords(text, first, before - first + 1);
            if (end == before + 1 && value is >= 1 and <= 31)
                return (first, value);
        }
        return (at, 0);
    }

    private static int YearAfter(ReviewText text, ref int end, bool hasDay)
    {
        var words = text.Words;
        if (end >= words.Length || !words[end].AfterOnly(Gap.Space | Gap.Comma | Gap.Dot | Gap.Slash | Gap.Hyphen | Gap.Apostrophe) || words[end].Starts)
            return 0;
        if (words[end].IsNumber)
        {
            var (length, value) = (words[end].Length, text.Number(words[end]));
            if (length == 4 && value is >= 1850 and <= 2100)
            {
                end++;
                return value;
            }
            if (hasDay && length == 2 && words[end].AfterOnly(Gap.Space | Gap.Apostrophe | Gap.Slash | Gap.Hyphen) && !(end + 1 < words.Length && words[end + 1].Is(WordClass.AgeUnit)))
            {
                end++;
                return FullYear(value, 2);
            }
            return 0;
        }
        if (!hasDay)
            return 0;
        var (year, next) = NumberWords(text, end, YearWords);
        if (next - end < 2 || year is < 1850 or > 2100)
            return 0;
        end = next;
        return year;
    }
}
