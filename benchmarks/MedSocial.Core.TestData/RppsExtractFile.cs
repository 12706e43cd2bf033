using System.Globalization;
using MedSocial.Catalog;
using MedSocial.Registers;

namespace MedSocial.TestData;

/// <summary>Writes files in the format of the French register's open extract, of any size, about people who do not exist.</summary>
/// <remarks>
/// The people are those of <see cref="SyntheticDirectory"/> with all professions. Awkward rows come in the sorts that real files have: short rows, CRLF
/// among LF, quotes, blank lines, codes of no nomenclature, places without commune, CEDEX, and rows without a number.
/// </remarks>
public static class RppsExtractFile
{
    private static readonly string[] Columns =
    [
        "Type d'identifiant PP", "Identifiant PP", "Identification nationale PP", "Code civilité d'exercice", "Libellé civilité d'exercice",
        "Code civilité", "Libellé civilité", "Nom d'exercice", "Prénom d'exercice", "Code profession", "Libellé profession",
        "Code catégorie professionnelle", "Libellé catégorie professionnelle", "Code type savoir-faire", "Libellé type savoir-faire",
        "Code savoir-faire", "Libellé savoir-faire", "Code mode exercice", "Libellé mode exercice", "Numéro SIRET site", "Numéro SIREN site",
        "Numéro FINESS site", "Numéro FINESS établissement juridique", "Identifiant technique de la structure", "Raison sociale site",
        "Enseigne commerciale site", "Complément destinataire (coord. structure)", "Complément point géographique (coord. structure)",
        "Numéro Voie (coord. structure)", "Indice répétition voie (coord. structure)", "Code type de voie (coord. structure)",
        "Libellé type de voie (coord. structure)", "Libellé Voie (coord. structure)", "Mention distribution (coord. structure)",
        "Bureau cedex (coord. structure)", "Code postal (coord. structure)", "Code commune (coord. structure)", "Libellé commune (coord. structure)",
        "Code pays (coord. structure)", "Libellé pays (coord. structure)", "Téléphone (coord. structure)", "Téléphone 2 (coord. structure)",
        "Télécopie (coord. structure)", "Adresse e-mail (coord. structure)", "Code Département (structure)", "Libellé Département (structure)",
        "Ancien identifiant de la structure", "Autorité d'enregistrement", "Code secteur d'activité", "Libellé secteur d'activité",
        "Code section tableau pharmaciens", "Libellé section tableau pharmaciens", "Code rôle", "Libellé rôle", "Code genre activité",
        "Libellé genre activité",
    ];

    private static readonly string[] Streets = ["de la République", "Victor Hugo", "des Écoles", "du Général de Gaulle", "Pasteur", "de l'Église", "des Lilas", "Jean Jaurès"];

    private static readonly string[] Hospitals = ["CENTRE HOSPITALIER DE", "CLINIQUE DE", "MAISON DE SANTE DE", "CENTRE DE SANTE DE", "EHPAD DE"];

    /// <summary>Gets the header line.</summary>
    public static string Header { get; } = string.Join('|', Columns);

    /// <summary>Writes an extract.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="practitioners">How many people.</param>
    /// <param name="seed">The seed; the same file for the same seed and options.</param>
    /// <param name="options">What it looks like.</param>
    /// <returns>What was written. About 350 bytes a row.</returns>
    public static SyntheticExtractSummary Write(Stream stream, int practitioners, ulong seed, SyntheticExtractOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= SyntheticExtractOptions.Default;
        var random = new SeededRandom(seed, 7);
        using var writer = new SyntheticExtractWriter(stream, options.Windows1252);
        if (options.Mark && !options.Windows1252)
            writer.Mark();
        writer.Raw(Header + "\n");
        var later = new Queue<(int At, string?[] Row)>();
        var counts = new Counts();
        var people = SyntheticDirectory.Generate(practitioners, seed, new() { AllProfessions = true, AccountShare = 0 });
        Place? previous = null;
        foreach (var profile in people)
        {
            var row = Row(profile, random, options);
            while (later.Count > 0 && later.Peek().At <= profile.Ordinal)
                Put(writer, random, options, later.Dequeue().Row, ref counts);
            Put(writer, random, options, row, ref counts);
            counts.Professionals++;
            if (previous is not null && random.Chance(options.FurtherSites))
            {
                var second = (string?[])row.Clone();
                Site(second, previous, random);
                // Half of the further rows follow at once, the others up to a thousand people later.
                if (random.Chance(0.5))
                    Put(writer, random, options, second, ref counts);
                else
                    later.Enqueue((profile.Ordinal + random.Next(1000), second));
            }
            previous = profile.Practitioner.Places[0];
        }
        foreach (var (_, row) in later)
            Put(writer, random, options, row, ref counts);
        return new(counts.Rows, counts.Professionals, counts.Bad, counts.Short, counts.Unknown, 0);
    }

    private static string?[] Row(in SyntheticProfile profile, SeededRandom random, SyntheticExtractOptions options)
    {
        var person = profile.Practitioner;
        var row = new string?[Columns.Length];
        var woman = random.Chance(0.55);
        var isAdeli = random.Chance(options.AdeliShare);
        row[0] = isAdeli ? "0" : "8";
        row[1] = isAdeli ? Adeli(profile.Ordinal) : person.RegisterNumbers[0].TryGet(out RppsNumber number) ? number.ToString() : null;
        row[2] = row[0] + row[1];
        (row[3], row[4]) = person.Name!.Title is { } title ? (title.ToUpperInvariant(), title == "Pr" ? "Professeur" : "Docteur") : (null, null);
        (row[5], row[6]) = woman ? ("MME", "Madame") : ("M", "Monsieur");
        (row[7], row[8]) = (person.Name.Family!.ToUpperInvariant(), person.Name.Given);
        (row[9], row[10]) = (person.Profession!.Value.Value, Professions.Find(person.Profession.Value)!.LabelFr);
        (row[11], row[12]) = ("C", "Civil");
        if (!person.Specialties.IsEmpty)
            (row[13], row[14], row[15], row[16]) = ("S", "Spécialité ordinale", person.Specialties[0].Value, Specialties.Find(person.Specialties[0])!.LabelFr);
        Site(row, person.Places[0], random);
        row[47] = "CNOM/CNOM/CNOM";
        (row[54], row[55]) = ("GENR01", "Activité standard de soin ou de pharmacien");
        return row;
    }

    private static void Site(string?[] row, Place place, SeededRandom random)
    {
        var isFree = random.Chance(0.5);
        (row[17], row[18]) = isFree ? ("L", "Libéral") : ("S", "Salarié");
        var siren = (300_000_000 + random.Next(600_000_000)).ToString(CultureInfo.InvariantCulture);
        (row[19], row[20]) = (siren + random.Next(100).ToString("D5", CultureInfo.InvariantCulture), siren);
        row[21] = isFree ? null : Finess(place, random.Next(40));
        row[23] = "R" + (10_000_000 + random.Next(80_000_000)).ToString(CultureInfo.InvariantCulture);
        row[24] = isFree ? $"CABINET DU {row[4]?.ToUpperInvariant() ?? row[6]} {row[7]}" : $"{random.Pick<string>(Hospitals)} {place.City!.ToUpperInvariant()}";
        row[28] = (1 + random.Next(200)).ToString(CultureInfo.InvariantCulture);
        (row[30], row[31], row[32]) = ("R", "Rue", random.Pick<string>(Streets));
        row[34] = place.PostalCode + " " + place.City!.ToUpperInvariant();
        (row[35], row[36], row[37]) = (place.PostalCode, place.InseeCode, place.City);
        (row[38], row[39]) = ("99000", "France");
        row[40] = "0" + (100_000_000 + random.Next(800_000_000)).ToString(CultureInfo.InvariantCulture);
        row[43] = random.Chance(0.3) ? "contact@exemple.invalid" : null;
        (row[44], row[45]) = (place.Department, Departments.Find(place.Department!)?.Name);
        (row[48], row[49]) = isFree ? ("SA07", "Cabinet individuel") : ("SA01", "Etablissement public de santé");
    }

    private static void Put(SyntheticExtractWriter writer, SeededRandom random, SyntheticExtractOptions options, string?[] row, ref Counts counts)
    {
        counts.Rows++;
        var fields = row.AsSpan();
        var end = "\n";
        if (random.Chance(options.AwkwardShare))
        {
            var changed = (string?[])row.Clone();
            fields = changed;
            switch (random.Next(9))
            {
                case 0:
                    fields = fields[..38];
                    counts.Short++;
                    break;
                case 1:
                    end = "\r\n";
                    break;
                case 2:
                    changed[24] = $"\"{row[24]} \"\"LES LILAS\"\"\"";
                    break;
                case 3:
                    changed[25] = $"CABINET \"{row[7]}\"";
                    break;
                case 4:
                    (changed[9], changed[10]) = ("777", "Rebouteux");
                    counts.Unknown++;
                    break;
                case 5:
                    (changed[13], changed[14], changed[15], changed[16]) = ("S", "Spécialité ordinale", "SM999", "Rebouterie (SM)");
                    counts.Unknown++;
                    break;
                case 6:
                    changed[36] = null;
                    break;
                case 7:
                    (changed[35], changed[36], changed[37]) = (null, null, null);
                    break;
                default:
                    writer.Raw("\n"); // a blank line, and a row that says of nobody anything
                    (changed[1], changed[2]) = (null, null);
                    writer.Line(changed, '|', quoteAll: false, end);
                    counts.Rows++;
                    counts.Bad++;
                    fields = row;
                    break;
            }
        }
        writer.Line(fields, '|', quoteAll: false, end);
    }

    /// <summary>Another number for each ordinal; the department is the first that has one to give.</summary>
    private static string Adeli(int ordinal) => WithKey((10_000_000 + ordinal).ToString("D8", CultureInfo.InvariantCulture));

    private static string Finess(Place place, int number) =>
        WithKey(place.Department![..2] + (number * 1000 + (place.InseeCode![^3..] is var last && int.TryParse(last, CultureInfo.InvariantCulture, out var n) ? n : 0)).ToString("D6", CultureInfo.InvariantCulture));

    private static string WithKey(string digits)
    {
        for (var key = '0'; key < '9'; key++)
        {
            if (FinessNumber.Check(digits + key) == RegisterCheck.Valid)
                return digits + key;
        }
        return digits + '9';
    }

    private struct Counts
    {
        internal long Rows;
        internal int Professionals;
        internal long Bad;
        internal long Short;
        internal long Unknown;
    }
}
