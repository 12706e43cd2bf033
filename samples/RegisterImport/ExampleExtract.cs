using System.Globalization;
using MedSocial.Catalog;
using MedSocial.Registers;

namespace RegisterImport;

/// <summary>A small extract in the form of « PS_LibreAcces_Personne_activite », about people who do not exist, with rows as awkward as real ones.</summary>
internal static class ExampleExtract
{
    internal const int Accounts = 3;

    private const string Header =
        "Type d'identifiant PP|Identifiant PP|Identification nationale PP|Code civilité d'exercice|Libellé civilité d'exercice|Code civilité|Libellé civilité|"
        + "Nom d'exercice|Prénom d'exercice|Code profession|Libellé profession|Code catégorie professionnelle|Libellé catégorie professionnelle|"
        + "Code type savoir-faire|Libellé type savoir-faire|Code savoir-faire|Libellé savoir-faire|Code mode exercice|Libellé mode exercice|"
        + "Numéro SIRET site|Numéro SIREN site|Numéro FINESS site|Numéro FINESS établissement juridique|Identifiant technique de la structure|"
        + "Raison sociale site|Enseigne commerciale site|Complément destinataire (coord. structure)|Complément point géographique (coord. structure)|"
        + "Numéro Voie (coord. structure)|Indice répétition voie (coord. structure)|Code type de voie (coord. structure)|"
        + "Libellé type de voie (coord. structure)|Libellé Voie (coord. structure)|Mention distribution (coord. structure)|"
        + "Bureau cedex (coord. structure)|Code postal (coord. structure)|Code commune (coord. structure)|Libellé commune (coord. structure)|"
        + "Code pays (coord. structure)|Libellé pays (coord. structure)|Téléphone (coord. structure)|Téléphone 2 (coord. structure)|"
        + "Télécopie (coord. structure)|Adresse e-mail (coord. structure)|Code Département (structure)|Libellé Département (structure)|"
        + "Ancien identifiant de la structure|Autorité d'enregistrement|Code secteur d'activité|Libellé secteur d'activité|"
        + "Code section tableau pharmaciens|Libellé section tableau pharmaciens|Code rôle|Libellé rôle|Code genre activité|Libellé genre activité|";

    private static readonly string[] Givens = ["Marie", "Jean-Pierre", "Anne-Sophie", "Mohamed", "Zoé", "Loïc", "Inès", "Gaël", "Françoise", "Noémie"];
    private static readonly string[] Families = ["LEFEVRE", "MARTIN", "DE LA TOUR", "N'GUYEN", "BENALI", "KERVELLA", "DUPONT-MOREAU", "ŒUVRARD", "GARCIA", "LE GOFF"];
    private static readonly string[] Skills = ["SM04", "SM26", "SM54", "SM15", "SM02"];
    private static readonly string[] Communes = ["44109", "29019", "75112", "2A004", "97411", "59350", "33063"];
    private static readonly string[] Columns = Header.Split('|');

    internal static int People => Givens.Length * Families.Length;

    internal static void Write(string path)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine(Header);
        for (var person = 0; person < People; person++)
        {
            var row = Row(person, site: person);
            // Each sort of trouble once: the key of a number wrong, a skill that no nomenclature has, a quote within a name, a row cut short, the line end of another system.
            if (person == 15)
                row["Identifiant PP"] = row["Identifiant PP"][..^1] + (char)('0' + (row["Identifiant PP"][^1] - '0' + 1) % 10);
            if (person == 25)
                row["Code savoir-faire"] = "SM999";
            if (person == 35)
                row["Raison sociale site"] = "CABINET \"LES LILAS\"";
            var line = Line(row);
            writer.Write(person == 45 ? string.Join('|', line.Split('|')[..38]) : line);
            writer.Write(person == 55 ? "\r\n" : "\n");
        }
        // Another place of every tenth, far from the first, one row twice, and a row of nobody.
        for (var person = 0; person < People; person += 10)
            writer.WriteLine(Line(Row(person, site: person + 1)));
        writer.WriteLine(Line(Row(0, site: 1)));
        var nobody = Row(0, site: 0);
        (nobody["Identifiant PP"], nobody["Identification nationale PP"]) = ("", "");
        writer.WriteLine(Line(nobody));
    }

    /// <summary>What no register has: accounts of three of them, with figures and a source.</summary>
    internal static void WriteAccounts(string path)
    {
        var accounts = Enumerable.Range(0, Accounts).Select(person =>
            $$"""
            {"network":"twitter","handle":"invented{{person}}","owners":["rpps:{{Number(person)}}"],
             "measures":[{"kind":"followers","bound":"atLeast","value":{{1000 * (person + 1)}},"asOf":"2026-01-01","source":"invented"}]}
            """);
        File.WriteAllText(path, $$"""{"format":"medsocial","version":1,"sources":[{"id":"invented","title":"Invented"}],"accounts":[{{string.Join(",", accounts)}}]}""");
    }

    private static Dictionary<string, string> Row(int person, int site)
    {
        var skill = Specialties.Find(Skills[person % Skills.Length])!;
        var commune = MedSocial.Catalog.Communes.Find(Communes[site % Communes.Length])!;
        var number = Number(person);
        return new()
        {
            ["Type d'identifiant PP"] = "8",
            ["Identifiant PP"] = number,
            ["Identification nationale PP"] = "8" + number,
            ["Code civilité d'exercice"] = "DR",
            ["Libellé civilité d'exercice"] = "Docteur",
            ["Nom d'exercice"] = Families[person / Givens.Length],
            ["Prénom d'exercice"] = Givens[person % Givens.Length],
            ["Code profession"] = "10",
            ["Libellé profession"] = "Médecin",
            ["Code catégorie professionnelle"] = "C",
            ["Libellé catégorie professionnelle"] = "Civil",
            ["Code savoir-faire"] = skill.Code.Value,
            ["Libellé savoir-faire"] = skill.LabelFr,
            ["Code mode exercice"] = "L",
            ["Libellé mode exercice"] = "Libéral",
            ["Raison sociale site"] = $"CABINET {site}",
            ["Code postal (coord. structure)"] = commune.PostalCodes[0],
            ["Code commune (coord. structure)"] = commune.InseeCode,
            ["Libellé commune (coord. structure)"] = commune.Name,
            ["Code pays (coord. structure)"] = "99000",
            ["Libellé pays (coord. structure)"] = "France",
            ["Téléphone (coord. structure)"] = "0100000000",
        };
    }

    private static string Line(Dictionary<string, string> row) => string.Join('|', Columns.Select(column => row.GetValueOrDefault(column)));

    /// <summary>A number that no one has been given, with a right key.</summary>
    private static string Number(int person)
    {
        var digits = (1_099_900_000 + person).ToString(CultureInfo.InvariantCulture);
        return Enumerable.Range(0, 10).Select(key => $"{digits}{key}").First(number => RppsNumber.Check(number) == RegisterCheck.Valid);
    }
}
