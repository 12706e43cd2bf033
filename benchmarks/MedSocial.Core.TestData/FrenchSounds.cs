namespace MedSocial.TestData;

/// <summary>The ways in which French spells one sound, as far as names are mistaken for each other by them.</summary>
internal static class FrenchSounds
{
    private const string Vowels = "aeiouy";

    /// <summary>Spellings of one sound wherever they stand. A rule whose letters would sound otherwise in their surroundings is refused by <see cref="Fits"/>.</summary>
    private static readonly (string From, string To)[] Swaps =
    [
        ("ph", "f"), ("f", "ph"), ("eau", "o"), ("eau", "au"), ("au", "o"), ("au", "eau"), ("o", "au"),
        ("ai", "ei"), ("ai", "e"), ("ei", "ai"), ("ain", "in"), ("ein", "in"), ("ain", "ein"), ("in", "ain"), ("an", "en"), ("en", "an"), ("am", "an"), ("em", "en"),
        ("qu", "k"), ("qu", "c"), ("k", "c"), ("c", "k"), ("ck", "k"), ("ch", "sh"), ("sch", "ch"), ("th", "t"), ("t", "th"), ("rh", "r"),
        ("y", "i"), ("i", "y"), ("ge", "je"), ("gi", "ji"), ("j", "g"), ("ss", "c"), ("c", "ss"), ("c", "s"), ("s", "c"), ("s", "z"), ("z", "s"), ("w", "v"), ("gu", "g"),
        ("oe", "e"), ("eu", "oeu"), ("gn", "ni"), ("ill", "y"), ("ier", "ie"), ("x", "ks"),
    ];

    private const string Doubled = "lmnrtps";

    internal static string Respell(string word, SeededRandom random)
    {
        // Every place where a rule fits is as likely as the others: drawn in one pass, no list needed.
        string? spelled = null;
        var found = 0;
        foreach (var (from, to) in Swaps)
        {
            for (var at = word.IndexOf(from, StringComparison.Ordinal); at >= 0; at = word.IndexOf(from, at + 1, StringComparison.Ordinal))
            {
                if (Fits(word, at, from, to) && random.Next(++found) == 0)
                    spelled = string.Concat(word.AsSpan(0, at), to, word.AsSpan(at + from.Length));
            }
        }
        // One respelling in four is of the kinds that nearly every word has.
        return spelled is not null && spelled != word && random.Chance(0.75) ? spelled : Small(word, random);
    }

    /// <summary>A consonant doubled or single, an h put in front or taken away, a silent letter put at the end or taken away.</summary>
    private static string Small(string word, SeededRandom random)
    {
        for (var attempt = 0; attempt < 8 && word.Length > 3; attempt++)
        {
            var at = 1 + random.Next(word.Length - 2);
            if (!Doubled.Contains(word[at], StringComparison.Ordinal))
                continue;
            if (word[at] == word[at + 1])
                return word.Remove(at, 1);
            if (IsVowel(word, at - 1) && IsVowel(word, at + 1) && word[at] != 's')
                return word.Insert(at, word[at].ToString());
        }
        if (word.Length > 4 && word[0] == 'h' && IsVowel(word, 1) && random.Chance(0.5))
            return word[1..];
        var (last, before) = (word[^1], word[^2]);
        if (word.Length > 4 && random.Chance(0.5) && (last == 'e' ? before != 'e' : last is 't' or 'd' or 's' or 'x' && (IsVowel(word, word.Length - 2) || before is 'n' or 'r')))
            return word[..^1];
        var ends = last switch
        {
            'e' => "s",
            'u' => "xtds",
            'a' or 'i' or 'o' or 'y' or 'n' => "tds",
            'r' => "tdse",
            'l' => "e",
            _ => "h",
        };
        return word + ends[random.Next(ends.Length)];
    }

    private static bool Fits(string word, int at, string from, string to)
    {
        var (before, after) = (at - 1, at + from.Length);
        var isSoft = after < word.Length && word[after] is 'e' or 'i' or 'y';
        return (from, to) switch
        {
            // c before e, i, y is an s; elsewhere a k, and not in ch, ck, cc.
            ("c", "k") => !isSoft && after < word.Length && word[after] is not ('h' or 'k' or 'c') && !(before >= 0 && word[before] is 'c' or 's') && !HasCedilla(word, at),
            ("c", "s") => isSoft && (at == 0 || !IsVowel(word, before)),
            ("c", "ss") => isSoft && at > 0 && IsVowel(word, before),
            ("ss", "c") => isSoft,
            ("s", "c") => isSoft && (at == 0 || !IsVowel(word, before)) && !(before >= 0 && word[before] == 's'),
            ("k", "c") => !isSoft && after < word.Length && word[after] is not ('h' or 'k') && !(before >= 0 && word[before] == 'c'),
            ("qu", "c") => after < word.Length && word[after] is 'a' or 'o',
            // Between vowels s is a z, and only there.
            ("s", "z") or ("z", "s") => IsVowel(word, before) && IsVowel(word, after),
            ("j", "g") => isSoft,
            ("gu", "g") => after < word.Length && !isSoft && !IsVowel(word, after),
            ("t", "th") => after < word.Length && word[after] is not ('h' or 't' or 'i') && !(before >= 0 && word[before] == 't'),
            ("f", "ph") => !(before >= 0 && word[before] == 'f') && !(after < word.Length && word[after] == 'f'),
            // Nasal vowels: only before a consonant or the end, and not before another n or m.
            ("an", "en") or ("en", "an") or ("am", "an") or ("em", "en") or ("ain", "in") or ("ein", "in") or ("ain", "ein") or ("in", "ain") =>
                !IsVowel(word, after) && !(after < word.Length && word[after] is 'n' or 'm') && !IsVowel(word, before)
                && (from[^1] != 'm' || after < word.Length && word[after] is 'b' or 'p'),
            ("ai", "e") or ("ai", "ei") or ("ei", "ai") => !(after < word.Length && word[after] is 'n' or 'm' or 'l') && !IsVowel(word, after),
            ("au", "o") => !(before >= 0 && word[before] == 'e') && !IsVowel(word, after),
            ("au", "eau") => !(before >= 0 && word[before] == 'e') && after >= word.Length - 1,
            ("x", "ks") => IsVowel(word, before) && IsVowel(word, after),
            ("o", "au") => !IsVowel(word, before) && !IsVowel(word, after) && !(after < word.Length && word[after] is 'n' or 'm'),
            ("y", "i") or ("i", "y") => !IsVowel(word, before) && !IsVowel(word, after) && !(after < word.Length && word[after] is 'n' or 'm'),
            ("ch", "sh") => IsVowel(word, after) && !(before >= 0 && word[before] is 's' or 'c'),
            ("gn", "ni") or ("ill", "y") => IsVowel(word, before) && IsVowel(word, after),
            ("eu", "oeu") => !(before >= 0 && word[before] == 'o') && !IsVowel(word, after),
            ("ge", "je") => after < word.Length && !IsVowel(word, after),
            ("ier", "ie") => after == word.Length,
            ("oe", "e") => !IsVowel(word, after),
            _ => true,
        };
    }

    /// <summary>Folding took the cedilla of François away; the sound is an s all the same.</summary>
    private static bool HasCedilla(string word, int at) => word.AsSpan(at).StartsWith("cois") && at > 0 && word[at - 1] == 'n';

    private static bool IsVowel(string word, int at) => at >= 0 && at < word.Length && Vowels.Contains(word[at], StringComparison.Ordinal);
}
