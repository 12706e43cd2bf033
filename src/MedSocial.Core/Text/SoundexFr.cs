namespace MedSocial.Text;

/// <summary>The French Soundex: a coarse key that most mishearings keep, for finding candidates and never for ranking them.</summary>
/// <remarks>
/// <para>First letter, then up to three consonant classes: BP, CKQ, DT, L, MN, R, GJ, SXZ, FV. Vowels part two equal classes, H and W do
/// not. Published by F. Carlier, Université du Maine. It cannot see that two first letters sound alike (philippe, filippe).</para>
/// <para>Measured on pairs of real surname variants: distance 2 alone recalls 91.4 % at precision 70.9 %; with "or distance 3 and this
/// key" 94.4 % at 70.8 %. Soundex2, Double Metaphone and the English Soundex recall no more; the narrow codes add under a point.</para>
/// </remarks>
internal static class SoundexFr
{
    private const int Vowel = 0, Silent = 15;

    //                                              a b c d e f g h   i j k l m n o p q r s t u v w   x y z
    private static ReadOnlySpan<byte> Classes => [0, 1, 2, 3, 0, 9, 7, 15, 0, 7, 2, 4, 5, 5, 0, 1, 2, 6, 8, 3, 0, 9, 15, 8, 0, 8];

    /// <summary>The key of a folded word: letter (1-26) and three digits, four bits each; 0 when it holds no letter from a to z.</summary>
    internal static uint Code(ReadOnlySpan<char> word)
    {
        uint code = 0;
        int digits = 0, last = -1;
        foreach (var c in word)
        {
            var letter = c - 'a';
            if ((uint)letter > 25)
                continue;
            int type = Classes[letter];
            if (code == 0)
            {
                code = (uint)letter + 1;
                last = type;
            }
            else if (type != Silent)
            {
                if (type != last && type != Vowel)
                {
                    code = (code << 4) | (uint)type;
                    if (++digits == 3)
                        return code;
                }

                last = type;
            }
        }

        return code << (4 * (3 - digits));
    }

    /// <summary>Writes a key as people write it, "D153"; "" for 0.</summary>
    internal static string Text(uint code) =>
        code == 0 ? "" : string.Create(4, code, static (text, code) =>
        {
            text[0] = (char)('A' + (code >> 12) - 1);
            for (var i = 1; i < 4; i++)
                text[i] = (char)('0' + ((code >> (4 * (3 - i))) & 15));
        });
}
