namespace MedSocial.Requests;

/// <summary>Which discipline a drug points to, by the ending that its international name shares with its class.</summary>
/// <remarks>Endings: WHO, The use of stems in the selection of International Nonproprietary Names (2018), in their French spelling. Disciplines: those of the organ system of
/// the class in WHO's ATC index (B01 and C: heart and vessels, A10: metabolism, J: infections, N05 and N06: psychiatry ...). Weaker than any other word: read when none says more.</remarks>
internal static class DrugStems
{
    /// <summary>Shorter beginnings than this are words and not drugs: « avril » ends as « ramipril » does.</summary>
    private const int ShortestBeginning = 3;

    private static readonly (string Ending, string Disciplines)[] Stems =
    [
        ("xaban", "cardiology vascular-medicine"), // B01AF
        ("gatran", "cardiology vascular-medicine"), // B01AE
        ("parine", "cardiology vascular-medicine"), // B01AB
        ("grel", "cardiology"), // B01AC
        ("olol", "cardiology"), // C07
        ("dipine", "cardiology"), // C08
        ("pril", "cardiology"), // C09A
        ("sartan", "cardiology"), // C09C
        ("statine", "cardiology"), // C10AA
        ("prazole", "gastroenterology"), // A02BC
        ("gliptine", "endocrinology"), // A10BH
        ("glutide", "endocrinology"), // A10BJ
        ("gliflozine", "endocrinology"), // A10BK
        ("cilline", "infectious-diseases"), // J01C
        ("cycline", "infectious-diseases"), // J01A
        ("mycine", "infectious-diseases"), // J01F, J01G
        ("floxacine", "infectious-diseases"), // J01MA
        ("ciclovir", "infectious-diseases"), // J05AB
        ("conazole", "dermatology infectious-diseases"), // D01AC, J02A
        ("dronate", "rheumatology"), // M05BA
        ("coxib", "rheumatology"), // M01AH
        ("profene", "rheumatology"), // M01AE
        ("azepam", "psychiatry"), // N05BA
        ("oxetine", "psychiatry"), // N06AB
        ("peridone", "psychiatry"), // N05AX
        ("triptan", "neurology"), // N02CC
        ("lukast", "pulmonology"), // R03DC
        ("terol", "pulmonology"), // R03AC
        ("tropium", "pulmonology"), // R03BB
        ("losine", "urology"), // G04CA
        ("steride", "urology"), // G04CB
        ("tinib", "oncology"), // L01E
    ];

    /// <summary>The disciplines of the class; empty when the word ends like no drug.</summary>
    internal static string[] DisciplinesOf(ReadOnlySpan<char> word)
    {
        foreach (var (ending, disciplines) in Stems)
        {
            if (word.Length >= ending.Length + ShortestBeginning && word.EndsWith(ending, StringComparison.Ordinal))
                return disciplines.Split(' ');
        }
        return [];
    }
}
