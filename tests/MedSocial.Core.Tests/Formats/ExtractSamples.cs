using System.Text;
using MedSocial.Formats;
using MedSocial.TestData;

namespace MedSocial.Tests.Formats;

/// <summary>Small extracts that nobody has published, and the shortest way to import them.</summary>
internal static class ExtractSamples
{
    internal const string Header =
        "Type d'identifiant PP|Identifiant PP|Identification nationale PP|Code civilité d'exercice|Nom d'exercice|Prénom d'exercice|Code profession|Libellé profession"
        + "|Code catégorie professionnelle|Code savoir-faire|Libellé savoir-faire|Code mode exercice|Numéro FINESS site|Raison sociale site|Enseigne commerciale site"
        + "|Code postal (coord. structure)|Code commune (coord. structure)|Libellé commune (coord. structure)|Code pays (coord. structure)|Libellé pays (coord. structure)"
        + "|Téléphone (coord. structure)|Adresse e-mail (coord. structure)";

    internal const string Lea = "8|10003820189|810003820189|DR|LE GOFF|Léa|10|Médecin|C|SM59|Médecine d'urgence (SM)|S||CHU DE NANTES||44000|44109|Nantes|99000|FRANCE|0240000000|lea@exemple.invalid";
    internal const string LeaAgain = "8|10003820189|810003820189|DR|LE GOFF|Léa|10|Médecin|C|SM54|Médecine générale (SM)|L||CABINET||44340|44020|Bouguenais|99000|FRANCE||";
    internal const string Adeli = "0|781234562|0781234562||PETIT|Anne|60|Infirmier|C||||||ENSEIGNE|75011|75111|PARIS||||";

    internal static string FileOf(params string[] rows) => string.Join('\n', rows.Prepend(Header)) + "\n";

    internal static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    internal static async Task<(ImportReport Report, MedicalDirectory Directory)> ImportAsync(byte[] bytes, RppsImportOptions? options = null)
    {
        var builder = new MedicalDirectoryBuilder();
        using var stream = new MemoryStream(bytes);
        var report = await RppsExtract.ImportAsync(stream, builder, options);
        return (report, builder.Build());
    }

    internal static Task<(ImportReport Report, MedicalDirectory Directory)> ImportAsync(params string[] rows) => ImportAsync(Bytes(FileOf(rows)));

    internal static byte[] Synthetic(int people, SyntheticExtractOptions? options = null)
    {
        using var stream = new MemoryStream();
        RppsExtractFile.Write(stream, people, 5, options);
        return stream.ToArray();
    }
}
