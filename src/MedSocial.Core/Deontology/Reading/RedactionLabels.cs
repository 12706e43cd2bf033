using MedSocial.Text;

namespace MedSocial.Deontology.Reading;

/// <summary>The labels that redactions leave; a review reads them as a hole, so that redacting twice is redacting once.</summary>
internal static class RedactionLabels
{
    /// <summary>Every label that a rule of this library has. A label outside this list is read as plain words.</summary>
    internal static readonly LocalizedText[] All =
    [
        new("MASQUÉ", "REDACTED"), new("NOM", "NAME"), new("NIR", "NIR"), new("INS", "INS"), new("TÉLÉPHONE", "PHONE"), new("COURRIEL", "MAIL"),
        new("ADRESSE", "ADDRESS"), new("CODE POSTAL", "POSTAL CODE"), new("LIEU", "PLACE"), new("IBAN", "IBAN"), new("PLAQUE", "PLATE"),
        new("ADRESSE IP", "IP ADDRESS"), new("DOSSIER", "FILE NUMBER"), new("DATE", "DATE"), new("DATE DE NAISSANCE", "BIRTH DATE"),
        new("INITIALES", "INITIALS"), new("ÂGE", "AGE"), new("LIEN", "LINK"), new("NUMÉRO", "NUMBER"),
    ];

    private static readonly string[] Folded = [.. All.SelectMany(label => new[] { label.Fr, label.En }).Distinct().Select(label => "[" + Folding.Fold(label) + "]")];

    /// <summary>The length of the label that the text begins with; 0 when it begins with none.</summary>
    internal static int LengthAt(ReadOnlySpan<char> text)
    {
        foreach (var label in Folded)
        {
            if (text.StartsWith(label, StringComparison.Ordinal))
                return label.Length;
        }
        return 0;
    }
}
