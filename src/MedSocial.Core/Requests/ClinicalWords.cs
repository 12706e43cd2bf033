using System.Collections.Frozen;
using System.Collections.Immutable;
using MedSocial.Catalog;
using MedSocial.Search;

namespace MedSocial.Requests;

/// <summary>Which words point to which discipline, and which say what is asked.</summary>
/// <remarks>
/// Everyday words and names: the catalogue's (ANS nomenclature TRE_A02 and this project's words, see <see cref="Specialties"/>). Clinical words and cues below: chosen by this
/// project from common knowledge, each pointing to the discipline that treats it most; no model, no weights. Keys are folded; a phrase has up to four words.
/// </remarks>
internal static class ClinicalWords
{
    internal const int LongestPhrase = 4;

    private const int ShortestWord = 4;

    private static readonly (string Discipline, string Words)[] Clinical =
    [
        ("dermatology", "eruption;erytheme;prurit;eczema;psoriasis;urticaire;melanome;naevus;lesion cutanee;lesions cutanees;acne;rash;vesicules;bulles;dermoscopie;skin lesion"),
        ("cardiology", "ecg;electrocardiogramme;souffle cardiaque;fibrillation;acfa;bav;tachycardie;bradycardie;insuffisance cardiaque;angor;sca;hta;echocardiographie;ett;palpitations;qt long;heart failure;chest pain;anticoagulant;aod"),
        ("radiology", "radio;radiographie;scanner;irm;tdm;echographie;imagerie;opacite;nodule pulmonaire;mammographie;ct scan;mri;x ray"),
        ("pulmonology", "asthme;bpco;dyspnee;toux chronique;pneumopathie;efr;spirometrie;pneumothorax;copd;asthma"),
        ("gastroenterology", "reflux;rgo;coloscopie;fibroscopie;diarrhee chronique;crohn;rch;hepatite;cytolyse;cirrhose;transaminases;ictere;hepatologie;pylori"),
        ("neurology", "migraine;cephalee;cephalees;epilepsie;avc;ait;parkinson;sep;sclerose en plaques;paresthesies;neuropathie;stroke;seizure"),
        ("rheumatology", "arthrite;polyarthrite;pr;goutte;lombalgie;sciatique;osteoporose;spondylarthrite;tendinopathie;epaule gelee;arthritis;gout"),
        ("endocrinology", "hba1c;metformine;insuline;hypothyroidie;hyperthyroidie;tsh;levothyrox;nodule thyroidien;cushing;addison;glp1;diabetes;hypercalcemie"),
        ("ophthalmology", "fond d oeil;oeil rouge;conjonctivite;uveite;glaucome;dmla;baisse d acuite;retine;red eye;cataracte"),
        ("ent", "otite;angine;vertiges;acouphenes;surdite;epistaxis;sinusite;tympan;rhinite;dysphonie;hearing loss"),
        ("nephrology", "creatinine;insuffisance renale;proteinurie;dfg;hematurie microscopique;dialyse;hyperkaliemie;nephropathie;ckd"),
        ("urology", "psa;adenome;colique nephretique;hematurie;incontinence urinaire;lithiase;torsion testiculaire;sondage urinaire"),
        ("paediatrics", "nourrisson;bronchiolite;courbe de croissance;fievre de l enfant;vaccination du nourrisson;infant;toddler"),
        ("obstetrics-gynaecology", "grossesse;enceinte;contraception;sterilet;diu;metrorragies;menopause;frottis;hpv;allaitement;endometriose;pregnancy;pregnant"),
        ("psychiatry", "depression;bipolaire;schizophrenie;suicidaire;lithium;isrs;antidepresseur;psychose;burn out;anorexie"),
        ("infectious-diseases", "antibiotherapie;antibiotique;antibioresistance;vih;lyme;tuberculose;paludisme;blse;serologie;fievre au retour;prep vih;antibiotic;malaria"),
        ("haematology", "anemie;thrombopenie;lymphocytose;hyperferritinemie;ferritine;leucemie;lymphome;neutropenie;pic monoclonal;gammapathie;anaemia;polyglobulie"),
        ("orthopaedic-surgery", "fracture;entorse;luxation;menisque;lca;prothese de hanche;canal carpien;platre"),
        ("geriatrics", "ehpad;demence;chutes a repetition;polymedication;sujet age;dementia"),
        ("allergology", "anaphylaxie;allergie;allergie aux betalactamines;desensibilisation;venin;allergy;anaphylaxis"),
        ("vascular-medicine", "phlebite;tvp;thrombose veineuse;ulcere veineux;aomi;echo doppler;dvt"),
        ("emergency-medicine", "arret cardiaque;polytraumatise;intoxication aigue;smur;dechocage"),
        ("medical-biology", "bilan biologique;dosage;hemolyse du prelevement"),
        ("general-practice", "medecine generale"),
    ];

    private static readonly (AdviceKind Kind, string Words)[] Cues =
    [
        (AdviceKind.Diagnostic, "diagnostic;diag;lesion;avis sur;qu est ce que c est;c est quoi;a quoi pensez vous;vous pensez a;qu en pensez vous;hypothese;hypotheses;etiologie;cause;que voyez vous;vous voyez;interpretation;image;explorer;exploration;diagnosis;differential;what is this;quel bilan"),
        (AdviceKind.Therapeutic, "traitement;traiter;posologie;dose;doses;duree de traitement;prescrire;prescription;quel antibiotique;alternative;relais;switch;contre indication;contre indique;interaction;sevrage;switcher;que faire;cat;conduite a tenir;prise en charge;treatment;treat;dosage;prescribe;vacciner;vaccin;tolerance"),
        (AdviceKind.Administrative, "certificat;cerfa;ald;arret de travail;mdph;cpam;secu;cotation;ccam;ngap;remboursement;bon de transport;formulaire;accident du travail;at mp;assurance;juridique;legal;aptitude;declaration;ordre des medecins;facturation;billing;form;certificate"),
        (AdviceKind.Bibliographic, "reference;references;biblio;bibliographie;article;articles;etude;etudes;publication;reco;recos;recommandation;recommandations;has;pubmed;source;sources;guideline;guidelines;paper;papers;evidence;litterature"),
        (AdviceKind.Equipment, "materiel;logiciel;appareil;echographe;dermatoscope;stethoscope;tensiometre;otoscope;imprimante;lecteur de carte;achat;acheter;quel modele;marque;software;device;equipment"),
    ];

    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<string>>> Disciplines = new(ReadDisciplines);

    private static readonly Lazy<FrozenDictionary<string, AdviceKind>> Kinds = new(() => Cues
        .SelectMany(row => row.Words.Split(';').Select(word => (Key: QueryCatalog.Key(word), row.Kind)))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Kind, StringComparer.Ordinal));

    /// <summary>The disciplines that a phrase points to; empty when it points to none.</summary>
    internal static ImmutableArray<string> DisciplinesOf(string phrase) => Disciplines.Value.GetValueOrDefault(phrase, []);

    internal static AdviceKind KindOf(string phrase) => Kinds.Value.GetValueOrDefault(phrase);

    private static FrozenDictionary<string, ImmutableArray<string>> ReadDisciplines()
    {
        var catalogue = Specialties.All
            .Where(one => one.Discipline.Length > 0)
            .SelectMany(one => ((string[])[one.ShortLabelFr, one.LabelEn, .. one.Words]).Select(word => (Key: QueryCatalog.Key(word), one.Discipline)))
            .Where(pair => pair.Key.Length >= ShortestWord);
        var clinical = Clinical.SelectMany(row => row.Words.Split(';').Select(word => (Key: QueryCatalog.Key(word), row.Discipline)));
        return catalogue.Concat(clinical)
            .GroupBy(pair => pair.Key, pair => pair.Discipline, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
    }
}
