using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Dates; those of a birth when a word before says so, all others, or month and year.</summary>
internal sealed class DateMatcher(DateMatcher.Sort sort) : IMatcher
{
    private const int CueReach = 6, PublicReach = 12;
    private const WordClass Encounter = WordClass.Encounter | WordClass.Care | WordClass.Residence;

    /// <summary>Which dates are meant.</summary>
    internal enum Sort
    {
        Birth,
        Day,
        Month,
    }

    public void Find(ReviewText text, FindingSink sink)
    {
        var words = text.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Claimed)
                continue;
            var isMonth = words[i].Is(WordClass.Month) && text.Value(words[i]) >= 1000;
            if (!isMonth && !words[i].IsNumber)
                continue;
            var cue = isMonth ? -1 : BirthCue(text, i);
            if (!(isMonth ? DateReader.TryWords(text, i, out var date) : DateReader.TryFigures(text, i, cue >= 0, out date)))
                continue;
            if (isMonth)
                cue = BirthCue(text, date.First);
            var birth = cue >= 0 || (date.Day > 0 && date.Year > 0 && (FollowsName(text, date) || IsBesideSexOrAge(text, date)));
            if (Take(text, date, birth))
                sink.Claim(date.First, date.End, Confidence(date, birth));
            i = Math.Max(i, date.End - 1);
        }
    }

    private static double Confidence(DateWords date, bool birth) => birth ? 0.97 : date.Day == 0 ? 0.5 : date.Year == 0 ? 0.7 : 0.9;

    private static int BirthCue(ReviewText text, int at)
    {
        var found = Around.Before(text, at, CueReach, WordClass.BirthCue);
        if (found < 0)
            return -1;
        var words = text.Words;
        // « ne » is a negation more often than a birth: then « le » or the date follows at once.
        if (words[found].Length == 2 && found < at - 3)
            return -1;
        for (var i = found + 1; i < at; i++)
        {
            if (words[i].IsNumber || (words[i].Is(WordClass.Care) && !words[i].Is(WordClass.Hospital)))
                return -1;
        }
        return found;
    }

    private bool Take(ReviewText text, DateWords date, bool birth) => sort switch
    {
        Sort.Birth => birth,
        Sort.Day => date.Day > 0 && !IsPublic(text, date.First) && IsOfSomebody(text, date),
        _ => date.Day == 0 && (text.Context.Country == "US" || text.IsOfSomebody) && !IsPublic(text, date.First),
    };

    /// <summary>Dates of laws, congresses and world days are nobody's.</summary>
    private static bool IsPublic(ReviewText text, int at) =>
        (!text.IsOfSomebody && !text.HasClaims && Around.After(text, at, PublicReach, WordClass.PublicDate) >= 0)
        || Around.Before(text, at, PublicReach, WordClass.PublicDate) is >= 0 and var cue
            && Around.Before(text, at, at - cue, WordClass.Patient | WordClass.Title | WordClass.Encounter) < 0;

    /// <summary>A date in a text that tells of no patient and no encounter is nobody's; without a year the encounter has to be near.</summary>
    private static bool IsOfSomebody(ReviewText text, DateWords date) =>
        text.IsOfSomebody || text.HasClaims || Around.Before(text, date.First, PublicReach, Encounter) >= 0 || Around.After(text, date.End, PublicReach, Encounter) >= 0
        || (date.Year > 0 && (text.IsAboutCare || (text.Seen & (WordClass.Encounter | WordClass.Hospital)) != 0 || (text.IsClinical && !IsInWords(text, date))));

    /// <summary>The papers write « 1er janvier 2024 », records write 01/01/2024.</summary>
    private static bool IsInWords(ReviewText text, DateWords date)
    {
        foreach (ref readonly var word in text.Words[date.First..date.End])
        {
            if (!word.IsNumber)
                return true;
        }
        return false;
    }

    /// <summary>« | F | 10/05/1986 », « 10/05/1986 (38 ans) »: what stands beside the sex or the age is a birth date.</summary>
    private static bool IsBesideSexOrAge(ReviewText text, DateWords date)
    {
        const Gap allowed = Gap.Space | Gap.Hyphen | Gap.Comma | Gap.Other | Gap.Slash;
        var words = text.Words;
        if (date.Year < 1900 || !text.IsClinical)
            return false;
        return (date.First > 0 && IsSex(date.First - 1) && words[date.First].Gap != Gap.Space && words[date.First - 1].Gap != Gap.Space)
            || (date.End < words.Length && IsSex(date.End) && words[date.End].Gap != Gap.Space && (date.End + 1 == words.Length || words[date.End + 1].Gap != Gap.Space))
            || (date.End < words.Length && words[date.End].After(Gap.Bracket) && Ages.IsAt(text, date.End));

        bool IsSex(int at) => text.Words[at].Length == 1 && text.Words[at].AfterOnly(allowed) && Around.IsAny(text, at, "f", "m", "h");
    }

    /// <summary>« MAHÉ Gwenaëlle – F – 14/07/1979 », « Tom Legrand (12/12/12) »: what follows a name is a birth date.</summary>
    private static bool FollowsName(ReviewText text, DateWords date)
    {
        const Gap allowed = Gap.Space | Gap.Hyphen | Gap.Bracket | Gap.Comma | Gap.Other | Gap.Slash;
        var words = text.Words;
        var at = date.First;
        if (at == 0 || !words[at].AfterOnly(allowed) || (!text.IsClinical && !words[at].After(Gap.Bracket)) || date.Year < 1900)
            return false;
        at--;
        if (words[at].Length == 1 && Around.IsAny(text, at, "f", "m", "h") && words[at].AfterOnly(allowed) && at > 0)
            at--;
        // « PRÉNOM YVONNE, 01/01/1930 »
        if (at > 0 && words[at].Is(WordClass.FirstName) && words[at - 1].Is(WordClass.NameLabel))
            return true;
        return at > 0 && !words[at].IsNumber && IsNameWord(words[at]) && IsNameWord(words[at - 1]) && words[at].AfterOnly(Gap.Space | Gap.Hyphen | Gap.Comma)
            && (words[at].Is(WordClass.FirstName) || words[at - 1].Is(WordClass.FirstName));
    }

    private static bool IsNameWord(in PostWord word) =>
        !word.IsNumber && (word.Shape & Shape.Capital) != 0 && word.Length > 2 && !word.Is(WordClass.Stop | WordClass.Month | WordClass.Weekday | WordClass.NotAPerson) && NameWords.IsListed(word);
}
