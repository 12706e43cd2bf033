using MedSocial.Deontology;

namespace MedSocial.Requests;

/// <summary>The rules that a request calls to mind, with the pages on which they were read.</summary>
internal static class PeerReminders
{
    internal static readonly PeerReminder Declaration = new(
        new("Avant le remplacement, informer le conseil départemental de l’Ordre : nom et qualité du remplaçant, dates et durée. Le remplacé cesse son exercice libéral.",
            "Before the replacement, tell the departmental council of the Ordre: name and quality of the one who replaces, dates and duration. Who is replaced stops private practice."),
        new()
        {
            Article = "CSP R.4127-65",
            Content = new("remplacement temporaire, personnel, par un confrère inscrit ou un étudiant remplissant les conditions de L.4131-2",
                "replacement: temporary, personal, by a registered colleague or a student under L.4131-2"),
            Certainty = SourceCertainty.Verified,
            Source = "conseil-national.medecin.fr article-65; cdm44.org",
        });

    internal static readonly PeerReminder Secrecy = new(
        new("Un message à des confrères hors de l’équipe de soins ne doit permettre d’identifier personne ; l’identité passe par une messagerie sécurisée, à celui qui a accepté.",
            "A message to colleagues outside the care team must let nobody be identified; the identity goes by a secure channel, to the one who accepted."),
        new()
        {
            Article = "CSP L.1110-4",
            Content = new("échange entre professionnels identifiés qui participent tous à la prise en charge, strictement nécessaire ; sinon consentement préalable",
                "exchange among identified professionals who all take part in the care, strictly necessary; otherwise prior consent"),
            Certainty = SourceCertainty.Verified,
            Source = "secretpro.fr article-1110-4",
        });

    internal static readonly PeerReminder Assistance = new(
        new("Les médecins se doivent assistance dans l’adversité ; un différend va en conciliation.", "Physicians owe each other assistance in adversity; a dispute goes to conciliation."),
        new()
        {
            Article = "CSP R.4127-56",
            Content = new("bonne confraternité, conciliation, assistance dans l’adversité", "good fellowship, conciliation, assistance in adversity"),
            Certainty = SourceCertainty.Verified,
            Source = "ash.tm.fr",
        });
}
