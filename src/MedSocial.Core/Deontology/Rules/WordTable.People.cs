using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

internal static partial class WordTable
{
    private static readonly (WordClass Classes, string Words)[] People =
    [
        (WordClass.Patient, "patients patientes patienthe patiant patiante malade malades"),
        (WordClass.Patient | WordClass.Male, "papi papy monsieur mr"),
        (WordClass.Patient | WordClass.Female, "mamie mamy madame mme parturiente"),
        (WordClass.Care,
            "doctoctoc dermatoctoc eruption lesion lesions symptome symptomes consulte consulter consultation consult consultait hospitalise hospitalisee hospitalisation admis admise urgences urgence saos garde douleur douleurs dyspnee fievre atcd antecedents antecedent "
            + "traitement ttt diagnostic irm scanner scan radio radiographie echographie echo biopsie chirurgie opere operee operation bloc tumeur metastases fracture avc idm infarctus pneumopathie "
            + "grossesse enceinte accouchement accouche ivg fausse suicidaire suicide tentative overdose intoxication ordonnance prescription examen clinique sortie entree transfert reanimation rea "
            + "arret maladie motif hdm tension ta fc spo glasgow bilan crp nfs ecg patient suivie suivi adresse adressee cr crh compte rendu sida vih hepatite depression schizophrenie bipolaire "
            + "alcoolique toxicomane admitted diagnosed surgery hospital ward clinic pain treated discharge referred presents presented complaining"),
        (WordClass.Male | WordClass.Patient, "homme man garcon gars jeunehomme"),
        (WordClass.Female | WordClass.Patient, "femme woman fille dame fillette girl"),
        (WordClass.Male, "boy male papa pere mari fils frere retraite agriculteur"),
        (WordClass.Female, "female maman mere soeur epouse retraitee agricultrice"),
        (WordClass.Colleague,
            "associe associee remplacant remplacante confrere confreres consoeur consoeurs collegue collegues medecin medecins generaliste generalistes chirurgien chirurgienne dentiste cardiologue gynecologue psychiatre radiologue urgentiste anesthesiste "
            + "interne internes dermato ophtalmo kine infirmiere infirmier sagefemme pharmacien pharmacienne pediatre orl docteur dr toubib praticien praticienne professeur pr chef colleague colleagues surgeon doctor physician"),
        (WordClass.Group,
            "musulmans musulmanes musulman juifs juives juif arabes arabe noirs noires blancs gays gay homos homosexuels lesbiennes trans pedes roms rom gitans tziganes migrants migrant etrangers immigres africains "
            + "asiatiques chinois handicapes trisomiques toxicomanes drogues alcooliques autistes obeses sdf catholiques chretiens femmes islamistes maghrebins turcs polonais muslims jews blacks immigrants foreigners"),
        (WordClass.Job,
            "boulanger boulangere institutrice instituteur maire notaire agriculteur agricultrice gendarme policier policiere pompier facteur factrice cure pretre viticulteur pecheur garagiste coiffeur coiffeuse avocat avocate "
            + "professeur enseignant enseignante footballeur joueur joueuse chanteur chanteuse acteur actrice depute deputee senateur prefet juge procureur elu elue conseiller ministre ingenieur ostreiculteur eleveur macon "
            + "journaliste comedien comedienne directeur directrice proviseur sportif sportive champion championne teacher farmer mayor firefighter baker fisherman"),
        (WordClass.Rare,
            "mucoviscidose huntington marfan drepanocytose hemophile hemophilie porphyrie charcot sla progeria phenylcetonurie myopathie duchenne creutzfeldt amylose sclerodermie wilson fabry gaucher pompe "
            + "neurofibromatose ehlers danlos willebrand syringomyelie narcolepsie acromegalie cushing addison rett angelman williams turner klinefelter takayasu bechet behcet botulisme tetanos rage lepre "
            + "pheochromocytome glioblastome neuroblastome retinoblastome hermaphrodite siamois quintuples quadruples triplees triples rare rarissime orpheline cystic"),
        (WordClass.Relative, "jumeaux jumelles jumeau jumelle orphelin orpheline veuf veuve divorce divorcee celibataire adopte adoptee triples enceinte mariee pacsee"),
    ];
}
