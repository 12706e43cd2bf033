namespace MedSocial.Deontology.Rules;

/// <summary>Words that are no names although some are surnames too: they follow titles in lower case, or begin sentences.</summary>
internal static partial class WordTable
{
    private const string CommonWords =
        """
        a ai aie ainsi alors apparemment apparait apres arrive arrivee arrivait as assez attend au aucun aucune aujourd aujourdhui auparavant aussi autre autres aux avait avaient avant avec avez avions avoir avons ayant
        beaucoup bien bon bonne bonjour bonsoir bravo bref ca car ce ceci cela celle celui certain certaine certains ces cet cette ceux chaque chez cher chere ci combien comme comment concernant connu connue
        contre coucou cours dans de debut debout declare decrit deja demande demain depuis derriere des deux devant dit dite dois doit donc dont du durant elle elles en encore enfin ensuite entre envoye est et
        etait etaient etant ete etre eu eux evoque fait faire faut fera fin fois font furent fut grace gros hier ici il ils inconnu inconnue ignore imagine informe j jamais je jour jours jusque la laisse le les leur
        leurs loin lors lorsque lui lundi ma mais mal malgre matin me meme merci mes midi mieux moi moins mois mon ne ni non nos notre nous nouveau nouvelle nuit on ont ou oui par parce parfois parle parmi pas passe
        pendant peu peut plus plusieurs pour pourquoi pourtant pouvait premier premiere prend prendre prenez pres presente presentait presentant presque prevenir prochain puis puisque quand que quel quelle quelles quels qui
        quoi rappel rapporte refuse refusait reste retour retrouve rien s sa sait sans sauf se selon sera seraient serait ses seul seule seulement si sinon soir soit son sont sort sortie souffre sous souvent suis suit suite
        sur surtout ta tel telle tellement tes toi ton toujours tous tout toute toutes tres trop trouve tu un une va vais vers vient vit voici voila voir vois voit vont vos votre vous vraiment vu vue y
        aime apporte appelle boit cherche compte connait consomme consulte continue crie croit decede decedee demeure dort ecrit entend essaie explique garde habite insiste mange marche montre parait parlait pense perd pleure
        porte pourra pouvait prefere prenait raconte rappelle reconnait regarde rentre repond respire reve revient rit saigne semble sent signale sonne tient tombe tombee tousse tremble utilise veut vivait vomit voulait voudrait
        allait allee aller alle accepte accompagne accompagnee admis admise adresse adressee agite agitee alite alitee autonome calme capable confus confuse conscient consciente content contente decrit deshabille dyspneique
        enceinte fatigue fatiguee febrile hospitalise hospitalisee inquiet inquiete installe malade mort morte mute mutee note opere operee oriente orientee pale perfuse pris prise ramene ramenee recu recue somnolent somnolente
        stable suivi suivie sourd sourde transfere transferee traite traitee triste veuf veuve vivant vivante vigilant apyretique afebrile asthenique algique eupneique
        ministre maire president presidente directeur directrice prefet depute senateur juge commissaire secretaire professeur docteur medecin chef cadre assistante assistant infirmier infirmiere interne externe voisin voisine
        referent referente traitant traitante adresseur responsable absent absente homme femme fille fils garcon enfant bebe mari epouse epoux conjoint conjointe concubin concubine compagne compagnon ami amie pere mere frere soeur tante oncle grand grands parent parents famille gens monde personne personnes
        monsieur madame mademoiselle messieurs mesdames dame patient patiente patients patientes nom prenom age date lieu adresse telephone email mail objet motif conclusion contexte histoire mode vie examen clinique antecedent antecedents
        allergie allergies traitement traitements evolution service unite chambre lit etage salle bureau batiment hopital clinique chu urgence urgences samu smur ehpad cabinet centre maison france paris europe bretagne normandie alsace corse
        the and of to in is was he she they it for with on at by from this that his her has had not no who are were been will would can could should did does do done male female year years old man woman boy girl patient patients history
        lundi mardi mercredi jeudi vendredi samedi dimanche bonne journee joyeux noel paques sante publique inter info info etat national nationale francais francaise francaises anglais anglaise europeen europeenne
        premierement deuxieme second seconde troisieme dernier derniere nombreux nombreuses quelques certains divers rappelons sachez pensez venez allez lisez regardez ecoutez partagez attention important super top genial vive
        retraite retraitee celibataire divorce divorcee marie mariee veuvage sdf chomeur chomeuse etudiant etudiante lyceen lyceenne collegien collegienne cher chers chere petit petite jeune vieux vieille ancien ancienne
        ses leur entree sortie retour domicile transfert visite avis rdv rendez courrier lettre compte rendu cr crh crop observation obs note synthese resume relecture correction signature signe signee valide validee copie
        cordialement confraternellement bien amicalement respectueusement salutations remerciements merci distinguees sentiments lettre confidentiel confidentielle page suite ref reference dossier numero code postal ville pays sexe poids taille profession situation nationalite scolarite destinataire expediteur concerne objet
        """;

    /// <summary>What patients do and what is done to them: it follows « mme » in small letters more often than a name.</summary>
    private const string Verbs =
        """
        ressort recoit recuse reconvoque reconvoquee convoque convoquee revoit verra verrait viendra viendrait passera passe sera aura devra pourra fera ira doit devait devrait voudra souhaite souhaiterait desire nie reclame reconnait
        rapporte relate raconte minimise banalise argumente insulte menace crie hurle deambule fugue erre chute tremble transpire vomit crache saigne gemit geint grimace respire desature desaturee tousse ronfle dort sommeille
        repose mange mangera boit avale grignote urine defeque constipe constipee marche monte descend sedeplace deplace leve levee assise assis couche couchee alite transferee rentre rentrera rentree retourne retournee regagne quitte
        sortie sortira sortirait sortait entrait entrera debute debutera termine terminera poursuit poursuivra arrete arretera augmente diminue prenait prendra tolere supporte refusait accepte accepterait consent signe signera lit ecrit
        evoque exprime formule verbalise pleure rit sourit anxieuse anxieux inquiete rassuree rassure informee informe prevenue prevenu avertie averti contactee contacte joint jointe appellera rappelera rappellera telephone ameliore
        amelioree aggrave aggravee stabilise stabilisee guerie gueri soulagee soulage douloureuse douloureux essoufflee essouffle oedematiee icterique pale cyanosee febrile febricule hypotendue hypertendue tachycarde bradycarde obnubilee
        ralentie ralenti prostree prostre mutique logorrheique agressive agressif opposante opposant cooperante cooperant souriante souriant calme bien mal mieux pire reconvoquer revoir appeler prevenir surveiller hospitaliser sortir
        beneficie beneficiait beneficiera necessite necessitera realise realisera effectue subit subira attend attendra demande demandera veut voulait peut sait croit pense espere craint redoute oublie confond perd retrouve garde
        nouvelle habituelle connue aucune decrit decrivait signalait presentait avait etait serait allait revient revenait vivait travaille travaillait conduit conduisait fume fumait consomme consommait pese pesait mesure
        reviendra reconsulte reconsultera represente reprend reprendra suivra passait venait restait semblait paraissait gardait portait utilisait vomissait toussait dormait pleurait mangeait buvait marchait tombait
        """;

    private const string MedicalWords =
        """
        hta dnid did bpco avc ait idm iec ivg ivl ivd irc ira irm tdm ecg eeg emg nfs crp vs inr tp tca bhcg hcg hiv vih vhb vhc covid sars oap ep tvp acfa fa fibrillation bav bbg bbd hbpm avk aod ains bb ttt atcd hdm ta fc fr spo sat
        imc temp bu ecbu vgm tsh t3 t4 lh fsh psa ace afp hdl ldl tg glycemie creat creatinine uree iono natremie kaliemie calcemie hb hemoglobine plaquettes leucocytes crh cro ras rx asp ett eto vni iot rea usc usic sspi smur samu ssr
        mco had ehpad psy orl ophtalmo gyneco cardio pneumo neuro nephro hemato onco gastro hge endoc dermato rhumato pediatrie pedia neonat mater maternite obstetrique chirurgie chir ortho trauma uro vasculaire viscerale digestive
        douleur douleurs fievre toux dyspnee cephalee cephalees vertige vertiges nausee nausees vomissement vomissements diarrhee constipation abdomen abdominale thorax thoracique lombaire cervicale cervical genou hanche epaule cheville
        poignet main pied bras jambe tete cou dos ventre coeur poumon poumons foie rein reins rate estomac colon prostate sein uterus ovaire vessie peau oeil yeux oreille nez bouche gorge dent dents cerveau moelle
        fracture luxation entorse plaie brulure hematome infection pneumopathie bronchite angine otite sinusite cystite pyelonephrite appendicite cholecystite pancreatite colite gastrite ulcere hernie tumeur cancer adenocarcinome
        metastase metastases lymphome leucemie myelome anemie thrombose embolie phlebite infarctus angor insuffisance cardiaque renale hepatique respiratoire cirrhose hepatite diabete hypertension hypotension asthme epilepsie
        demence depression anxiete alcool tabac tabagisme ethylisme obesite denutrition escarre chute chutes malaise syncope coma confusion agitation delire anxieux suicidaire suicide tentative
        appendicectomie cholecystectomie amygdalectomie cesarienne hysterectomie mastectomie arthroscopie prothese pth ptg coloscopie gastroscopie fibroscopie biopsie ponction drainage suture perfusion transfusion dialyse chimio
        chimiotherapie radiotherapie anesthesie kine kinesitherapie ergotherapie orthophonie pansement sonde catheter voie scanner echo echographie doppler radio radiographie scintigraphie bilan biologie prelevement
        coli difficile aureus pylori albicans pneumoniae ebola zika grippe rougeole varicelle rubeole oreillons coqueluche tetanos rage gale zona herpes palu paludisme dengue tuberculose syphilis gonocoque chlamydia
        vaccin vaccins vaccination ror dtp bcg prevenar gardasil pfizer moderna astrazeneca janssen biontech novartis sanofi roche bayer servier gsk msd lilly doctolib facebook twitter instagram linkedin youtube tiktok google whatsapp
        has ansm inserm cnom ordre ameli cpam oms who cnil anap ars dgos haute autorite academie college assurance vitale
        """;

    private const string MoreMedicine =
        """
        tympan tympans perfore perforee otalgie otorrhee eviction amygdales adenopathie adenopathies goitre nodule nodules kyste polype polypes fibrome endometriose frottis hpv mammo mammographie sterilet contraception pilule implant
        psychologique psychologue psychiatrie psychotherapie addictologie sevrage scarifications anorexie boulimie deuil perinatal fcs mfiu sa dpa apgar allaitement cordon placenta episiotomie forceps ventouse
        goutte colchicine lupus polyarthrite spondylarthrite osteoporose densitometrie infiltration epicondylite canal carpien sciatique lombalgie cervicalgie nevralgie cruralgie hernie discale
        souffle oedeme oedemes crepitants sibilants ronchi murmure vesiculaire auscultation palpation percussion examen ganglion ganglions foie rate cicatrice pansements drain redon agrafes fils plaie suture
        coagulation anticoagulant anticoagulants antibiotique antibiotiques antalgique antalgiques corticoides insuline perf perfusion vvp voie picc sondage sng gastrostomie tracheotomie oxygene o2 optiflow bipap cpap
        acuite fond oeil cataracte glaucome dmla retine cornee conjonctivite strabisme myopie audiogramme acouphene acouphenes surdite appareillage
        dialyse greffon rejet biopsie stade metastatique chimio cure folfox folfiri immunotherapie hormonotherapie rcp palliatif lata
        aggir gir mmse mms gds tug madrs edss adl iadl dn4 nihss gcs igs2 sofa meld asa perc wells timi grace eds phq gad hads womac dash vas evs algoplus mna
        sol inj stylo ser cp cpr gel susp amp gttes buv sach bte solution injectable comprime comprimes gelule gelules sirop patch unidose
        vaccine rappel dtp bcg plaque urticaire eczema psoriasis acne zona melanome naevus carcinome basocellulaire keratose
        """;

    private const string Drugs =
        """
        doliprane paracetamol dafalgan efferalgan ibuprofene advil nurofen aspirine aspegic kardegic plavix clopidogrel brilique ticagrelor efient xarelto rivaroxaban eliquis apixaban pradaxa dabigatran previscan coumadine warfarine sintrom lovenox
        enoxaparine heparine calciparine fraxiparine innohep amoxicilline augmentin clamoxyl orelox rocephine ceftriaxone cefotaxime claforan tazocilline tienam vancomycine gentamicine amikacine ofloxacine oflocet ciflox ciprofloxacine tavanic
        levofloxacine bactrim flagyl metronidazole pyostacine rulid zithromax azithromycine josacine clarithromycine monuril fosfomycine furadantine selexid ventoline salbutamol seretide symbicort spiriva bricanyl atrovent becotide flixotide
        singulair cortancyl prednisone solupred prednisolone solumedrol medrol celestene hydrocortisone levothyrox levothyroxine euthyrox neomercazole metformine glucophage stagid diamicron amarel januvia trulicity ozempic victoza lantus
        novorapid humalog levemir toujeo abasaglar insuline lasilix furosemide burinex aldactone spironolactone esidrex amlor amlodipine loxen coversyl perindopril triatec ramipril renitec lopril captopril aprovel irbesartan cozaar losartan
        tareg valsartan atacand bisoprolol cardensiel detensiel tenormine atenolol seloken avlocardyl propranolol cordarone amiodarone flecaine digoxine isoptine tahor atorvastatine crestor rosuvastatine zocor simvastatine elisor pravastatine
        inexium esomeprazole mopral omeprazole inipomp pantoprazole ogastoro lansoprazole gaviscon smecta imodium spasfon debridat motilium primperan vogalene zophren tramadol topalgic contramal izalgi lamaline ixprim codeine codoliprane
        skenan oramorph morphine actiskenan oxycontin oxynorm durogesic fentanyl lyrica pregabaline neurontin gabapentine rivotril clonazepam depakine valproate keppra levetiracetam lamictal tegretol laroxyl amitriptyline anafranil
        prozac fluoxetine seroplex escitalopram deroxat paroxetine zoloft sertraline effexor venlafaxine cymbalta duloxetine norset mirtazapine xanax alprazolam lexomil bromazepam temesta lorazepam valium diazepam seresta oxazepam
        stilnox zolpidem imovane zopiclone atarax hydroxyzine theralene tercian cyamemazine risperdal risperidone zyprexa olanzapine abilify aripiprazole leponex clozapine haldol haloperidol loxapac solian xeplion teralithe lithium
        aricept donepezil exelon reminyl ebixa modopar sinemet levodopa sifrol requip azilect methotrexate novatrex plaquenil hydroxychloroquine ivermectine chloroquine humira enbrel remicade infliximab rituximab mabthera keytruda
        pembrolizumab nivolumab opdivo herceptin tamoxifene arimidex letrozole femara zoladex casodex viagra cialis mirena implanon nexplanon jaydess leeloo optilova trinordiol norlevo ellaone cytotec mifegyne uvedose zymad cacit
        tardyferon speciafoldine tanganil betahistine serc zyrtec cetirizine aerius xyzall polaramine clarityne botox mediator isomeride distilbene roaccutane curacne levocarnil subutex suboxone methadone nalscue baclofene
        """;
}
