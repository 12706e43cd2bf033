using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

internal static partial class WordTable
{
    private static readonly (WordClass Classes, string Words)[] Speech =
    [
        (WordClass.Insult,
            "con conne cons connard connards connasse connasses connarde salope salopes salaud salauds salop pute putes putain encule encules batard batards ordure ordures enfoire enfoires enfoiree abruti abrutie abrutis "
            + "cretin cretine cretins debile debiles imbecile imbeciles idiot idiote idiots degenere degeneres pourriture pourritures raclure merdeux merdeuse minable minables bouffon bouffonne bouffons tocard tocards "
            + "clochard pouffiasse grognasse poufiasse trouduc fdp ntm crevure crevures moron idiots asshole bastard bitch stupid jerk scum"),
        (WordClass.Mock,
            "cassos baleine baleines boulet boulets hysterique hysteriques chieur chieuse chieuses chiant chiante emmerdeur emmerdeuse simulateur simulatrice simulateurs pleurnicheuse pleurnichard geignard geignarde " + "puant puait crado neuneu teube debile debiles conne cons idiot idiote cretin cretine abruti abrutie mdr ptdr lol xptdr lmao cinglee cingle " + "grosse truie zinzin degueu degueulasse relou lourdingue chochotte mythos mytho crackhead whiner fatty laide bouffonne alcoolo poivrot poivrote glandeuse feignasse feignant"),
        (WordClass.Attack,
            "nul nulle nuls incompetent incompetente incompetents incapable incapables dangereux dangereuse charlatan charlatans boucher bouchere escroc escrocs minable minables assassin assassins criminel criminelle irresponsable "
            + "irresponsables ignare ignares lamentable pitoyable imposteur vereux vereuse corrompu ripou menteur menteuse quack crook butcher incompetence honte branquignol branquignols guignol guignols"),
        (WordClass.Aim, "quel quelle quels quelles espece sale sales gros grosse pauvre pauvres bande t es etes ce cet cette ces vous toi tu ils elle il lui vieux vieille putain you what such these those"),
        (WordClass.Call,
            "dehors degagez degage crever crevent expulser expulsez exterminer tuer brulez bruler brule eliminer soigner virer foutre renvoyer renvoyez deporter interdire sterilisez steriliser frapper refuser refusons mort morts boycotter kill out deport ban sterilises sterilisees expulses expulsees tues tuees brules elimines extermines renvoyes deportes vires frappes enfermes refoules"),
        (WordClass.Not,
            "pas aucun aucune jamais sans faux fausse fake intox mythe desinformation arnaque non ni rien contrairement infondee infondees mensonge rumeur not no never false myth hoax stop attention mefiez mefions pseudo pretend pretendu pretendue pretendument charlatan charlatans"),
        (WordClass.Disclosure,
            "publicite pub sponsorise sponsorisee sponsored ad annonce partenariatremunere collaborationcommerciale commerciale commercial remunere remuneree paidpartnership dpi"),
        (WordClass.Cure, "guerit guerir guerissent gueri guerie guerison soigne elimine detruit previent cures cure heals vaincre bat supprime"),
        (WordClass.Disease,
            "cancer cancers diabete alzheimer parkinson autisme covid sclerose depression sida vih arthrose hypertension migraine endometriose fibromyalgie asthme psoriasis eczema leucemie tumeur tumeurs lyme grippe rougeole autism obesite"),
        (WordClass.Mine, "mon ma mes notre nos my our"),
        (WordClass.Picture, "ecg photo photos image images radio radios cliche scanner irm video videos capture screenshot selfie xray scan"),
        (WordClass.Quoting, "secret citation citations cite dire insulte insultes traiter"),
        (WordClass.Brand, "laboratoire labo laboratoires marque marques"),
    ];
}
