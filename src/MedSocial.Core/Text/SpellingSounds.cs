namespace MedSocial.Text;

/// <summary>Which spellings stand for one sound, ready to be asked letter by letter.</summary>
/// <remarks>
/// The answer is three lanes of 16 bits, a bit for each sound: the sounds that the last letter spells alone, those that the last two
/// spell, those that the last three spell. What single letters have in common is in <see cref="Change"/>.
/// </remarks>
internal static class SpellingSounds
{
    internal const int LaneBits = 16, MaxLetters = 3, NoLetter = 26;
    internal const ulong Lane = (1 << LaneBits) - 1;

    // One line a sound; no spelling over three letters and no more than 16 lines.
    private static readonly string[] Spellings =
    [
        "f ff ph", "c k q qu ck cq cc ch", "s ss c sc", "z s", "i y", "e ai ei ay ey", "an en am em", "o au eau", "n gn",
        "in ain ein im aim eim yn un", "j g ge", "v w", "y i il ill", "x cs ks cc xc", "u ou w", "t th",
    ];

    private static readonly ushort[] One = Table(1), Two = Table(2);
    private static readonly byte[] Changes = ChangeTable();

    /// <summary>What it costs to read one letter as another, by <see cref="Index"/>; two characters that are no letters are not compared.</summary>
    internal static int Change(int left, int right) => Changes[(left * 27) + right];

    /// <summary>The sounds of the spellings that end at a letter of a word.</summary>
    internal static ulong Ending(ReadOnlySpan<char> word, int last)
    {
        var third = Index(word[last]);
        if (third == NoLetter)
            return 0;
        ulong one = One[third], two = 0, three = 0;
        var second = last > 0 ? Index(word[last - 1]) : NoLetter;
        if (second != NoLetter)
        {
            two = Two[(second * 26) + third];
            if (last > 1 && word[last] is 'u' or 'n' or 'm' or 'l')
                three = Three(word.Slice(last - 2, 3));
        }

        return one | two << LaneBits | three << (2 * LaneBits);
    }

    private static ushort Three(ReadOnlySpan<char> letters) => letters switch
    {
        "eau" => 1 << 7,
        "ain" or "ein" or "aim" or "eim" => 1 << 9,
        "ill" => 1 << 12,
        _ => 0,
    };

    /// <summary>0-25 for a to z, else <see cref="NoLetter"/>.</summary>
    internal static int Index(char c) => (uint)(c - 'a') < NoLetter ? c - 'a' : NoLetter;

    private static ushort[] Table(int length)
    {
        var table = new ushort[length == 1 ? 26 : 26 * 26];
        for (var sound = 0; sound < Spellings.Length; sound++)
        {
            foreach (var spelling in Spellings[sound].Split(' '))
            {
                if (spelling.Length == length)
                    table[length == 1 ? Index(spelling[0]) : (Index(spelling[0]) * 26) + Index(spelling[1])] |= (ushort)(1 << sound);
            }
        }

        return table;
    }

    private static byte[] ChangeTable()
    {
        var table = new byte[27 * 27];
        for (var left = 0; left < 27; left++)
        {
            for (var right = 0; right < 27; right++)
            {
                var letters = left != NoLetter && right != NoLetter;
                table[(left * 27) + right] =
                    letters && left == right ? (byte)0
                    : letters && (One[left] & One[right]) != 0 ? SpellingCost.Sound
                    : letters && (AzertyKeys[left] >> right & 1) != 0 ? SpellingCost.Neighbours
                    : SpellingCost.Unit;
            }
        }

        return table;
    }

    // From a (beside q and z) to z, on a French keyboard whose rows are shifted by half a key. Bit 0 is a.
    private static ReadOnlySpan<uint> AzertyKeys =>
    [
        0x2010000, 0x02020C0, 0x0A00028, 0x0860034, 0x2060008, 0x02A004C, 0x12800A2, 0x1102242, 0x0104600,
        0x0102580, 0x0004B00, 0x000D400, 0x0008800, 0x0000282, 0x0008D00, 0x0005800, 0x2440001, 0x0080038,
        0x2C10018, 0x1020060, 0x1000380, 0x0000066, 0x0850000, 0x044000C, 0x01800C0, 0x0050011,
    ];
}
