namespace MedSocial.TestData;

/// <summary>Spells words as people do who type in haste or write by ear.</summary>
/// <remarks>Words are expected folded (see <see cref="Plain.Fold"/>). No error leaves the word as it was.</remarks>
public static class ErrorModel
{
    /// <summary>The neighbours of each key on a French keyboard, letters only.</summary>
    private static readonly string[] Neighbours =
    [
        "zq", "vghn", "xdvf", "sfexr", "zrds", "dgrcvt", "fhtvby", "gjynbu", "uojk", "hkuni", "jliom", "kmop", "lpo", "bhj",
        "iplk", "oml", "wsa", "etfd", "qdzwxe", "rygf", "yijh", "cbfg", "xqs", "wcsd", "tugh", "aesq",
    ];

    /// <summary>Makes one slip of the fingers.</summary>
    /// <param name="word">A folded word of two letters or more.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>A word at a distance of exactly one by optimal string alignment: a letter wrong, left out, put in, doubled or single where it is
    /// double, or two neighbours swapped. The first letter is hit half as often as the others.</returns>
    /// <exception cref="ArgumentException">The word has fewer than two letters.</exception>
    public static string Typo(string word, SeededRandom random)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(random);
        if (word.Length < 2)
            throw new ArgumentException("A word of fewer than two letters has no typo that can be found again.", nameof(word));
        while (true)
        {
            var at = random.Next(word.Length);
            if (at == 0 && random.Chance(0.5))
                at = random.Next(word.Length);
            var spoiled = random.NextDouble() switch
            {
                < 0.35 => Replace(word, at, Neighbour(word[at], random)),
                < 0.55 => word.Remove(at, 1),
                < 0.70 => word.Insert(at, Neighbour(word[at], random).ToString()),
                < 0.85 => Swap(word, at),
                _ => DoubleOrSingle(word, at),
            };
            if (spoiled.Length > 1 && spoiled != word)
                return spoiled;
        }
    }

    /// <summary>Writes a word by ear: one or two sounds spelled in another way, the sound of the word kept.</summary>
    /// <param name="word">A folded word.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>Another spelling; a doubled consonant or a silent letter at the end where no other sound can be respelled.</returns>
    public static string ByEar(string word, SeededRandom random)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(random);
        var spelled = FrenchSounds.Respell(word, random);
        if (random.Chance(0.25) && FrenchSounds.Respell(spelled, random) is var twice && twice != word)
            spelled = twice;
        return spelled;
    }

    private static char Neighbour(char letter, SeededRandom random) =>
        letter is >= 'a' and <= 'z' ? random.Pick<char>(Neighbours[letter - 'a']) : (char)('a' + random.Next(26));

    private static string Replace(string word, int at, char letter) => string.Concat(word.AsSpan(0, at), [letter], word.AsSpan(at + 1));

    private static string Swap(string word, int at) => at + 1 >= word.Length || word[at] == word[at + 1]
        ? word
        : string.Concat(word.AsSpan(0, at), [word[at + 1], word[at]], word.AsSpan(at + 2));

    private static string DoubleOrSingle(string word, int at) => at + 1 < word.Length && word[at] == word[at + 1]
        ? word.Remove(at, 1)
        : word.Insert(at, word[at].ToString());
}
