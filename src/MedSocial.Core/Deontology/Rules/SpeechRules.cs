using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Rules about words against others: colleagues, persons, groups.</summary>
/// <remarks>They find terms aimed at someone. Truth, good faith, provocation and context they cannot judge.</remarks>
internal static class SpeechRules
{
    private static readonly LocalizedText Facts = new("Dites des faits, sans viser une personne ; un différend va au conseil départemental.", "State facts, without aiming at a person; a dispute goes to the departmental council.");

    internal static ReviewRule[] All { get; } =
    [
        PhraseRules.Make(
            new()
            {
                Id = "colleague.attack",
                Family = RuleFamily.ColleagueAttack,
                Title = new("Attaque d’un confrère", "Attack on a colleague"),
                Explanation = new("Dénigrer un confrère manque à la confraternité, en groupe privé aussi.", "Running down a colleague breaks fellowship, in a private group too."),
                Advice = Facts,
                References = [RuleArticles.Fellowship, RuleArticles.Dignity],
            },
            """
            {colleague} ~9 {attack}
            {attack} de confrere
            {attack} de collegue
            {attack} ~2 {colleague}
            {colleague} ~4 fait n importe quoi
            {colleague} ~3 danger public
            {colleague} ~3 soigne ~3 pieds
            {colleague} ~5 fait honte
            {colleague} ~5 aucune competence
            {colleague} ~5 a massacre
            {colleague} ~4 un danger
            {colleague} ~4 dangereuse pour
            {colleague} ~5 devrait arreter d exercer
            {colleague} ~5 devrait etre interdit
            {colleague} ~5 bosse comme
            ne confiez ~4 {colleague}
            je deconseille ~3 {colleague}
            vous etes des {attack}
            vous etes tous des {attack}
            {colleague} ~6 n importe quoi
            {colleague} ~4 ne vaut rien
            {colleague} ~4 ne valent rien
            {colleague} ~4 ne comprend rien
            {colleague} ~4 ne comprennent rien
            {colleague} ~4 ne connait rien
            {colleague} ~4 ne sait pas ~2 lire
            {colleague} ~4 ne sait meme pas
            {colleague} ~4 devrait etre radie
            {colleague} ~4 a radier
            {colleague} ~5 deshonore
            {colleague} ~5 la honte de la profession
            {colleague} ~5 diplome dans une pochette
            {colleague} ~6 quel {insult}
            {colleague} ~5 has no idea
            n allez ~2 chez le {colleague}
            n allez ~2 chez ce {colleague}
            n allez surtout pas ~2 {colleague}
            fuyez ~2 {colleague}
            evitez ~2 {colleague}
            """,
            new() { UnlessInSentence = WordClass.Quoting, UnlessNegated = true }),
        PhraseRules.Make(
            new()
            {
                Id = "insult.aimed",
                Family = RuleFamily.Insult,
                Severity = FindingSeverity.Block,
                Title = new("Injure visant quelqu’un", "Insult aimed at someone"),
                Explanation = new("Une expression outrageante qui vise une personne ou un groupe est une injure.", "An outrageous expression aimed at a person or group is an insult."),
                Advice = new("Retirez le terme.", "Take the term out."),
                References = [RuleArticles.PublicInsult, RuleArticles.Dignity],
            },
            """
            espece de {insult}
            espece d {insult}
            bande de {insult}
            bande d {insult}
            tas de {insult}
            tas d {insult}
            quel {insult}
            quelle {insult}
            quels {insult}
            quelles {insult}
            sale {insult}
            sales {insult}
            gros {insult}
            grosse {insult}
            gros sale
            pauvre {insult}
            pauvres {insult}
            petit {insult}
            petite {insult}
            vieux {insult}
            vieille {insult}
            tu es ~2 {insult}
            t es ~2 {insult}
            vous etes ~3 {insult}
            c est ~1 un {insult}
            c est ~1 une {insult}
            est ~1 un {insult}
            est ~1 une {insult}
            un connard
            grosse merde
            sous merde
            une merde
            sac a merde
            bande de collabos
            bande de nazis
            bande de fachos
            bande de charognards
            allez vous faire
            allez crever
            creve ~1 charogne
            va te faire
            va crever
            va mourir
            tg connard
            fils de chien
            tete de noeud
            un enfoire
            un salaud
            une connasse
            une salope
            des connards
            des salauds
            qu un {insult}
            qu une {insult}
            ce {insult}
            cet {insult}
            cette {insult}
            ces {insult}
            sont ~1 des {insult}
            va te faire ~1 foutre
            allez vous faire foutre
            ferme ta gueule
            fermez la
            ta gueule
            nique ta
            fils de {insult}
            you {insult}
            you are ~2 {insult}
            what a {insult}
            an {insult}
            """,
            new() { UnlessInSentence = WordClass.Quoting }),
        PhraseRules.Make(
            new()
            {
                Id = "fact.imputed",
                Family = RuleFamily.ImputedFact,
                Title = new("Fait imputé à une personne", "Fact imputed to a person"),
                Explanation = new("Imputer à une personne identifiable un fait qui porte atteinte à son honneur est une diffamation, même au conditionnel et sans la nommer.",
                    "Imputing a fact that harms the honour of an identifiable person is defamation, in doubtful form and without a name too."),
                Advice = new("Retirez l’accusation ; signalez-la à qui peut l’instruire.", "Take the accusation out; report it to those who can look into it."),
                References = [RuleArticles.Defamation, RuleArticles.Fellowship],
            },
            Accusations()),
        PhraseRules.Make(
            new()
            {
                Id = "hatred.call",
                Family = RuleFamily.GroupHatred,
                Severity = FindingSeverity.Block,
                Title = new("Haine d’un groupe avec appel", "Hatred of a group with a call"),
                Explanation = new("Appeler à la haine, à la violence ou à la discrimination contre un groupe est un délit, avec une prescription d’un an.",
                    "Calling for hatred, violence or discrimination against a group is an offence, with a limitation of one year."),
                Advice = new("Ne publiez pas.", "Do not post."),
                References = [RuleArticles.Hatred, RuleArticles.PublicInsult, RuleArticles.Dignity],
            },
            """
            {group} ~3 dehors
            {group} ~3 degagez
            {group} ~4 degagent
            {group} ~4 foutent le camp
            {group} ~4 foutez le camp
            plus de soins ~2 {group}
            interdire les soins ~2 {group}
            {group} ~4 crever
            {group} ~4 qu ils crevent
            {group} ~4 a mort
            {group} ~5 rentrer chez eux
            {group} ~5 rentrez chez vous
            {group} ~6 meritent ~3 mourir
            {group} ~6 ne meritent pas
            {group} ~6 devraient ~3 payer
            {group} ~6 etre expulses
            {group} ~6 devraient etre {call}
            {group} ~4 sont ~2 parasites
            {group} ~4 sont ~2 vermine
            {group} ~4 sont ~2 rats
            {group} ~4 devraient etre {call}
            {group} ~3 a {call}
            renvoie ~3 {group}
            renvoyez ~2 {group}
            renvoyons ~2 {group}
            mort aux {group}
            a mort les {group}
            exterminer ~2 {group}
            exterminez ~2 {group}
            eliminer ~2 {group}
            pendre ~2 {group}
            tuer ~2 {group}
            tuez ~2 {group}
            fusiller ~2 {group}
            gazer ~2 {group}
            chasser ~2 {group}
            {group} ~3 retournez
            {group} ~3 n ont qu a
            {group} ~4 au four
            on devrait ~3 {group}
            stop aux {group}
            dehors les {group}
            sales {group}
            sale {group}
            degagez les {group}
            virez ~2 {group}
            expulsez ~2 {group}
            faut ~2 expulser ~2 {group}
            faut ~2 virer ~2 {group}
            faut ~2 degager ~2 {group}
            faut ~2 eliminer ~2 {group}
            faut ~2 exterminer ~2 {group}
            faut ~2 bruler ~2 {group}
            faut ~2 frapper ~2 {group}
            faut ~2 steriliser ~2 {group}
            faut ~2 interdire ~4 {group}
            faut ~2 renvoyer ~2 {group}
            arreter de soigner ~2 {group}
            arretons de soigner ~2 {group}
            refuser de soigner ~2 {group}
            refusons ~2 soigner ~2 {group}
            refusons ~1 les {group}
            laisser crever ~2 {group}
            laisse crever ~2 {group}
            laissons crever ~2 {group}
            ne plus soigner ~2 {group}
            brulez ~2 {group}
            kill ~2 {group}
            deport ~2 {group}
            """,
            new() { UnlessInSentence = WordClass.Quoting }),
    ];

    private static string Accusations()
    {
        const string facts =
            """
            a tue
            a assassine
            a vole
            a viole
            a agresse
            a falsifie
            a fraude
            a escroque
            a triche
            a touche ~2 pots
            a detourne
            detourne ~3 argent
            detourne ~3 fonds
            blanchit ~2 argent
            arnaque ses
            arnaque ~2 patients
            escroque ~2 patients
            a ete condamne
            a fait de la prison
            trafique ~2 ordonnances
            prescrit ~2 complaisance
            fait ~2 faux certificats
            opere ~2 pour rien
            surfacture
            triche ~2 cotations
            bat sa femme
            boit ~3 garde
            consomme ~3 cocaine
            a truque
            a plagie
            maltraite
            a menti
            a cache ~3 erreur
            a abuse de
            a laisse mourir
            aurait tue
            aurait viole
            aurait vole
            aurait falsifie
            aurait fraude
            aurait escroque
            aurait detourne
            aurait agresse
            aurait touche ~2 pots
            fraude la secu
            fraude ~2 cpam
            fraude ~2 assurance
            facture des actes fictifs
            facture ~3 fictifs
            facture ~3 fictives
            falsifie ~2 certificats
            falsifie ~2 dossiers
            opere ~2 bourre
            opere ~2 ivre
            opere sous ~2 emprise
            touche ~2 pots de vin
            est ~2 escroc
            est un voleur
            est ~1 alcoolique
            est un violeur
            est un pedophile
            est corrompu
            est vendu
            se drogue
            harcele
            vend ~2 ordonnances
            vend ~2 certificats
            couche avec ses
            killed
            is a fraud
            stole
            """;
        var lines = facts.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join('\n', lines.Select(fact => $"{{colleague}} ~4 {fact}").Concat(lines.Select(fact => $"{{title}} ~3 {fact}")).Concat(lines.Select(fact => $"{{office}} ~4 {fact}")));
    }
}
