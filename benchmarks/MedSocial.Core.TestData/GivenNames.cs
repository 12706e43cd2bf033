using System.Globalization;

namespace MedSocial.TestData;

/// <summary>Draws given names by how many people bear them, accents put back on the common ones.</summary>
internal sealed class GivenNames
{
    private const double HyphenatedShare = 0.08;

    /// <summary>The list has no accents; these are the common names that have some.</summary>
    private static readonly string[] Accented =
    [
        "André", "René", "François", "Françoise", "Thérèse", "Hélène", "Eugène", "Joséphine", "Renée", "Léon", "Andrée", "Eugénie", "Geneviève", "Gérard", "Émile",
        "Émilie", "Cécile", "Frédéric", "Stéphane", "Sébastien", "Valérie", "Jérôme", "Céline", "Aurélie", "Mélanie", "Stéphanie", "Véronique",
        "Frédérique", "Irène", "Noël", "Noëlle", "Joël", "Joëlle", "Raphaël", "Michaël", "Gaël", "Gaëlle", "Anaïs", "Maël", "Maëlle", "Loïc", "Aurélien", "Rémi",
        "Rémy", "Régis", "Rémi", "Cédric", "Mickaël", "Jérémy", "Jérémie", "Timothée", "Thibault", "Bénédicte", "Hervé", "Didier", "Benoît", "Amélie", "Adèle",
        "Agnès", "Angèle", "Désiré", "Désirée", "Élise", "Éliane", "Élisabeth", "Élodie", "Étienne", "Éric", "Édith", "Édouard", "Évelyne", "Estelle", "Félix", "Gaétan",
        "Gisèle", "Hélèna", "Inès", "Léa", "Léo", "Léonie", "Lætitia", "Marlène", "Michèle", "Mireille", "Odile", "Océane", "Pénélope", "Raphaëlle", "Séverine", "Solène",
        "Théo", "Théodore", "Théophile", "Valéry", "Zoé", "Clémence", "Clément", "Chloé", "Daphné", "Fédor", "Héloïse", "Jérôme", "Ophélie", "Mélissa", "Noémie", "Marcelle",
    ];

    private static readonly string[] MenFirst = ["Jean", "Jean", "Jean", "Jean", "Pierre", "Paul", "Louis", "Charles", "Marc"];

    private static readonly string[] WomenFirst = ["Marie", "Marie", "Marie", "Anne", "Anne", "Rose", "Claire"];

    private readonly (string[] Names, AliasTable ByCount) _men;
    private readonly (string[] Names, AliasTable ByCount) _women;

    internal GivenNames()
    {
        var accents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Accented)
            accents[Plain.Fold(name)] = name;
        var rows = NameData.Lines("firstnames-fr.csv.br").Skip(1).Select(line => line.Split(',')).Where(row => row[0].Length > 1).ToList();
        _men = Table("1");
        _women = Table("2");

        (string[], AliasTable) Table(string sex)
        {
            var own = rows.Where(row => row[1] == sex && !row[0].Contains('-')).ToList();
            var counts = own.Select(row => double.Parse(row[2], CultureInfo.InvariantCulture)).ToArray();
            return ([.. own.Select(row => accents.GetValueOrDefault(row[0]) ?? NameData.Capitalise(row[0]))], new(counts));
        }
    }

    internal string Next(SeededRandom random, bool woman)
    {
        var (names, byCount) = woman ? _women : _men;
        var name = names[byCount.Next(random)];
        if (!random.Chance(HyphenatedShare))
            return name;
        var first = random.Pick<string>(woman ? WomenFirst : MenFirst);
        return first == name ? name : first + "-" + name;
    }
}
