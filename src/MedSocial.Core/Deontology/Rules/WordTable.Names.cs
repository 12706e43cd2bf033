using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

internal static partial class WordTable
{
    private static readonly (WordClass Classes, string Words)[] Names =
    [
        (WordClass.Title | WordClass.Male, "m mr monsieur monseiur mister mossieu"),
        (WordClass.Title | WordClass.Female, "mme mlle melle mdme mrs ms miss madame mademoiselle"),
        (WordClass.Title, "mm messieurs mesdames mmes"),
        (WordClass.WeakTitle | WordClass.Patient, "patient pt pat"),
        (WordClass.WeakTitle | WordClass.Patient | WordClass.Female, "patiente pte"),
        (WordClass.WeakTitle, "enfant bebe nourrisson famille interne externe infirmier infirmiere ide"),
        (WordClass.Office | WordClass.Stop,
            "ministre maire president presidente directeur directrice prefet prefete depute deputee senateur senatrice juge procureur proviseur commissaire secretaire doyen doyenne professeur docteur medecin chef cheffe recteur inspecteur "
            + "rapporteur rapporteure conseiller conseillere echevin gouverneur chancelier commandant colonel general propre bean chose tout muscle univers loyal"),
        (WordClass.PublicCue,
            "interview article articles livre livres roman film films documentaire tribune selon auteur autrice chanteur chanteuse acteur actrice ministre ministres president presidente depute deputee senateur senatrice journaliste podcast "
            + "ecrivain philosophe prix theorie hommage serie emission lire citation citant biographie colonel general saint sainte maire"),
        (WordClass.Room, "ch chambre chb lit box salle place porte"),
        (WordClass.PublicLine, "antipoison vert ecoute national nationale sos samu standard gratuit gratuite anonyme helpline hotline ars cpam suicide urgences"),
        (WordClass.AlsoSurname, "marie petit grand bon jeune noel marche porte premier second dernier paris france normandie roche bayer lilly compagnon cadre page ami dimanche samedi cours bravo pied bras coeur doux sage bel beau"),
        (WordClass.Encounter,
            "vu vue revu revue recu recue opere operee hospitalise hospitalisee admis admise transfere transferee transfert suivi suivie adresse adressee consultation consult consulte cs rdv rendezvous passage sejour accouche accouchee accouchement "
            + "greffe greffee intervention operation bloc scanner irm tdm radio echographie echo ecg bilan biologie prelevement biopsie coloscopie coro entree sortie sorti deces decede decedee urgences urg staff "
            + "prescription ordonnance vaccin vaccine vaccinee cystoscopie mammographie mammo fibroscopie endoscopie eeg emg holter ett terme ddr rupture chute traite traitee reeduque ponction examine examinee certificat atteste soussigne "
            + "operer hospitaliser transferer vacciner perfuser intuber accoucher rendez visite arrivee dicte dictee imprime imprimee edite editee saisi saisie redige preleve prelevee preleves electroniquement inclusion cure cures grossesse reevaluation"),
        (WordClass.DoctorTitle, "dr drs dre docteur doctor pr prof professeur dct doc"),
        (WordClass.Particle, "de la le les l d du des da dos von van der den ter ben bin el al ait ould di del della"),
        (WordClass.NameLabel, "nom noms prenom prenoms name surname firstname lastname forename identite patronyme pacient"),
        (WordClass.NamedCue, "appelle appelait appele appelee prenomme prenommee nomme nommee nee epouse epouz ep veuve vve alias dite dit named called"),
        (WordClass.BirthCue, "ne nee nes nais nait naissance naiss ddn dn dob born birth birthdate birthday anniversaire"),
        (WordClass.AgeUnit, "ans an mois jours jour semaines semaine years year yo months month weeks week days day a"),
        (WordClass.NotAnAge, "depuis pendant durant dans apres avant tous toutes pour sur ya il y des for since within after every depui duree evolution recul suivi survie"),
        (WordClass.Weekday, "lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday"),
        (WordClass.PublicDate,
            "loi decret arrete circulaire article journee journees congres colloque webinaire conference seminaire formation dpc publication publie publiee parution paru "
            + "jo bo version edition campagne rediffusion emission podcast greve manifestation manif election elections inscription inscriptions ouverture vigueur amm abstracts soiree fmc preavis "
            + "recommandations recommandation guideline guidelines law act webinar congress day inscrivez live cass cassation jurisprudence directive reglement ordonnances inauguration "
            + "marathon fete ferie armistice vacances rentree concours examens partiels epreuves session these soutenance hygiene"),
        (WordClass.Street,
            "r lieudit rue avenue av ave bd bld blvd boulevard boulvard allee allees chemin impasse place quai square route lotissement residence hameau passage sentier ruelle villa cours faubourg fbg street road lane avn rte clos esplanade promenade venelle parvis montee chaussee"),
        (WordClass.Residence,
            "habite habitant habitante habitent habitait domicilie domiciliee domicile demeurant demeure reside residant residente vit vivant originaire adresse adr vient habitat lives living resident residing"),
        (WordClass.PlaceCue, "a de sur pres vers d habite chez in from near at entre"),
        (WordClass.NirLabel, "nir ins insi nss secu ss securite ssn niir immatriculation carte vitale insee"),
        (WordClass.FileLabel, "ipp nip nda iep mrn nhs dossier dossiers sejour examen venue passage identifiant matricule adherent mutuelle amc assure cni passeport permis ald accession chart id uuid num identite episode dmp anonymat"),
        (WordClass.RegisterLabel, "rpps adeli finess npi"),
        (WordClass.PhoneLabel, "tel tels telephone tph portable port mobile gsm fixe joindre joignable appeler rappeler appelez rappelez contacter phone call fax whatsapp numero sms"),
        (WordClass.PlateLabel, "immatricule immatriculee immatriculation plaque vehicule voiture plate"),
        (WordClass.Hospital,
            "hopital hopitaux hop chu chr chru chi ch ghu gh ght clinique polyclinique ehpad usld maternite cmp cmpp ime esat mas hospitalier hospital"),
        (WordClass.NotAPerson,
            "hopital hopitaux hop chu chr chru chi ch ghu gh ght clinique polyclinique ehpad institut institution fondation centre maison lycee college ecole universite fac faculte campus gare stade pont "
            + "saint sainte st ste sts maladie maladies syndrome sd signe signes score test echelle classification manoeuvre loi prix fracture triade tetralogie pont epreuve methode operation intervention sonde "
            + "service laboratoire labo labos laboratoires pharmacie cabinet ligue association musee theatre bibliotheque port aeroport metro station hospital disease sign law foundation award clinic "
            + "thyroidite anemie purpura ulcere tumeur sarcome lymphome choree paralysie canal trompe hernie mal operation tube index indice loi theoreme equation effet virus bacille corps cellule cellules hotel amphi amphitheatre salle "
            + "docteurs film serie livre roman equipe"),
        (WordClass.Eponym,
            "crohn parkinson alzheimer basedow graves hashimoto hodgkin horton kaposi lyme meniere charcot marfan raynaud sjogren tourette turner wilson addison cushing bechet behcet down "
            + "babinski glasgow apgar kawasaki paget dupuytren biermer barrett bouveret brugada churg strauss crigler najjar dressler duchenne ebstein ehlers danlos fallot "
            + "gilbert guillain barre heimlich heller huntington kernig korsakoff wernicke lasegue levine little maccburney mcburney murphy osgood schlatter perthes peyronie pott quincke reiter "
            + "reye romberg rorschach scheuermann schonlein henoch sheehan steinert still takayasu tinel valsalva verneuil waldenstrom wegener whipple willebrand wolff white zollinger ellison zenker "
            + "lewy creutzfeldt jakob bell hirschsprung asperger rett becker colles pouteau bennett bowen nikolsky homans trendelenburg tietze sever freiberg kienbock kohler morton pancoast tobias "
            + "cheyne stokes kussmaul biot epworth mallampati rockall child pugh karnofsky braden norton tinetti katz lawton beck hamilton zarit mmse gleason breslow clark bosniak garden weber "
            + "rhesus coombs gram ziehl nielsen papanicolaou wood barthel borg bristol fagerstrom rankin killip forrester wells hippocrate pasteur curie sinoussi macron veran buzyn delfraissy fauci raoult frachon semmelweis laennec freud lacan hollande sarkozy chirac mitterrand fleming galien esculape folamour house knock nightingale yersin calmette "
            + "gougerot treitz wirsung vater oddi langerhans kupffer purkinje broca penfield ricoeur canguilhem balint illich leriche dausset lejeune gaspard koch nobel spiegel grynfelt kocher farabeuf mayo redon tuohy whitacre cohn virchow seldinger lichtenstein "
            + "bassini shouldice hardinge fontan kaplan meier student cox whitney fisher pearson bosniak gauss bayes ombredanne winnicott dolto foucault sartre"),
    ];
}
