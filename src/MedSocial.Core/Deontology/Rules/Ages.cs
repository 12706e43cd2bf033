using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Reads ages: 54 ans, cinquante-quatre ans, 3 mois, 12 jours, 54 years old, 54-year-old.</summary>
internal static class Ages
{
    /// <summary>Whether an age in figures stands right here, as after a name: « DUPONT 65 ans ».</summary>
    internal static bool IsAt(ReviewText text, int at)
    {
        var words = text.Words;
        return at + 1 < words.Length && words[at].IsNumber && words[at].AfterOnly(Gap.Comma | Gap.Space | Gap.Bracket) && words[at + 1].Is(WordClass.AgeUnit)
            && !Around.IsAny(text, at + 2, "sans", "de", "d", "apres", "avant", "plus");
    }

    /// <summary>Whether an age follows behind a comma or in brackets.</summary>
    internal static bool Follows(ReviewText text, int at)
    {
        if (at >= text.Words.Length || !text.Words[at].After(Gap.Comma | Gap.Bracket))
            return false;
        // « Maxime, environ 25 ans », « Maxime, âgé de 25 ans »
        for (var skipped = 0; skipped < 2 && Around.IsAny(text, at, "environ", "age", "agee", "de", "aged"); skipped++)
            at++;
        return IsAt(text, at);
    }

    /// <param name="text">The text.</param>
    /// <param name="at">The word of the number.</param>
    /// <param name="age">Years; negative for ages in months, weeks and days.</param>
    /// <param name="end">The word after the unit.</param>
    internal static bool TryRead(ReviewText text, int at, out int age, out int end)
    {
        var words = text.Words;
        (age, end) = (0, at + 1);
        if (words[at].IsNumber)
        {
            if (words[at].Length > 3)
                return false;
            age = text.Number(words[at]);
        }
        else
            (age, end) = DateReader.NumberWords(text, at, 4);
        if (end >= words.Length || !words[end].Is(WordClass.AgeUnit) || !words[end].AfterOnly(Gap.Space | Gap.Hyphen) || age > 120)
            return false;
        // « il y a 3 ans », « depuis 2 ans », « pendant 10 jours » are spans of time.
        if (Around.Before(text, at, 3, WordClass.NotAnAge) >= 0)
            return false;
        var years = Around.IsAny(text, end, "ans", "an", "years", "year", "yo", "a");
        // « 34a » is an age, « 3 a » and « type 1A » are none.
        if (years && Around.Is(text, end, "a") && (words[end].Gap != Gap.None || (words[end].Shape & Shape.Capital) != 0))
            return false;
        if (!years)
        {
            // Days and weeks are an age when the text says so.
            if (!Around.IsAny(text, at - 1, "de", "age", "agee", "aged", "bebe", "nourrisson"))
                return false;
            age = -Math.Max(1, age);
        }
        end++;
        if (end < words.Length && Around.Is(text, end, "old"))
            end++;
        return true;
    }
}

/// <summary>Ages from 90 years on, which are rare enough to be an identifier (HIPAA: over 89).</summary>
internal sealed class GreatAgeMatcher : IMatcher
{
    private const int From = 90;

    public void Find(ReviewText text, FindingSink sink)
    {
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if ((words[i].IsNumber || words[i].Is(WordClass.NumberWord)) && !words[i].Claimed && Ages.TryRead(text, i, out var age, out var end))
            {
                if (age >= From)
                    sink.Report(i, end, 0.9);
                i = end - 1;
            }
        }
    }
}
