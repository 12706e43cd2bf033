using System.Globalization;

namespace MedSocial.Search.Queries;

/// <summary>The districts of Paris, Lyon and Marseille as people type them: « paris 11 », « lyon 3e », « paris XVe », « marseille 8ème arrondissement ».</summary>
/// <remarks>Their postal codes end in the number of the district: 75001 to 75020, 69001 to 69009, 13001 to 13016. All take folded words.</remarks>
internal static class CityDistrict
{
    private static readonly string[] Romans =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];

    private static readonly string[] Ordinals =
    [
        "premier", "deuxieme", "troisieme", "quatrieme", "cinquieme", "sixieme", "septieme", "huitieme", "neuvieme", "dixieme",
        "onzieme", "douzieme", "treizieme", "quatorzieme", "quinzieme", "seizieme", "dixseptieme", "dixhuitieme", "dixneuvieme", "vingtieme",
    ];

    /// <summary>The postal code of the district that a number behind the name of a city means; 0 for none.</summary>
    internal static int PostalCode(ReadOnlySpan<char> city, ReadOnlySpan<char> number)
    {
        var (first, last) = city switch
        {
            "paris" => (75001, 75020),
            "lyon" => (69001, 69009),
            "marseille" => (13001, 13016),
            _ => (0, 0),
        };
        if (first == 0 || number.IsEmpty)
            return 0;
        var district = char.IsAsciiDigit(number[0]) ? InDigits(number) : InLetters(number);
        var code = first - 1 + district;
        return district > 0 && code <= last ? code : 0;
    }

    /// <summary>Whether a word behind the number says no more than that it is one of a district.</summary>
    internal static bool IsDistrict(ReadOnlySpan<char> word) => IsEnding(word) || word is "arrondissement" or "arrdt" or "ardt" or "arr";

    private static bool IsEnding(ReadOnlySpan<char> word) => word is "e" or "er" or "eme" or "ieme";

    private static int InDigits(ReadOnlySpan<char> number)
    {
        var digits = number.Length > 1 && char.IsAsciiDigit(number[1]) ? 2 : 1;
        return digits == number.Length || IsEnding(number[digits..]) ? int.Parse(number[..digits], CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>The district of a Roman number or an ordinal; 0 for none. One letter alone is an initial.</summary>
    private static int InLetters(ReadOnlySpan<char> number)
    {
        for (var i = 0; i < Ordinals.Length; i++)
        {
            if (number.SequenceEqual(Ordinals[i]))
                return i + 1;
        }
        for (var i = 0; i < Romans.Length && number.Length > 1; i++)
        {
            if (number.StartsWith(Romans[i]) && number[Romans[i].Length..] is var rest && (rest.IsEmpty || IsEnding(rest)))
                return i + 1;
        }
        return 0;
    }
}
