using System.Collections.Frozen;

namespace MedSocial.Text;

/// <summary>Signs that are taken for a letter or digit of ASCII though nothing but their shape says so.</summary>
/// <remarks>
/// Follows confusables.txt of Unicode 15.1 (UTS #39, data of the Unicode Consortium under the Unicode License v3), written by hand and cut to
/// what handles and display names show: Greek, Coptic, Cyrillic, Armenian, Cherokee and Lisu letters, and a few signs. Each line has the sign
/// of ASCII, in the case that it is taken for, and then its stand-ins. Forms that folding brings home (full width, mathematical, circled,
/// small capitals, accents) are not repeated. Small Cyrillic and Greek letters that the table calls small capitals (в н к м т) are those letters
/// here, since case does not count. A test holds the lines to their rules.
/// </remarks>
internal static class SkeletonTable
{
    /// <summary>The lines: the first sign is what the others are taken for.</summary>
    internal static readonly string[] Lines =
    [
        // small letters
        "a\u0430\u03B1\u0251\u237A",                         // Cyrillic, Greek, script a, APL alpha
        "c\u0441\u03F2\u2CA5\uABAF",                         // Cyrillic, Greek lunate sigma, Coptic, small Cherokee
        "d\u0501\u13E7",                                     // Cyrillic komi de, Cherokee
        "e\u0435\u212E\u04BD",                               // Cyrillic, estimated sign, abkhazian che
        "f\u0584",                                     // Armenian, Greek digamma
        "g\u0581\u018D\u0261",                               // Armenian, turned delta, script g
        "h\u04BB\u0570\u13C2\u043D",                         // Cyrillic shha, Armenian, Cherokee, Cyrillic en as small capital
        "i\u0456\u03B9\u13A5\uA647\u0269\u04CF",       // Cyrillic, Greek, Cherokee, ...
        "j\u0458\u03F3",
        "k\u043A\u03BA",
        "l\u0406\u04C0\u0399\u05D5\u05DF\u0627\u07CA\u16C1\u2C92\uA4F2\u2223\u01C0\u2110\u2111\u05C0\u2D4F\u0196",
        "m\u043C",
        "n\u0578\u057C\u03B7",                               // Armenian, Greek eta
        "o\u043E\u03BF\u0585\u03C3\u2C9F\u05E1\u0647\u0665\u06F5\u0D20\u101D\u10FF\u1D0F\u2C9E\u0966\u09E6\u0CE6\u0ED0",
        "p\u0440\u03C1\u03F1\u2CA3\u2374",
        "q\u051B\u0563\u0566",
        "r\u0433\u0491\u2C85\u1D26\uAB47\uAB48\uAB81",
        "s\u01BD\u0455\uA731\uABAA",
        "t\u0442\u03C4",
        "u\u057D\u03C5\u028B\uAB4E\uAB52",
        "v\u03BD\u0475\u05D8\u2228\u22C1\uABA9",
        "w\u051D\u0461\u0561\u0448\uA761\u026F",
        "x\u0445\u00D7\u166E\u166D\u2A2F",
        "y\u0443\u04AF\u03B3\u10E7\u028F\u1EFF",
        "z\u1D22\uAB93",
        "b\u042C\u044C\u0432\u0184\u13CF\u15AF",             // soft sign, ve as small capital, tone six, Cherokee, Canadian
        // capital letters
        "A\u0410\u0391\u13AA\u15C5\uA4EE",
        "B\u0412\u0392\u13F4\u15F7\uA4D0\uA7B4",
        "C\u0421\u03F9\u13DF\u2CA4\uA4DA\u216D",
        "D\u13A0\u15DE\u15EA\uA4D3",
        "E\u0415\u0395\u13AC\u2D39\uA4F0\u22FF",
        "F\u03DC\u15B4\uA4DD\uA798",
        "G\u050C\u13C0\u13F3\uA4D6",
        "H\u041D\u0397\u13BB\u157C\u2C8E\uA4E7",
        "J\u0408\u13AB\u148D\uA4D9\u037F",
        "K\u041A\u039A\u13E6\u16D5\u2C94\uA4D7\u212A",
        "L\u13DE\u14AA\uA4E1\u2CD0",
        "M\u041C\u039C\u13B7\u15F0\u16D6\u2C98\uA4DF\u03FA",
        "N\u039D\u2C9A\uA4E0",
        "O\u041E\u039F\u0555\u2D54\uA4F3\u0B20",
        "P\u0420\u03A1\u13E2\u146D\u2CA2\uA4D1",
        "Q\u051A\u2D55",
        "R\u13A1\u13D2\u1587\uA4E3\u01A6",
        "S\u0405\u054F\u13DA\u13D5\uA4E2",
        "T\u0422\u03A4\u13A2\u2CA6\uA4D4\u22A4\u27D9",
        "U\u054D\u1200\u144C\uA4F4\u222A\u22C3",
        "V\u0474\u13D9\u142F\uA4E6\u2D38",
        "W\u051C\u13B3\u13D4\uA4EA",
        "X\u0425\u03A7\u2CAC\uA4EB\u16B7\u2573\u2D5D\uA7B3",
        "Y\u0423\u04AE\u03A5\u03D2\u13A9\u13BD\u2CA8\uA4EC",
        "Z\u0396\u13C3\uA4DC",
        // digits
        "2\u01A7\u03E8\uA644\u14BF",
        "3\u0417\u0437\u04E0\u04E1\u01B7\u021C\u2CCC\uA76A\uA7AB",
        "4\u13CE",
        "5\u01BC",
        "6\u0431\u13EE\u2CD2",
        "8\u0222\u0223",
        "9\uA76E\u2CCA",
        // signs that stand between words of handles
        "_\uFE4D\uFE4E\uFE4F\uFF3F",
        ".\u2024\u0701\u0702\uA60E\u0660\u06F0",
    ];

    private static readonly FrozenDictionary<char, char> Targets = Read();

    /// <summary>What a sign outside ASCII is taken for, or U+0000. O(1).</summary>
    internal static char Find(char sign) => Targets.GetValueOrDefault(sign);

    private static FrozenDictionary<char, char> Read()
    {
        var targets = new Dictionary<char, char>();
        foreach (var line in Lines)
        {
            foreach (var sign in line.AsSpan(1))
                targets.TryAdd(sign, line[0]);
        }
        return targets.ToFrozenDictionary();
    }
}
