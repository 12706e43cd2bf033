using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Rules about what a post tells of the care of someone: when, with which pictures, in which tone, to whom.</summary>
internal static class CareRules
{
    private static readonly EquatableArray<RuleReference> Secret = [RuleArticles.Secrecy, RuleArticles.Privacy, RuleArticles.Penal, RuleArticles.British];

    internal static ReviewRule[] All { get; } =
    [
        PhraseRules.Make(
            new()
            {
                Id = "recency.just-now",
                Family = RuleFamily.Recency,
                Title = new("C’est récent", "It is recent"),
                Explanation = new("Le moment réduit fortement le nombre de personnes possibles, et les proches se reconnaissent.", "The moment leaves few possible persons, and relatives recognise the case."),
                Advice = new("Attendez, ou ôtez toute indication de moment.", "Wait, or take out every hint of the moment."),
                References = [.. Secret.Items, RuleArticles.Hipaa("C", "dates hors année", "dates except the year")],
            },
            """
            ce matin
            ce midi
            ce soir
            cette nuit
            cet apres midi
            aujourd hui
            hier
            avant hier
            a l instant
            il y a ~2 minutes
            il y a ~2 min
            il y a ~2 heures
            il y a ~2 heure
            tout juste
            vient juste de
            viens de voir
            viens de raccrocher
            viens de prendre
            viens d examiner
            viens d operer
            viens d accoucher
            viens d intuber
            viens de poser
            viens de perdre
            viens d hospitaliser
            viens de consulter
            viens de terminer
            viens de finir
            viens de faire
            viens d avoir
            viens de quitter
            viens de recevoir
            viens d annoncer
            viens de sortir
            sors de garde
            sort de garde
            de garde hier
            de garde ce
            de garde cette
            en ce moment
            en direct
            a la minute
            tout a l heure
            derniere consult
            derniere consultation
            cette semaine
            ce week end
            ce weekend
            this morning
            tonight
            last night
            yesterday
            just now
            right now
            just saw
            earlier today
            """,
            new() { AboutCare = true, UnlessInSentence = WordClass.PublicDate }),
        new(
            new()
            {
                Id = "attachment.sent",
                Family = RuleFamily.Attachment,
                Title = new("Pièce jointe", "Attachment"),
                Explanation = new(
                    "Une image ou un document peut identifier : visage même flouté, tatouage, bijou, texte incrusté, écran, position GPS.",
                    "A picture or document can identify: a face even blurred, a tattoo, a jewel, overlaid text, a screen, a GPS position."),
                Advice = new("Vérifiez l’image entière et ses métadonnées, et l’accord écrit du patient.", "Check the whole picture and its metadata, and the patient’s written agreement."),
                References = [RuleArticles.Publication, RuleArticles.Secrecy, RuleArticles.British, RuleArticles.Hipaa("Q", "visage", "face")],
            },
            new AttachmentMatcher()),
        PhraseRules.Make(
            new()
            {
                Id = "attachment.told",
                Family = RuleFamily.Attachment,
                Title = new("Image annoncée", "Picture announced"),
                Explanation = new("Le texte annonce une image d’un cas.", "The text announces a picture of a case."),
                Advice = new("Vérifiez l’image entière, ses métadonnées et l’accord du patient.", "Check the whole picture, its metadata and the patient’s agreement."),
                References = [RuleArticles.Publication, RuleArticles.Secrecy, RuleArticles.British, RuleArticles.Hipaa("Q", "visage", "face")],
            },
            """
            {picture} ~2 ci jointe
            {picture} ~2 ci joint
            {picture} ~2 ci dessous
            {picture} ~2 jointe
            {picture} ~2 jointes
            {picture} ~2 ci jointes
            {picture} en commentaire
            {picture} en mp
            {picture} ~4 {mine} patient
            {picture} ~4 {mine} patiente
            {picture} en piece jointe
            {picture} en pj
            {picture} ~6 ci dessous
            {picture} ~4 en commentaire
            {picture} ~4 en dessous
            {picture} de sa plaie
            {picture} de son
            {picture} de sa
            {picture} prise ~2 bloc
            selfie ~4 bloc
            selfie ~4 patient
            {picture} ~6 ci joint
            {picture} du patient
            {picture} de la patiente
            {picture} d un patient
            {picture} d une patiente
            voici ~2 {picture}
            voila ~2 {picture}
            je vous mets ~3 {picture}
            je mets ~3 {picture}
            je poste ~3 {picture}
            regardez ~2 {picture}
            regardez moi ~2 {picture}
            {picture} attached
            {picture} of my patient
            {picture} below
            """,
            new() { Clinical = true, UnlessBefore = WordClass.Not }),
        PhraseRules.Make(
            new()
            {
                Id = "mockery.patient",
                Family = RuleFamily.PatientMockery,
                Severity = FindingSeverity.Block,
                Title = new("Moquerie d’un patient", "Mockery of a patient"),
                Explanation = new("Se moquer d’un patient blesse sa dignité, même sans nom et sous pseudonyme.", "Mocking a patient hurts his dignity, without a name and under a pseudonym too."),
                Advice = new("Parlez du problème, pas de la personne.", "Speak of the problem, not of the person."),
                References = [RuleArticles.Dignity, RuleArticles.Secrecy, RuleArticles.British],
            },
            """
            {patient} ~6 {mock}
            encore un {mock}
            encore une {mock}
            {mock} aux urgences
            {mock} en consultation
            {mock} en consult
            {mock} de patient
            {mock} de patiente
            {mock} ~3 {patient}
            syndrome mediterraneen
            {patient} ~5 vraie folle
            {patient} ~5 insupportable
            {patient} ~3 degoutent
            {patient} ~3 me degoute
            {patient} ~5 fait pitie
            {patient} ~5 ridicule
            {patient} ~5 grotesque
            {patient} ~5 quelle blague
            {patient} ~3 schlingue
            {patient} ~5 m a bien fait rire
            {patient} ~6 on a bien rigole
            {patient} ~6 on a bien ri
            {patient} ~4 casse pieds
            {patient} ~4 casse couilles
            {patient} ~4 casse bonbons
            {patient} ~4 un legume
            {patient} ~4 a deux neurones
            {patient} ~6 bas du front
            {patient} ~4 pas fute
            {patient} ~4 pas futee
            {patient} ~4 pas une lumiere
            {patient} ~5 qi d huitre
            {patient} ~4 pue
            {patient} ~4 puait
            {patient} ~4 puant
            {patient} ~4 qui fait son cinema
            {patient} ~3 fait ~1 cinema
            gros tas
            ces cassos
            les cassos
            un cassos
            encore des cassos
            cassos qui
            grosse vache
            grosse dinde
            vieille peau
            vieux debris
            vieille bique
            {patient} ~3 con comme
            {patient} ~4 se croit au
            {patient} ~3 completement fou
            {patient} ~3 completement folle
            {patient} ~2 bon a rien
            {patient} ~6 je me suis retenu de rire
            {patient} ~8 fou rire
            {patient} ~8 mort de rire
            {patient} ~8 morte de rire
            pte de rire
            """,
            new() { UnlessInSentence = WordClass.Quoting }),
        PhraseRules.Make(
            new()
            {
                Id = "advice.personal",
                Family = RuleFamily.PersonalAdvice,
                Title = new("Avis médical personnel en public", "Personal medical advice in public"),
                Explanation = new("Un avis donné en public à une personne vaut prise en charge sans examen, et l’expose.", "Advice to one person in public is care without an examination, and exposes that person."),
                Advice = new("Renvoyez vers une consultation ; parlez en général.", "Refer to a consultation; speak in general."),
                References = [RuleArticles.Charter, RuleArticles.WhiteBook, RuleArticles.Secrecy, RuleArticles.British],
            },
            """
            arretez ~2 traitement
            arrete ton traitement
            arretez ~1 antibiotiques
            arretez ~1 anticoagulants
            arretez vos ~1 comprimes
            prenez plutot
            prenez ~2 {number} mg
            prenez ~2 {number} g
            prenez {number} comprimes
            prends {number} mg
            prends {number} g
            prends {number} comprimes
            arretez votre {clinical}
            arretez vos {clinical}
            arrete ton {clinical}
            arrete ta {clinical}
            prenez du {clinical}
            prends du {clinical}
            prenez {number} {clinical}
            prends {number} {clinical}
            augmente ta dose
            augmente la dose de ton
            diminue ta dose
            diminue la dose de ton
            double ta dose
            baisse ta dose
            doublez ~1 dose
            augmentez ~2 dose
            diminuez ~2 dose
            baissez ~2 dose
            passez a {number} mg
            a votre place je
            a ta place je
            dans votre cas
            dans ton cas
            je vous conseille d arreter
            je vous conseille de prendre
            je te conseille de prendre
            je vous prescris
            je te prescris
            vous avez surement
            vous avez probablement
            tu as surement
            tu as probablement
            vous faites surement
            vous souffrez ~1 d un
            vous souffrez ~1 d une
            envoyez moi ~3 resultats
            envoyez moi ~3 analyses
            envoyez moi ~3 photo
            envoie moi ~3 resultats
            votre lesion est
            vous devriez arreter
            vous devriez prendre
            vous devriez augmenter
            tu devrais arreter
            tu devrais prendre
            tu fais surement
            tu fais une {clinical}
            vous faites une {clinical}
            c est une {clinical} mettez
            c est une {clinical} prenez
            prends deux
            prenez deux
            prends une
            mettez ~3 matin et soir
            mets ~3 matin et soir
            pas besoin de consulter
            inutile de consulter
            vous pouvez arreter
            tu peux arreter
            je vous ai envoye ~1 ordonnance
            d apres vos symptomes
            d apres tes symptomes
            vu vos symptomes
            vu tes symptomes
            montrez moi ~2 photo
            envoyez ~1 photo
            votre grain de beaute
            c est ~1 benin ne vous inquietez pas
            you should stop taking
            you should take
            stop taking your
            increase your dose
            you probably have
            """,
            new() { InPublic = true }),
        new(
            new()
            {
                Id = "pseudonym.known",
                Family = RuleFamily.SelfDisclosure,
                Severity = FindingSeverity.Block,
                Title = new("Le pseudonyme se trahit", "The pseudonym gives itself away"),
                Explanation = new("Nom, lieu ou établissement de l’auteur dans un compte sous pseudonyme ; ils situent aussi ses patients.", "The author’s name, place or workplace in an account under a pseudonym; they place the patients as well."),
                Advice = new("Retirez-les.", "Take them out."),
                References = [RuleArticles.Pseudonym, RuleArticles.Secrecy],
                Label = new("MASQUÉ", "REDACTED"),
                Redacts = true,
            },
            new SelfDisclosureMatcher()),
        PhraseRules.Make(
            new()
            {
                Id = "pseudonym.told",
                Family = RuleFamily.SelfDisclosure,
                Title = new("L’auteur dit qui il est ou où il exerce", "The author says who or where he is"),
                Explanation = new("Dire son nom, sa ville ou son service situe l’auteur et ses patients.", "Saying one’s name, town or ward places the author and the patients."),
                Advice = new("Restez vague sur votre lieu d’exercice.", "Stay vague about where you practise."),
                References = [RuleArticles.Pseudonym, RuleArticles.Secrecy],
            },
            """
            {mine} cabinet a
            {mine} cabinet de
            {mine} service a
            {mine} service au chu
            je bosse au
            je bosse a
            je travaille au chu
            je travaille au ch
            je travaille a l hopital
            je travaille a la clinique
            je suis de garde au
            je suis de garde a
            de garde au chu
            de garde au ch
            je m appelle
            mon vrai nom
            mon vrai prenom
            dans la vraie vie je suis
            seul medecin de
            seule medecin de
            unique medecin de
            my real name
            my practice in
            i work at
            """,
            new() { InPseudonym = true }),
    ];
}
