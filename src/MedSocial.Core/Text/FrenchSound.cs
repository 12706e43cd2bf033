namespace MedSocial.Text;

/// <summary>How a French reader would say a name: a narrow key, which homophones share and few other names do.</summary>
/// <remarks>
/// <para>Made for ranking: two names with one key sound the same, whatever the letters (thibault tibo, mennecier menessier).</para>
/// <para>One pass over the letters, longest spelling first (see <see cref="FrenchReader"/>), into these sounds:</para>
/// <code>
/// a           a, ea after j or g              @  an en am em before a consonant or at the end
/// e           e ai ei ay ey, final er         5  in ain ein yn un im aim, (i)en
/// E           eu oeu                          3  on om
/// i           i y                             w  ou before a vowel; oi oy are wa, oin is w5
/// o           o au eau                        y  i y before a vowel, ill, (a)il (e)il; ay ey before a vowel are ey
/// u, U        u; ou oo
/// k           c k q qu ck cq, ch before a consonant or at the end
/// s           s ss sc ç, c before e i y; z beside a consonant;   z  z, s between vowels
/// S           ch sch sh tch cz;    j  j, g before e i y;    n  n gn;    f  f ph;    v  v w
/// </code>
/// <para>Not said: h; final e, es; final s t d x z p b g c in the places where French drops them; l between au or ou and such an end
/// (thibault, arnould); b before v, p before t, d before t; s in des- before a consonant and in -esn- -esl- -esm-. Doubled sounds are one.
/// The accents are gone when this sees the word, so a final é counts as mute: andre is andr.</para>
/// <para>Measured on the 209,974 words of the 218,979 French surnames (INSEE), and on the 303 homophone and 156 distinct pairs of
/// <c>SurnamePairs</c> in the tests, whose test run repeats the pairs:</para>
/// <code>
///                                    codes    words in the bucket of a word    homophones with one key    distinct names with one key
/// this                               138,859              2.9                        94 %                        1 %
/// Phonex (F. Brouard)                127,275              4.6                        52 %                        4 %
/// French Soundex (F. Carlier)         11,554             86                          50 %                       40 %
/// </code>
/// <para>The published narrow codes lose on silent ends and on gn, ill and eau in the middle of names, so none of them is here. The largest
/// bucket holds 44 spellings, all of "renaud". About 0.1 µs a word, no allocation.</para>
/// </remarks>
internal static class FrenchSound
{
    /// <summary>How many sounds a word of <paramref name="length"/> letters can have at most.</summary>
    internal static int MaxSounds(int length) => checked(length * 2);

    /// <summary>Writes the sounds of a folded word; characters other than a to z are silent.</summary>
    /// <param name="word">The word.</param>
    /// <param name="sounds">At least <see cref="MaxSounds"/> characters.</param>
    /// <returns>How many were written.</returns>
    internal static int Write(ReadOnlySpan<char> word, Span<char> sounds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sounds.Length, MaxSounds(word.Length), nameof(sounds));
        return new FrenchReader(word, SoundedLength(word), sounds).Read();
    }

    /// <summary>The key of a folded word: its sounds, five bits each, exact up to twelve sounds and mixed beyond; 0 when it has none.</summary>
    /// <remarks>Reads the first 64 letters. 0 is no match: two words without a sound have nothing in common.</remarks>
    internal static ulong Code(ReadOnlySpan<char> word)
    {
        const int longest = 64;
        if (word.Length > longest)
            word = word[..longest];
        Span<char> sounds = stackalloc char[longest * 2];
        var count = Write(word, sounds);
        ulong code = 0;
        for (var i = 0; i < count; i++)
        {
            // Digits, @ and letters: their low five bits tell all sounds apart but for case, which the table of sounds uses for U E S.
            var sound = sounds[i] switch { 'U' => 27u, 'E' => 28u, 'S' => 29u, '@' => 30u, '5' => 31u, '3' => 8u, var c => c & 31u };
            code = i < 12 ? (code << 5) | sound : ((code ^ sound) * 0x9E3779B97F4A7C15) | 1UL << 63;
        }

        return code;
    }

    /// <summary>Whether two folded words differ by two sounds at most.</summary>
    internal static bool AreAlike(ReadOnlySpan<char> word, ReadOnlySpan<char> other)
    {
        const int longest = 64, most = 2;
        if (Math.Max(word.Length, other.Length) > longest)
            return false;
        Span<char> left = stackalloc char[longest * 2];
        Span<char> right = stackalloc char[longest * 2];
        left = left[..Write(word, left)];
        right = right[..Write(other, right)];
        return Math.Abs(left.Length - right.Length) <= most && EditDistance.Osa(left, right) <= most;
    }

    // Where the letters that are said end. The letters after it are still seen by the rules that look ahead: the e of "dupagne" is
    // silent, but keeps gn from closing a nasal vowel.
    private static int SoundedLength(ReadOnlySpan<char> word)
    {
        var end = word.Length;
        if (end < 3)
            return end;
        var plural = word[end - 1] == 's' && end > 3 ? end - 1 : end;
        if (word[plural - 1] == 'e')
            return word.EndsWith("pres", StringComparison.Ordinal) ? plural : plural - 1;
        while (end > 2)
        {
            var dropped = Silent(word[..end]);
            if (dropped == 0)
                break;
            end -= dropped;
        }

        return end;
    }

    private static int Silent(ReadOnlySpan<char> word)
    {
        var before = word[^2];
        return word[^1] switch
        {
            's' => before != 's',
            't' => true,
            'd' => before is 'u' or 'o' or 'n' or 'r' or 'l' or 't' or 'd',
            'x' => before is 'u' or 'l' || word.EndsWith("oix", StringComparison.Ordinal) || word.EndsWith("aix", StringComparison.Ordinal),
            'z' => before == 'e',
            'p' => before is 'm' or 'u',
            'b' => before == 'm',
            'g' => before == 'n' || word.EndsWith("ourg", StringComparison.Ordinal),
            'c' => before == 'n' || word.EndsWith("erc", StringComparison.Ordinal),
            'q' => word.EndsWith("erq", StringComparison.Ordinal) || word.EndsWith("ercq", StringComparison.Ordinal),
            'h' => before is not ('c' or 'p' or 's' or 't'),
            _ => false,
        } ? 1 : 0;
    }
}
