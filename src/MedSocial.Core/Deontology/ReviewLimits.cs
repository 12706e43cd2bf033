using System.Collections.Immutable;

namespace MedSocial.Deontology;

/// <summary>What the review cannot see, said in every report.</summary>
internal static class ReviewLimits
{
    internal static readonly ImmutableArray<LocalizedText> All =
    [
        new("Les images, sons et documents joints n’ont pas été lus.", "Attached pictures, sounds and documents were not read."),
        new("Les autres messages du fil et du compte n’ont pas été lus : leur réunion peut identifier une personne.",
            "Other posts of the thread and of the account were not read: together they may identify a person."),
        new("La vérité des faits, la bonne foi, la provocation et l’accord du patient ne peuvent pas être jugés par un programme.",
            "Truth, good faith, provocation and the patient’s agreement cannot be judged by a program."),
        new("Les noms que ni un titre, ni le contexte, ni une liste n’annoncent peuvent échapper.",
            "Names that neither title, nor context, nor list announces may be missed."),
        new("Les effectifs (k) sont des estimations à partir de la population communale.",
            "Group sizes (k) are estimates from the population of communes."),
        new("Ceci n’est pas un avis juridique.", "This is no legal advice."),
    ];
}
