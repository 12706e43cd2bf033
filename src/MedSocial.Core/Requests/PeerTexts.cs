using MedSocial.Deontology;

namespace MedSocial.Requests;

/// <summary>The words for reasons, issues and warnings.</summary>
internal static class PeerTexts
{
    internal static LocalizedText Of(LeftOutReason reason) => reason switch
    {
        LeftOutReason.Asker => new("la personne elle-même", "the person who asks or is to be supported"),
        LeftOutReason.OptedOut => new("s’oppose à figurer dans les réponses", "objects to being an answer"),
        LeftOutReason.Pseudonymous => new("sous pseudonyme : la réponse le lierait à un lieu ou à un cabinet", "goes under a pseudonym, which the answer would tie to a place or a practice"),
        LeftOutReason.NotPractising => new("retraité ou en formation", "retired or in training"),
        LeftOutReason.Aggressor => new("le compte mis en cause", "the account against whom support is sought"),
        LeftOutReason.NoOpenAccount => new("aucun compte ouvert", "no open account"),
        LeftOutReason.NoSharedChannel => new("aucun canal commun", "no shared channel"),
        LeftOutReason.PlaceUnknown => new("lieu d’exercice inconnu", "place of practice unknown"),
        LeftOutReason.TooFar => new("trop loin", "too far away"),
        LeftOutReason.NoEvidence => new("rien ne l’indique", "nothing known that speaks for it"),
        LeftOutReason.OtherSpecialty => new("autre spécialité", "another specialty"),
        LeftOutReason.NotEligible => new("aucun droit de remplacer connu", "no right to replace that is known"),
        LeftOutReason.LicenceEnded => new("licence de remplacement échue avant le premier jour", "licence to replace ends before the first day"),
        LeftOutReason.NoCommonDay => new("libre aucun des jours demandés", "free on none of the days"),
        LeftOutReason.OtherPractice => new("autre mode d’exercice", "another kind of practice"),
        LeftOutReason.NotInDirectory => new("absent de l’annuaire", "not in the directory"),
        _ => new("", ""),
    };

    internal static LocalizedText Of(PeerChannel channel) => channel switch
    {
        PeerChannel.PrivateMessage => new("par message privé", "by private message"),
        PeerChannel.Telephone => new("par téléphone", "by telephone"),
        _ => new("par mention publique", "by public mention"),
    };

    internal static PeerIssue Of(PeerIssueCode code) => new(code, code switch
    {
        PeerIssueCode.EmptyQuestion => new("La question est vide ; ceux qui répondent le plus et le mieux sont proposés.", "The question is empty; those who answer most and best are named."),
        PeerIssueCode.QuestionTooLong => new("La question est trop longue ; seul son début a été lu pour l’orienter, le tout a été relu.", "The question is too long; only its beginning was read for routing, the whole was reviewed."),
        PeerIssueCode.UnknownSpecialty => new("La spécialité est inconnue.", "The specialty is unknown."),
        PeerIssueCode.UnknownPlace => new("Le lieu est inconnu ; les distances ne comptent pas.", "The place is unknown; distances do not count."),
        PeerIssueCode.InvalidRadius => new("Le rayon n’est pas valable ; le rayon habituel a été pris.", "The radius is not valid; the usual one was taken."),
        PeerIssueCode.DatesReversed => new("Les dates étaient inversées ; elles ont été échangées.", "The dates were reversed; they were exchanged."),
        PeerIssueCode.UnknownAsker => new("Le demandeur n’est pas dans l’annuaire ; personne ne compte comme connu.", "The asker is not in the directory; nobody counts as known."),
        PeerIssueCode.PeriodTooLong => new("La période dépasse trois ans ; son début a été traité.", "The period is longer than three years; its beginning was answered."),
        PeerIssueCode.IdentifiesPatient => new("La question pourrait identifier un patient : elle n’a été adressée à personne.", "The question may identify a patient: it was routed to nobody."),
        PeerIssueCode.NoSpecialtyFound => new("Aucune spécialité n’a été trouvée dans la question ; toutes comptent.", "No specialty was found in the question; all count."),
        PeerIssueCode.DatePast => new("Le dernier jour utile est passé.", "The last day that helps is past."),
        PeerIssueCode.UnknownColleague => new("Le confrère n’est pas dans l’annuaire.", "The colleague is not in the directory."),
        PeerIssueCode.UnknownNetwork => new("Un réseau est inconnu de l’annuaire.", "A network is not known to the directory."),
        PeerIssueCode.InvalidOffer => new("Une partie d’une offre n’a pas été comprise et a été laissée de côté.", "A part of an offer was not understood and was left out."),
        PeerIssueCode.ActLeftOut => new("L’acte pourrait identifier un patient ; il n’est pas dans le message.", "The act may identify a patient; it is not in the draft."),
        _ => new("", ""),
    });

    internal static PeerWarning Of(PeerWarningKind kind) => new(kind, kind switch
    {
        PeerWarningKind.NoInteractions => new("Aucune interaction connue à cette date : rien ne dit qui répond.", "No interaction is known at that day: nothing says who answers."),
        PeerWarningKind.ReviewRisk => new("La relecture signale un risque ; lire ses remarques avant de publier.", "The review reports a risk; read its findings before posting."),
        PeerWarningKind.FewerThanAsked => new("Moins de confrères que demandé remplissent les conditions.", "Fewer peers meet the conditions than were asked for."),
        PeerWarningKind.PartialCover => new("Certains jours restent sans remplaçant.", "Some days are covered by nobody."),
        PeerWarningKind.CoverNotProven => new("La répartition n’est pas prouvée minimale.", "The cover is not proven to be the smallest."),
        PeerWarningKind.NobodyKnown => new("Aucun n’est connu du demandeur.", "The asker knows none of them."),
        PeerWarningKind.Emergency => new("Une urgence vitale relève du 15 ou du 112.", "An emergency is for the emergency services: 15 or 112 in France."),
        PeerWarningKind.NoOffers => new("Aucune offre de remplacement n’a été fournie.", "No offers to replace were given."),
        PeerWarningKind.NoPileOn => new("Écrire au confrère, en privé d’abord ; ne pas répondre en nombre à l’agresseur.", "Write to the colleague, in private first; do not answer the aggressor in numbers."),
        _ => new("", ""),
    });
}
