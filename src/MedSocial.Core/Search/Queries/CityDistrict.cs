using System.Globalization;

namespace MedSocial.Search.Queries;

/// <summary>The districts of Paris, Lyon and Marseille as people type them: « paris 11 », « lyon 3e », « marseille 8ème arrondissement ».</summary>
/// <remarks>Their postal codes end in the number of the district: 75001 to 75020, 69001 to 69009, 13001 to 13016. All take folded words.</remarks>
internal static class CityDistrict
{
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
        if (first == 0 || number.IsEmpty || !char.IsAsciiDigit(number[0]))
            return 0;
        var digits = number.Length > 1 && char.IsAsciiDigit(number[1]) ? 2 : 1;
        if (number[digits..] is not ("" or "e" or "er" or "eme" or "ieme"))
            return 0;
        var code = first - 1 + int.Parse(number[..digits], CultureInfo.InvariantCulture);
        return code >= first && code <= last ? code : 0;
    }

    /// <summary>Whether a word behind the number says no more than that it is one of a district.</summary>
    internal static bool IsDistrict(ReadOnlySpan<char> word) => word is "arrondissement" or "arrdt" or "ardt" or "arr";
}
