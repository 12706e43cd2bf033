namespace MedSocial.Formats.Extracts;

/// <summary>Which profession of the catalogue a taxonomy code of the NUCC stands for, by the beginning of the code.</summary>
/// <remarks>
/// Source: groupings and classifications of the Health Care Provider Taxonomy (NUCC). Only where the two professions are the same: nurse practitioners,
/// optometrists or physician assistants have no counterpart in the French nomenclature.
/// </remarks>
internal static class NuccProfessions
{
    internal const int CodeLength = 10;

    private static readonly (string Start, ProfessionCode Profession)[] Starts =
    [
        ("202", "10"), ("204", "10"), ("207", "10"), ("208", "10"), ("209800000X", "10"), ("1223", "40"), ("1835", "21"), ("163W", "60"), ("364S", "60"),
        ("176B", "50"), ("367A", "50"), ("2251", "70"), ("213E", "80"), ("225X", "94"), ("235Z", "91"), ("133V", "95"), ("103T", "93"), ("156FX1800X", "28"),
        ("2376", "26"), ("2377", "26"), ("2471", "98"), ("222Z", "81"), ("224P", "81"),
    ];

    internal static ProfessionCode? Of(string code)
    {
        foreach (var (start, profession) in Starts)
        {
            if (code.StartsWith(start, StringComparison.Ordinal))
                return profession;
        }
        return null;
    }
}
