using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Rules about what a post promises or sells.</summary>
internal static class PromotionRules
{
    private static readonly EquatableArray<string> France = ["FR"];

    internal static ReviewRule[] All { get; } =
    [
        PhraseRules.Make(
            new()
            {
                Id = "claim.unconfirmed",
                Family = RuleFamily.UnconfirmedClaim,
                Title = new("Affirmation non confirmée", "Unconfirmed claim"),
                Explanation = new("L’information du public s’appuie sur des données confirmées, avec prudence et sources.", "Public information rests on confirmed data, with prudence and sources."),
                Advice = new("Citez une source, ou dites l’incertitude.", "Name a source, or state the uncertainty."),
                References = [RuleArticles.PublicInformation, RuleArticles.NewMethods, RuleArticles.Charter],
            },
            """
            {cure} a {number}
            {cure} a cent pour cent
            {cure} ~3 {disease}
            {cure} definitivement
            {cure} ~2 sans medicament
            {cure} tous les
            {cure} toutes les
            {cure} ~3 en {number} jours
            efficace a {number}
            est {number} efficace
            methode {number} efficace
            traitement {number} efficace
            vaccin {number} efficace
            cent pour cent efficace
            remede miracle
            vaccin ~2 contient ~3 graphene
            vaccins ~2 contiennent ~3 graphene
            vaccin ~2 contient ~3 puce
            perdez {number} kilos
            perdez {number} kg
            maigrir sans effort
            fini le {disease}
            finis les {disease}
            adieu ~2 {disease}
            dites adieu ~3 {disease}
            soigne tout
            guerit tout
            a coup sur
            cent pour cent naturel et sans danger
            preuve que ~4 soigne
            protege a {number}
            efficacite garantie
            inverse ~2 {disease}
            eradique ~2 {disease}
            vaccins sont inutiles
            vaccin est inutile
            masques ne servent a rien
            remedes miracles
            solution miracle
            produit miracle
            cure miracle
            guerison garantie
            resultat garanti
            resultats garantis
            sans aucun effet secondaire
            sans effet secondaire
            sans aucun risque
            zero effet secondaire
            big pharma ~2 cache
            ce que big pharma
            on vous cache
            ils vous cachent
            vaccins ~3 autisme
            vaccin ~3 autisme
            vaccin ~2 donne
            vaccins ~2 tuent
            vaccin ~2 tue
            vaccin ~3 modifie ~2 adn
            chimio ~2 tue
            chimiotherapie ~2 tue
            remplace ~2 chimio
            remplace ~2 chimiotherapie
            remplace ~2 insuline
            remplace ~2 antibiotiques
            detox ~3 foie
            renforce ~1 immunite
            booste ~2 immunite
            boostez ~2 immunite
            medecins ne veulent pas que
            miracle cure
            guaranteed results
            no side effects
            """,
            new() { UnlessBefore = WordClass.Not }),
        PhraseRules.Make(
            new()
            {
                Id = "advertising.practice",
                Family = RuleFamily.Advertising,
                Title = new("Publicité, comparaison, témoignage, promotion", "Advertising, comparison, testimony, promotion"),
                Explanation = new("La communication reste loyale : ni comparaison avec d’autres, ni témoignage de tiers, ni incitation, ni offre commerciale.",
                    "Communication stays fair: no comparison with others, no testimony of third parties, no incitement, no commercial offer."),
                Advice = new("Informez sur vos compétences sans comparer ni inciter.", "Inform about your skills without comparing or inciting."),
                References = [RuleArticles.Communication, RuleArticles.Commerce, RuleArticles.PublicInformation],
                Countries = France,
            },
            """
            code promo
            codes promo
            code promotionnel
            code reduction
            offre speciale
            offre exceptionnelle
            offre de lancement
            offre limitee
            offre decouverte
            promotion ~3 {number}
            prix casses
            tarif promo
            tarif preferentiel
            tarifs imbattables
            black friday
            parrainez
            parrainage ~3 {number}
            premiere seance offerte
            sur les injections
            sur toutes les injections
            sur ~2 seances
            sur ~2 epilation
            cheque cadeau
            carte cadeau
            offrez ~2 seance
            offrez ~2 soin
            bon cadeau
            patients satisfaits
            patientes satisfaites
            clients satisfaits
            {mine} cabinet est le meilleur
            {mine} clinique est la meilleure
            je suis le meilleur
            je suis la meilleure
            leader ~3 chirurgie
            change ma vie temoignage
            a change sa vie
            j ai change sa vie
            elle temoigne
            il temoigne
            abonnez vous ~4 consultation
            rejoignez ~2 patients
            prix imbattable
            prix imbattables
            tarifs reduits
            facilites de paiement
            satisfait ou rembourse
            places limitees
            stock limite
            dernieres places
            premiere consultation offerte
            consultation gratuite pour
            seance offerte
            seances achetees
            de reduction sur
            de reduction jusqu
            de reduction avec
            de remise sur
            jusqu a {number} de reduction
            profitez ~4 {number}
            profitez de notre
            profitez de mon
            profitez vite
            reservez vite
            reservez ~4 {mine} cabinet
            prenez rendez vous ~4 {mine} cabinet
            prenez rendez vous des
            prenez rendez vous vite
            prenez rdv des
            reservez des
            reservez ~1 seance
            lisez ~2 avis
            voyez ~2 avis
            lisez ~2 temoignages
            voyez ~2 temoignages
            patientes sont ravies
            patients sont ravis
            prenez rdv ~4 {mine} cabinet
            venez ~4 {mine} cabinet
            venez me consulter
            meilleur {colleague}
            meilleure {colleague}
            le meilleur cabinet
            meilleur centre
            meilleure clinique
            la meilleure clinique
            meilleur cabinet de
            meilleure clinique de
            numero {number} ~3 chirurgie
            numero un ~3 chirurgie
            n {number} ~3 chirurgie
            mieux que mes confreres
            mieux que ~3 confreres
            moins cher que ~3 confreres
            contrairement a mes confreres
            contrairement aux autres {colleague}
            plus competent que
            mes patients temoignent
            mes patientes temoignent
            temoignage de ~3 {patient}
            temoignages de ~3 patients
            temoignages de ~3 patientes
            avis {number} etoiles
            avis cinq etoiles
            laissez moi un avis
            laissez nous un avis
            mettez {number} etoiles
            {patient} ~4 ravie du resultat
            {patient} ~4 ravi du resultat
            avant apres spectaculaire
            resultats spectaculaires
            botox a partir
            injections a partir
            injection a partir
            euros au lieu de
            au lieu de {number}
            seul a proposer
            seule a proposer
            """),
        PhraseRules.Make(
            new()
            {
                Id = "partnership.undisclosed",
                Family = RuleFamily.UndisclosedPartnership,
                Title = new("Partenariat non annoncé", "Partnership not announced"),
                Explanation = new("Un lien avec une marque s’annonce : « Publicité » ou « Collaboration commerciale ».", "A tie with a brand is announced: “Publicité” or “Collaboration commerciale”."),
                Advice = new("Annoncez le lien en clair et au début, ou retirez la mention.", "Announce the tie clearly and first, or take the mention out."),
                References = [RuleArticles.Influence, RuleArticles.Charter, RuleArticles.PublicInformation],
                Countries = France,
            },
            """
            merci ~1 laboratoire
            merci ~1 labo
            merci ~2 marque
            merci a ~2 pour l invitation
            merci a ~3 pour ce cadeau
            merci a ~3 pour l envoi
            merci a ~3 pour ces produits
            produit offert
            utilisez mon code
            utilisez le code
            code {number} pour
            mon code promo
            ils m ont invite
            ils m ont invitee
            elle m a invite
            produit recu
            produits recus
            recu gratuitement
            recus gratuitement
            recu en cadeau
            sponsorise par ~1 {brand}
            je recommande ~3 marque
            je vous recommande ~3 marque
            merci a ~3 pour le sejour
            lien sponsorise
            produits offerts
            offert par ~3 {brand}
            m a offert ~4 gamme
            m a offert ~4 produits
            m a offert ~4 coffret
            m ont offert ~4 gamme
            m ont offert ~4 produits
            m a envoye ~4 produits
            m ont envoye ~4 produits
            m a invite ~4 seminaire
            invite par ~2 {brand}
            invitee par ~2 {brand}
            invite par ~2 laboratoire
            envoye par ~2 {brand}
            recu de ~3 {brand}
            mon partenaire
            nos partenaires
            ambassadeur ~1 de la marque
            ambassadrice ~1 de la marque
            ambassadeur pour
            ambassadrice pour
            ambassadeur de
            ambassadrice de
            en partenariat avec
            en collaboration avec ~1 {brand}
            collaborer avec ~1 {brand}
            collabore avec ~1 {brand}
            travailler avec la marque
            en collab avec
            lien d affiliation
            lien affilie
            lien en bio ~6 {number}
            avec mon code
            avec le code
            grace a mon code
            my code
            """,
            new() { UnlessInText = WordClass.Disclosure }),
    ];
}
