using System.Globalization;

namespace MedSocial.Deontology.Reading;

/// <summary>Cuts the folded text into words: runs of letters and runs of digits, glued ones apart.</summary>
internal static class WordReader
{
    private const WordClass Splitters = WordClass.Title | WordClass.DoctorTitle | WordClass.WeakTitle | WordClass.NameLabel | WordClass.FirstName
        | WordClass.BirthCue | WordClass.Patient | WordClass.Residence | WordClass.NamedCue;

    private const int LongestSplit = 40;

    private static readonly string[] ClinicalEnds =
        ["ectomie", "otomie", "scopie", "graphie", "gramme", "emie", "algie", "pathie", "therapie", "plasie", "urie", "rrhee", "pnee", "plegie", "phasie", "dite", "tite", "vite", "cite", "lite", "ose", "omes",
        "umab", "ximab", "tinib", "ciclib", "oxaban", "sartan", "statine", "prazole", "conazole", "cilline", "floxacine", "cycline", "dipine", "gliptine", "glutide", "parine", "metrie", "logie"];

    private static readonly string[] GluedLabels = ["prenom", "ddn"];

    private static readonly string[] GluedTitles = ["madame", "mademoiselle", "monsieur", "mme", "mlle", "melle", "mr"];

    /// <returns>Every class that was seen.</returns>
    internal static WordClass Read(ReviewText text)
    {
        var folded = text.FoldedToWrite;
        var seen = WordClass.None;
        var gap = Gap.Line;
        var at = 0;
        while (at < folded.Length)
        {
            var c = folded[at];
            if (IsLetter(c))
                seen |= ReadLetters(text, folded, ref at, gap);
            else if ((uint)(c - '0') <= 9)
                ReadDigits(text, folded, ref at, gap);
            else
            {
                gap |= Gaps.Read(text, folded, ref at);
                continue;
            }
            gap = Gap.None;
        }
        Sentences.Mark(text);
        return seen;
    }

    private static bool IsLetter(char c) => c < 0x80 ? (uint)((c | 0x20) - 'a') <= 'z' - 'a' : CharUnicodeInfo.GetUnicodeCategory(c) <= UnicodeCategory.OtherLetter;

    private static WordClass ReadLetters(ReviewText text, Span<char> folded, ref int at, Gap gap)
    {
        var start = at;
        var hash = Fnv.Start;
        bool latin = false, foreign = false;
        for (; at < folded.Length && IsLetter(folded[at]); at++)
        {
            hash = Fnv.Add(hash, folded[at]);
            latin |= folded[at] < 0x80;
            foreign |= Lookalikes.IsForeign(folded[at]);
        }
        if (foreign && (latin || at - start <= 2))
            hash = Latinise(folded[start..at]);
        var entry = text.Lexicon.Find(folded[start..at], hash);
        if (entry < 0 && at - start > 4 && at - start <= LongestSplit && (gap & (Gap.Hash | Gap.At)) == 0)
        {
            return Cut(text, start, at, gap, hash, entry);
        }
        return Add(text, start, at, gap, hash, entry);
    }

    /// <summary>Adds an unknown word, in parts when it was glued: « NOMROUXPRENOMBernadette » is four.</summary>
    private static WordClass Cut(ReviewText text, int start, int end, Gap gap, uint hash, int entry)
    {
        var split = entry < 0 && end - start > 4 ? SplitAt(text, start, end) : 0;
        if (split == 0)
            return Add(text, start, end, gap, hash, entry);
        return Part(text, start, split, gap) | Part(text, split, end, Gap.None);
    }

    private static WordClass Part(ReviewText text, int start, int end, Gap gap)
    {
        var word = text.Folded[start..end];
        var hash = Fnv.Of(word);
        return Cut(text, start, end, gap, hash, text.Lexicon.Find(word, hash));
    }

    private static uint Latinise(Span<char> word)
    {
        foreach (ref var c in word)
            c = Lookalikes.IsForeign(c) ? Lookalikes.Latinised(c) : c;
        return Fnv.Of(word);
    }

    private static WordClass Add(ReviewText text, int start, int end, Gap gap, uint hash, int entry)
    {
        var classes = entry >= 0 ? text.Lexicon.Classes(entry) : HasClinicalEnd(text.Folded[start..end]) ? WordClass.Clinical : WordClass.None;
        var shape = IsUpper(text, start) ? Shape.Capital : Shape.Lower;
        if (shape == Shape.Capital && IsUpper(text, end - 1))
            shape |= Shape.AllCapitals;
        text.Add(new() { Start = start, End = end, Hash = hash, Entry = entry, Classes = classes, Gap = gap, Shape = shape });
        return classes;
    }

    /// <summary>Words that no list has tell by their end that a text is one of medicine: « thyroïdectomie », « hématurie », « ibrutinib ».</summary>
    private static bool HasClinicalEnd(ReadOnlySpan<char> word)
    {
        if (word.Length < 7 || word[^1] is not ('e' or 's' or 'b' or 'n'))
            return false;
        foreach (var end in ClinicalEnds)
        {
            if (word.EndsWith(end, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static void ReadDigits(ReviewText text, ReadOnlySpan<char> folded, ref int at, Gap gap)
    {
        var start = at;
        while (at < folded.Length && (uint)(folded[at] - '0') <= 9)
            at++;
        text.Add(new() { Start = start, End = at, Entry = -1, Gap = gap, Shape = Shape.Number });
    }

    /// <summary>Where an unknown word is two that were glued: « MmeDupont », « DUPONTJean », « mmedupont »; 0 when it is not.</summary>
    private static int SplitAt(ReviewText text, int start, int end)
    {
        var word = text.Folded[start..end];
        foreach (var title in GluedTitles)
        {
            if (word.Length > title.Length + 2 && word.StartsWith(title, StringComparison.Ordinal))
                return start + title.Length;
        }
        foreach (var label in GluedLabels)
        {
            if (word.Length > label.Length + 2 && word.EndsWith(label, StringComparison.Ordinal))
                return end - label.Length;
        }
        // « NOMROBIC » in capitals; « Nomade » is a word.
        if (word.Length > 5 && word.StartsWith("nom") && IsUpper(text, start + 1) && IsUpper(text, start + 3) && NameList.France.IsSurname(Fnv.Of(word[3..])))
            return start + 3;
        if (word.Length > 8 && word.StartsWith("prenom") && IsUpper(text, start) && IsUpper(text, start + 6))
            return start + 6;
        for (var i = start + 1; i < end - 1; i++)
        {
            if (!IsUpper(text, i))
                continue;
            if (!IsUpper(text, i - 1))
            {
                if (Knows(text, start, i, Splitters | WordClass.Stop) || Knows(text, i, end, Splitters))
                    return i;
            }
            else if (i - start >= 3 && !IsUpper(text, i + 1) && Knows(text, i, end, WordClass.FirstName))
                return i;
        }
        return 0;
    }

    private static bool Knows(ReviewText text, int start, int end, WordClass classes)
    {
        var word = text.Folded[start..end];
        var entry = text.Lexicon.Find(word, Fnv.Of(word));
        return entry >= 0 && (text.Lexicon.Classes(entry) & classes) != 0;
    }

    private static bool IsUpper(ReviewText text, int folded) => char.IsUpper(text.Original[text.Origins[folded]]);
}
