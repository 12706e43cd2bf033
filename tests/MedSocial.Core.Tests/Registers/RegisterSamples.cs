using CsCheck;

namespace MedSocial.Tests.Registers;

/// <summary>Numbers that were published, numbers that were made up, and a reader too simple to be wrong.</summary>
public static class RegisterSamples
{
    /// <summary>Eleven RPPS numbers of real professionals, as public pages print them.</summary>
    public static readonly string[] Rpps =
    [
        "10003820189", "10107592585", "10107592544", "10005929293", "10005888853", "10003879623", "10000781483", "10004630413",
        "10005945976", "10100315737", "10101299823",
    ];

    /// <summary>Made up for implementation guides and forms; the register would not give them.</summary>
    public static readonly string[] FakeRpps = ["10003461033", "10102727017", "12222222222"];

    /// <summary>Eight FINESS numbers of real establishments.</summary>
    public static readonly string[] Finess =
        ["010000024", "010780054", "750100125", "750712184", "010003820", "010003812", "540002698", "580008803"];

    /// <summary>The example of the official rule, and one more.</summary>
    public static readonly string[] Npi = ["1234567893", "1558598797"];

    /// <summary>Texts that are no number of any register.</summary>
    public static readonly string[] Malformed =
    [
        "", " ", "\t\r\n", "-", ".", "\0", "abc", "A", "1", "12345678", "1234567890123", "123456789012345678901234567890",
        "１０００３８２０１８９", "١٠٠٠٣٨٢٠١٨٩", "1000382018\0", "\01000382018", "1000382018\uD800", "\uDC00000382018", "10003820189x",
        "x10003820189", "-10003820189", "10003820189-", ".750712184", "750712184.", "75--0712184", "75  0712184", "75. 0712184",
        "75_071218", "75\t0712184", "75\n0712184", "75,0712184", "+750712184", "7.50712184E8", "0x750712184", "\uFEFF10003820189",
        "2C0000014", "3A0000014", "A20000014", "2AA000014", "20A000014", "00000000000", "0000000000", "000000000", "000000000000",
    ];

    private static readonly Gen<char> Glyph = Gen.OneOf(
        Gen.Char['0', '9'], Gen.Char['0', '9'], Gen.Char['0', '9'],
        OneOf([.. " \u00A0\u202F.-\u2010\u2011"]),
        OneOf('A', 'b', '2', '8', ':', '\0', '\t', '\n', '\uD800', '\uDC00', '５', 'é', '\uFEFF', '/', '+'),
        Gen.Char);

    /// <summary>Text that is nearly a number, sometimes one, mostly not.</summary>
    public static Gen<string> NearlyANumber(IReadOnlyList<string> good)
    {
        var edited =
            from text in OneOf([.. good])
            from at in Gen.Int[0, text.Length]
            from insert in Gen.String[Glyph, 0, 2]
            from cut in Gen.Int[0, 2]
            select text[..at] + insert + text[Math.Min(text.Length, at + cut)..];
        return Gen.OneOf(edited, edited, Gen.String[Glyph, 0, 24], Gen.String);
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>The Luhn formula as textbooks tell it, on text.</summary>
    public static bool PassesLuhn(string digits)
    {
        var total = 0;
        for (var fromRight = 0; fromRight < digits.Length; fromRight++)
        {
            var digit = digits[digits.Length - 1 - fromRight] - '0';
            total += fromRight % 2 == 0 ? digit : (digit * 2 / 10) + (digit * 2 % 10);
        }
        return total % 10 == 0;
    }
}
