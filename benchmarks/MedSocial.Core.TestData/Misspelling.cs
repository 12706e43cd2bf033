using System.Collections.Immutable;

namespace MedSocial.TestData;

/// <summary>A name as somebody typed it who meant a certain person.</summary>
/// <param name="Ordinal">Who is meant.</param>
/// <param name="Given">The given name as it was typed, folded.</param>
/// <param name="Family">The family name as it was typed, folded.</param>
/// <param name="FamilyFirst">Whether the family name was typed first.</param>
public readonly record struct TypedName(int Ordinal, string Given, string Family, bool FamilyFirst)
{
    /// <summary>What was typed.</summary>
    public string Text => FamilyFirst ? $"{Family} {Given}" : $"{Given} {Family}";
}

/// <summary>A second model of misspelled names, which shares no table and no rule with <see cref="ErrorModel"/> and <see cref="FrenchSounds"/>.</summary>
/// <remarks>
/// A model that was at hand while an engine was made flatters it. Here every letter is as likely to be hit as any other and to become any other, and
/// names by ear follow a list of replacements with hardly a look at what surrounds them. Pairs of real spellings can be put beside it from a file.
/// </remarks>
public static class Misspelling
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz", Vowels = "aeiouy";

    /// <summary>Ways to write what is heard; a <c>$</c> stands for the end of the word, a <c>^</c> for its start, V for a vowel before or after.</summary>
    private static readonly (string From, string To)[] Heard =
    [
        ("eau$", "o"), ("eau$", "ot"), ("eau", "au"), ("au", "o"), ("aux$", "o"), ("ault$", "o"), ("ault$", "aud"), ("eault$", "eau"), ("aud$", "ault"), ("o$", "eau"), ("ot$", "eau"),
        ("ph", "f"), ("f", "ph"), ("an", "en"), ("en", "an"), ("am", "em"), ("em", "am"), ("om", "on"), ("ai", "e"), ("ai", "ei"), ("ei", "ai"), ("ay$", "ai"), ("ey$", "ay"), ("et$", "ay"),
        ("y", "i"), ("i", "y"), ("qu", "k"), ("qu", "c"), ("ca", "ka"), ("co", "ko"), ("cu", "ku"), ("ka", "ca"), ("ko", "co"), ("k", "qu"), ("ck", "k"), ("cq", "k"), ("ch", "sh"), ("sch", "ch"), ("sh", "ch"),
        ("tch", "ch"), ("ce", "se"), ("ci", "si"), ("ss", "c"), ("VsV", "z"), ("VzV", "s"), ("tz", "ts"), ("tz", "s"), ("x$", ""), ("s$", ""), ("t$", ""), ("d$", ""), ("e$", ""), ("es$", ""),
        ("t$", "d"), ("d$", "t"), ("er$", "e"), ("er$", "et"), ("ez$", "e"), ("ez$", "es"), ("in$", "ain"), ("ain$", "in"), ("ein", "in"), ("un$", "in"), ("yn", "in"), ("oin$", "oint"),
        ("^h", ""), ("^a", "ha"), ("^e", "he"), ("th", "t"), ("t", "th"), ("rh", "r"), ("ge", "je"), ("gi", "ji"), ("ill", "y"), ("ille", "ye"), ("gn", "ni"),
        ("w", "v"), ("oi", "oua"), ("oy", "oi"), ("oe", "e"), ("ll", "l"), ("VlV", "ll"), ("nn", "n"), ("VnV", "nn"), ("tt", "t"), ("rr", "r"), ("VrV", "rr"), ("mm", "m"), ("VtV", "tt"),
        ("ff", "f"), ("pp", "p"), ("VxV", "ks"), ("cc", "k"), ("uy", "ui"), ("n$", "ne"), ("l$", "le"), ("i$", "it"), ("u$", "ux"), ("r$", "rt"), ("p$", ""), ("g$", ""), ("sc", "s"),
    ];

    /// <summary>Makes misspelled names of people of a directory.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="truth">The people.</param>
    /// <param name="count">How many names.</param>
    /// <param name="seed">The seed.</param>
    public static ImmutableArray<TypedName> Make(SpellingKind kind, GroundTruth truth, int count, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(truth);
        var random = new SeededRandom(seed, 500 + (ulong)kind);
        var names = ImmutableArray.CreateBuilder<TypedName>(count);
        while (names.Count < count)
        {
            var ordinal = random.Next(truth.Count);
            var given = string.Join(' ', Plain.Words(truth.Given(ordinal)));
            var family = string.Join(' ', Plain.Words(truth.Family(ordinal)));
            if (given.Length < 3 || family.Length < 3)
                continue;
            var (typedGiven, typedFamily) = Type(kind, given, family, random);
            if (typedGiven != given || typedFamily != family)
                names.Add(new(ordinal, typedGiven, typedFamily, random.Chance(0.5)));
        }
        return names.MoveToImmutable();
    }

    /// <summary>Hits one letter: replaced, taken out, put in or swapped with the next, each equally likely, any letter as likely as any other.</summary>
    internal static string Hit(string word, SeededRandom random, bool first = false)
    {
        while (true)
        {
            var at = first ? 0 : random.Next(word.Length);
            var letter = random.Pick<char>(Letters);
            var hit = random.Next(4) switch
            {
                0 => string.Concat(word.AsSpan(0, at), [letter], word.AsSpan(at + 1)),
                1 => word.Remove(at, 1),
                2 => word.Insert(first ? 0 : random.Next(word.Length + 1), letter.ToString()),
                _ when at + 1 < word.Length => string.Concat(word.AsSpan(0, at), [word[at + 1], word[at]], word.AsSpan(at + 2)),
                _ => word,
            };
            hit = hit.Trim();
            if (hit != word && hit.Length > 1)
                return hit;
        }
    }

    /// <summary>Writes one sound to three of a word in other letters.</summary>
    internal static string Hear(string word, SeededRandom random)
    {
        var heard = word;
        var sounds = 1 + random.Next(3);
        for (var attempt = 0; sounds > 0 && attempt < 200; attempt++)
        {
            var (from, to) = random.Pick<(string, string)>(Heard);
            var next = Replace(heard, from, to);
            if (next is null || next.Length < 2)
                continue;
            // Back to what it was is no error.
            if (next == word)
                continue;
            heard = next;
            sounds--;
        }
        return heard;
    }

    private static (string Given, string Family) Type(SpellingKind kind, string given, string family, SeededRandom random) => kind switch
    {
        SpellingKind.OneError => random.Chance(0.5) ? (given, Hit(family, random)) : (Hit(given, random), family),
        SpellingKind.OneErrorEach => (Hit(given, random), Hit(family, random)),
        SpellingKind.TwoErrorsInOne => (given, Hit(Hit(family, random), random)),
        SpellingKind.FirstLetter => random.Chance(0.5) ? (given, Hit(family, random, first: true)) : (Hit(given, random, first: true), family),
        SpellingKind.ThreeErrors => (Hit(given, random), Hit(Hit(family, random), random)),
        SpellingKind.ByEar => (random.Chance(0.5) ? Hear(given, random) : given, Hear(family, random)),
        _ => (Hit(given, random), Hear(family, random)),
    };

    private static string? Replace(string word, string from, string to)
    {
        var letters = from.Trim('^', '$', 'V');
        var at = from[^1] == '$' ? word.Length - letters.Length : word.IndexOf(letters, StringComparison.Ordinal);
        if (at < 0 || (from[0] == '^' && at > 0) || !word.AsSpan(at).StartsWith(letters))
            return null;
        var end = at + letters.Length;
        if (from[0] == 'V' && !(at > 0 && end < word.Length && Vowels.Contains(word[at - 1], StringComparison.Ordinal) && Vowels.Contains(word[end], StringComparison.Ordinal)))
            return null;
        return string.Concat(word.AsSpan(0, at), to, word.AsSpan(end));
    }
}
