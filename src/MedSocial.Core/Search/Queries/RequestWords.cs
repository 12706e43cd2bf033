namespace MedSocial.Search.Queries;

/// <summary>The words around what is looked for where people ask as they would ask a person: « je cherche un bon dentiste », « rdv kiné ».</summary>
/// <remarks>They are left out only where nobody has all that was typed: Bon and Urgent are names.</remarks>
internal static class RequestWords
{
    /// <summary>Whether a folded word may be left out.</summary>
    internal static bool Is(ReadOnlySpan<char> word) => word is
        "je" or "j" or "aide" or "aidez" or "cherche" or "recherche" or "chercher" or "trouver" or "trouve" or "voudrais" or "besoin" or "veux" or "voir" or "consulter" or "contacter"
        or "un" or "une" or "bon" or "bonne" or "meilleur" or "meilleure" or "bonjour" or "svp" or "merci" or "pour" or "avec" or "chez" or "moi" or "mon" or "ma" or "sur" or "qui" or "est"
        or "rdv" or "rendez" or "vous" or "rendezvous" or "prendre" or "consultation" or "cabinet" or "adresse" or "telephone" or "tel" or "numero" or "avis" or "urgent" or "disponible"
        or "ville" or "quartier" or "environs" or "alentours" or "autour" or "region" or "departement"
        or "find" or "looking" or "for" or "need" or "best" or "good" or "appointment";
}
