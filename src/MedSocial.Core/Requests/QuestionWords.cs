using System.Collections.Frozen;
using System.Collections.Immutable;
using MedSocial.Catalog;
using MedSocial.Search;
using MedSocial.Search.Queries;

namespace MedSocial.Requests;

/// <summary>Which words point to which discipline, and which say what is asked.</summary>
/// <remarks>
/// Everyday words and names: the catalogue's (ANS nomenclature TRE_A02 and this project's words, see <see cref="Specialties"/>). Clinical words and cues below: chosen by this
/// project from common knowledge, organ by organ in the order of the chapters of ICD-10 (WHO), each pointing to the discipline that treats it most; no model, no weights. Keys are
/// folded; a phrase has up to four words. Names of drugs: see <see cref="DrugStems"/>.
/// </remarks>
internal static class QuestionWords
{
    internal const int LongestPhrase = 4;

    private const int ShortestWord = 4;

    private static readonly (string Discipline, string Words)[] Clinical =
    [
        ("dermatology", "ulcere de jambe;ongle;ongles;cuir chevelu;pied d athlete;peau seche;mycose;plaques;bouton;boutons;verrue;zona;herpes;gale;escarre;ulceration;purpura;exantheme;alopecie;cicatrice;erytheme migrant;grain de beaute;photos de peau;eruption;erytheme;prurit;eczema;psoriasis;urticaire;melanome;naevus;lesion cutanee;lesions cutanees;acne;rash;vesicules;bulles;dermoscopie;skin lesion"),
        ("cardiology", "iec;ara2;diuretique;diuretiques;betabloquant;betabloquants;beta bloquant;antihypertenseur;coeur;fa;flutter;repolarisation;extrasystoles;esv;troponine;infarctus;douleur thoracique;epreuve d effort;syncope;embolie pulmonaire;tension arterielle;hypertension;oedeme aigu;pericardite;avk;inr;pacemaker;ecg;electrocardiogramme;souffle cardiaque;fibrillation;acfa;bav;tachycardie;bradycardie;insuffisance cardiaque;angor;sca;hta;echocardiographie;ett;palpitations;qt long;heart failure;chest pain;anticoagulant;aod"),
        ("radiology", "radio;radiographie;scanner;irm;tdm;echographie;imagerie;opacite;nodule pulmonaire;mammographie;ct scan;mri;x ray"),
        ("pulmonology", "poumon;bronchite;pneumonie;saturation en oxygene;hemoptysie;nodule pulmonaire;corticoides inhales;apnee du sommeil;toux;asthme;bpco;dyspnee;toux chronique;pneumopathie;efr;spirometrie;pneumothorax;copd;asthma"),
        ("gastroenterology", "ipp;inhibiteur de la pompe;foie;rectorragies;constipation;diarrhee;ulcere gastrique;pancreatite;lipase;hemorroides;fissure anale;calprotectine;reflux;rgo;coloscopie;fibroscopie;diarrhee chronique;crohn;rch;hepatite;cytolyse;cirrhose;transaminases;ictere;hepatologie;pylori"),
        ("neurology", "eeg;convulsion;convulsive;epileptique;cephalee en coup de tonnerre;ponction lombaire;nevralgie;tremblement;sla;paralysie faciale;syndrome confusionnel;vertige central;migraine;cephalee;cephalees;epilepsie;avc;ait;parkinson;sep;sclerose en plaques;paresthesies;neuropathie;stroke;seizure"),
        ("rheumatology", "ains;colchicine;corticotherapie;infiltration;epaule;lombalgies;hernie discale;coxarthrose;gonarthrose;capsulite;cervicalgie;talalgie;arthrite;polyarthrite;pr;goutte;lombalgie;sciatique;osteoporose;spondylarthrite;tendinopathie;epaule gelee;arthritis;gout"),
        ("endocrinology", "thyroide;t4;glycemie;diabete;hypoglycemie;hyponatremie;cortisol;obesite;testosterone;vitamine d;hba1c;metformine;insuline;hypothyroidie;hyperthyroidie;tsh;levothyrox;nodule thyroidien;cushing;addison;glp1;diabetes;hypercalcemie"),
        ("ophthalmology", "oeil;yeux;vision;paupiere;chalazion;orgelet;cornee;acuite visuelle;mouches volantes;fond d oeil;oeil rouge;conjonctivite;uveite;glaucome;dmla;baisse d acuite;retine;red eye;cataracte"),
        ("ent", "orl;oreille;audition;rhinopharyngite;angine;aphonie;ronflement;amygdales;sinus;parotide;bouchon de cerumen;otite;angine;vertiges;acouphenes;surdite;epistaxis;sinusite;tympan;rhinite;dysphonie;hearing loss"),
        ("nephrology", "potassium;clairance;rein;reins;kaliemie;microalbuminurie;syndrome nephrotique;creatinine;insuffisance renale;proteinurie;dfg;hematurie microscopique;dialyse;hyperkaliemie;nephropathie;ckd"),
        ("urology", "prostate;phimosis;cystite;retention d urine;testicule;vessie;pyelonephrite;psa;adenome;colique nephretique;hematurie;incontinence urinaire;lithiase;torsion testiculaire;sondage urinaire"),
        ("paediatrics", "enfant;enfants;bebe;nouveau ne;adolescent;ado;rougeole;varicelle;coqueluche;scarlatine;vaccins du nourrisson;creche;ror;nourrisson;bronchiolite;courbe de croissance;fievre de l enfant;vaccination du nourrisson;infant;toddler"),
        ("obstetrics-gynaecology", "amenorrhee;galactorrhee;gynecologique;enceintes;pilule;regles douloureuses;retard de regles;leucorrhees;mastite;post partum;accouchement;implant contraceptif;mammaire;ivg;grossesse;enceinte;contraception;sterilet;diu;metrorragies;menopause;frottis;hpv;allaitement;endometriose;pregnancy;pregnant"),
        ("psychiatry", "depressif;depressive;tdah;anxiete;insomnie;benzodiazepine;benzodiazepines;delire;neuroleptique;tentative de suicide;deuil;burnout;depression;bipolaire;schizophrenie;suicidaire;lithium;isrs;antidepresseur;psychose;burn out;anorexie"),
        ("infectious-diseases", "fievre;tique;toxoplasmose;syphilis;ist;chlamydia;covid;grippe;coproculture;retour de voyage;infection;morsure;tetanos;meningite;antibiotherapie;antibiotique;antibioresistance;vih;lyme;tuberculose;paludisme;blse;serologie;fievre au retour;prep vih;antibiotic;malaria"),
        ("haematology", "polynucleaires;neutrophiles;lymphocytes;blastes;macrocytose;microcytose;plaquettes;hematies;hemoglobine;saturation de la transferrine;carence martiale;carence en fer;hypereosinophilie;nfs;drepanocytose;anemie;thrombopenie;lymphocytose;hyperferritinemie;ferritine;leucemie;lymphome;neutropenie;pic monoclonal;gammapathie;anaemia;polyglobulie"),
        ("orthopaedic-surgery", "boiterie;genou;cheville;poignet;hanche;attelle;scoliose;ligament;rupture;fracture;entorse;luxation;menisque;lca;prothese de hanche;canal carpien;platre"),
        ("geriatrics", "sujets ages;escarres;perte d autonomie;apa;alzheimer;fin de vie a domicile;ehpad;demence;chutes a repetition;polymedication;sujet age;dementia"),
        ("allergology", "allergique;choc anaphylactique;piqure de guepe;pollens;prick test;anaphylaxie;allergie;allergie aux betalactamines;desensibilisation;venin;allergy;anaphylaxis"),
        ("vascular-medicine", "d dimeres;ulcere de jambe;ulceres de jambe;bandes de contention;hbpm;bas de contention;varices;thrombose;doppler;insuffisance veineuse;phlebite;tvp;thrombose veineuse;ulcere veineux;aomi;echo doppler;dvt"),
        ("emergency-medicine", "arret cardiaque;polytraumatise;intoxication aigue;smur;dechocage"),
        ("medical-biology", "bilan biologique;dosage;hemolyse du prelevement"),
        ("pain-medicine", "morphine;morphinique;morphiniques;opioides;fentanyl;tramadol;douleur chronique;douleurs neuropathiques"),
        ("oncology", "chimio;chimiotherapie;metastase;metastases;tumeur;mammographie acr5;cancer"),
        ("addiction-medicine", "alcool;sevrage alcoolique;tabacologie;methadone;buprenorphine;cannabis;addiction"),
        ("occupational-medicine", "accident du travail;medecin du travail;inaptitude;inapte;maladie professionnelle;poste de travail"),
        ("general-practice", "medecine generale"),
    ];

    private static readonly (AdviceKind Kind, string Words)[] Cues =
    [
        (AdviceKind.Diagnostic, "diagnostic;diag;lesion;avis sur;qu est ce que c est;c est quoi;a quoi pensez vous;vous pensez a;qu en pensez vous;hypothese;hypotheses;etiologie;cause;que voyez vous;vous voyez;interpretation;image;explorer;exploration;diagnosis;differential;what is this;quel bilan;que chercher;que rechercher;quelle imagerie;bilan etiologique;inquiete;inquietant;inquietante;suspicion;evoque;evocateur;atypique;apparition;decouvert;decouverte fortuite;depuis ce matin;depuis hier;depuis une semaine;depuis plusieurs;scanner normal;irm normale;examen normal;systematique;surveillance;une idee;des idees;benin;benigne;depister;brutale"),
        (AdviceKind.Therapeutic, "traitement;traiter;posologie;dose;doses;duree de traitement;prescrire;prescription;quel antibiotique;alternative;relais;switch;contre indication;contre indique;interaction;sevrage;switcher;que faire;cat;conduite a tenir;prise en charge;treatment;treat;dosage;prescribe;vacciner;vaccin;tolerance;adresser quand;a partir de quand;quand adresser;quand operer;arreter;j arrete;introduire;reintroduire;augmenter;reduire;reduisez;diminuer;associer;pansement;anticoaguler;comment faites vous;vous faites comment;combien de temps;combien de jours;quel schema;soulager;quelle molecule;en premiere intention;premiere ligne"),
        (AdviceKind.Administrative, "certificat;cerfa;ald;arret de travail;mdph;cpam;secu;cotation;ccam;ngap;remboursement;bon de transport;formulaire;accident du travail;at mp;assurance;juridique;legal;aptitude;declaration;ordre des medecins;facturation;facturer;majoration;que dit la loi;conduite automobile;permis de conduire;arret maladie;je prolonge;prolonger l arret;prolongation;inapte;inaptitude;teletransmission;affection de longue duree;responsabilite;droit de;obligation de;refus de soins;signer;billing;form;certificate"),
        (AdviceKind.Bibliographic, "reference;references;biblio;bibliographie;article;articles;etude;etudes;publication;reco;recos;recommandation;recommandations;la has;reco has;recos has;recommandation has;recommandations has;pubmed;source;sources;guideline;guidelines;paper;papers;evidence;litterature;papier;bon papier;essai;essais;meta analyse;revue;prescrire a dit;un lien;le lien"),
        (AdviceKind.Equipment, "materiel;logiciel;appareil;echographe;dermatoscope;stethoscope;tensiometre;otoscope;imprimante;lecteur de carte;achat;acheter;quel modele;marque;thermometre;saturometre;oxymetre;debitmetre;electrocardiographe;table d examen;lampe;microscope;ordinateur;application;software;device;equipment"),
    ];

    /// <summary>Everyday words of the catalogue that in a question tell of the case and not of whom to ask.</summary>
    private const string Misleading =
        "urgence;urgences;douleur;sang;analyses;sport;voix;recherche;conseil;implants;don du sang;fin de vie;catastrophe;nutrition";

    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<string>>> Disciplines = new(ReadDisciplines);

    private static readonly Lazy<FrozenDictionary<string, AdviceKind>> Kinds = new(() => Cues
        .SelectMany(row => row.Words.Split(';').Select(word => (Key: QueryCatalog.Key(word), row.Kind)))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Kind, StringComparer.Ordinal));

    /// <summary>Whether the word stands for who acts: « je », « on », « vous », « should I ».</summary>
    internal static bool IsActor(string word) => word is "je" or "j" or "on" or "vous" or "nous" or "faut" or "dois" or "doit" or "peut" or "puis" or "i" or "we" or "you" or "should";

    /// <summary>The disciplines that a phrase points to; empty when it points to none.</summary>
    internal static ImmutableArray<string> DisciplinesOf(string phrase) => Disciplines.Value.GetValueOrDefault(phrase, []);

    internal static AdviceKind KindOf(string phrase) => Kinds.Value.GetValueOrDefault(phrase);

    private static FrozenDictionary<string, ImmutableArray<string>> ReadDisciplines()
    {
        var misleading = Misleading.Split(';').ToHashSet(StringComparer.Ordinal);
        var catalogue = Specialties.All
            .Where(one => one.Discipline.Length > 0)
            .SelectMany(one => ((string[])[one.ShortLabelFr, one.LabelEn, .. one.Words]).Select(word => (Key: QueryCatalog.Key(word), one.Discipline)))
            .Where(pair => pair.Key.Length >= ShortestWord && !misleading.Contains(pair.Key));
        // The reader takes one -s off what it does not know, so that a plural of the list needs its singular beside it.
        var clinical = Clinical.SelectMany(row => row.Words.Split(';').Select(QueryCatalog.Key)
            .SelectMany(word => (string[])(word.Length > ShortestWord && word.EndsWith('s') ? [word, word[..^1]] : [word])).Select(word => (Key: word, row.Discipline)));
        return catalogue.Concat(clinical)
            .GroupBy(pair => pair.Key, pair => pair.Discipline, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
    }
}
