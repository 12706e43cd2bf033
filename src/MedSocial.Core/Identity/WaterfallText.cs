using System.Globalization;

namespace MedSocial.Identity;

/// <summary>Puts the parts of a weight into words, French and English.</summary>
internal static class WaterfallText
{
    private static readonly (string En, string Fr)[][] Words =
    [
        [
            ("the whole name agrees", "le nom entier concorde"),
            ("the whole name agrees, family name first", "le nom entier concorde, nom de famille d’abord"),
            ("given and family name agree in part", "prénom et nom concordent en partie"),
            ("the family name agrees, the given name by a short form", "le nom concorde, le prénom par un diminutif"),
            ("given and family name agree but for a letter or a spelling of the same sound", "prénom et nom concordent à une lettre ou une graphie près"),
            ("the family name and the initials agree", "le nom de famille et les initiales concordent"),
            ("the family name alone agrees", "seul le nom de famille concorde"),
            ("given and family name are alike", "prénom et nom se ressemblent"),
            ("the family name agrees, another given name is shown", "le nom concorde, mais un autre prénom est affiché"),
            ("another name is shown", "un autre nom est affiché"),
            ("the handle has given and family name", "l’identifiant contient prénom et nom"),
            ("the handle has initials and family name", "l’identifiant contient initiales et nom"),
            ("the handle has the family name", "l’identifiant contient le nom"),
        ],
        [
            ("same commune", "même commune"),
            ("same department", "même département"),
            ("a commune within 30 km", "une commune à moins de 30 km"),
            ("same region", "même région"),
            ("the handle hints at the place", "l’identifiant évoque le lieu"),
            ("another place is named", "un autre lieu est indiqué"),
        ],
        [
            ("same specialty", "même spécialité"),
            ("same profession", "même profession"),
            ("another specialty is named", "une autre spécialité est indiquée"),
            ("another profession is named", "une autre profession est indiquée"),
        ],
        [
            ("the handle has given and family name", "l’identifiant contient prénom et nom"),
            ("the handle has initials and family name", "l’identifiant contient initiales et nom"),
            ("the handle has the family name", "l’identifiant contient le nom"),
            ("the handle does not have the name", "l’identifiant ne contient pas le nom"),
        ],
        [("the register number is this person’s", "le numéro de registre est celui de cette personne"), ("the register number is another’s", "le numéro de registre n’est pas celui de cette personne")],
        [
            ("the directory lists the account as this person’s", "l’annuaire attribue ce compte à cette personne"),
            ("the profile links to an account of this person", "le profil renvoie à un compte de cette personne"),
            ("the directory lists the account as another’s", "l’annuaire attribue ce compte à quelqu’un d’autre"),
        ],
    ];

    /// <summary>The parts in the order of the fields, the prior first; their bits, added in this order, are the weight.</summary>
    internal static WeightStep[] Of(in CandidateScore score, ModelWeights weights)
    {
        var steps = new List<WeightStep>(1 + DefaultModel.FieldCount)
        {
            new("prior", "prior", weights.Prior,
                string.Create(CultureInfo.InvariantCulture, $"one of {weights.People} people, before anything is compared"),
                string.Create(CultureInfo.InvariantCulture, $"une personne sur {weights.People}, avant toute comparaison")),
        };
        for (var field = 0; field < DefaultModel.FieldCount; field++)
        {
            var level = score.Levels[field];
            if (level < 0)
                continue;
            var (en, fr) = Words[field][level];
            if (field == DefaultModel.Name && score.Frequency < 1)
            {
                var oneIn = Math.Round(1 / score.Frequency);
                en += string.Create(CultureInfo.InvariantCulture, $" (borne by about one in {Rounded(oneIn)})");
                fr += string.Create(CultureInfo.InvariantCulture, $" (porté par une personne sur {Rounded(oneIn)} environ)");
            }
            steps.Add(new(DefaultModel.Accounts[field].Name, DefaultModel.Accounts[field].Levels[level].Name, score.Bits[field], en, fr));
        }
        return [.. steps];
    }

    /// <summary>Two digits are all that a frequency is worth.</summary>
    private static double Rounded(double value)
    {
        var unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(1, value))) - 1));
        return Math.Round(value / unit) * unit;
    }
}
