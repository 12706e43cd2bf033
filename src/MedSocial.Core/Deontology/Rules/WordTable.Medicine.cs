namespace MedSocial.Deontology.Rules;

internal static partial class WordTable
{
    /// <summary>Signs, examinations and acts that notes are full of and everyday language is not: one of them makes a text one of medicine.</summary>
    private const string SignsAndActs =
        """
        convulsion convulsions febriles isolement labo prelevements contage contagieux dysphonie dysphagie odynophagie hemoptysie hematemese melena rectorragie rectorragies
        hematurie proteinurie dysurie pollakiurie oligurie anurie polyurie ictere prurit purpura petechies ecchymose ecchymoses hematomes oedemateux erytheme eruption rash
        vesicules pustules croutes lesions ulceration necrose gangrene abces phlegmon cellulite fasciite lymphangite erysipele tremblement tremblements raideur spasticite
        paresthesies dysesthesies hypoesthesie paresie hemiparesie hemiplegie aphasie dysarthrie ataxie diplopie nystagmus ptosis anisocorie mydriase myosis photophobie
        phonophobie meningite meningee encephalite tachycardie bradycardie palpitations arythmie flutter extrasystoles lipothymie lipothymies precordialgies orthopnee
        claudication ischemie ischemique thrombolyse thrombectomie stenose anevrisme tamponnade pericardite myocardite endocardite cardiomyopathie pleuresie epanchement
        pneumothorax atelectasie bronchospasme wheezing crepitations desaturation oxygenotherapie intube intubee intubation extubation sedation curarisation noradrenaline
        adrenaline dobutamine remplissage septique sepsis hemocultures antibiogramme antibiotherapie probabiliste staphylocoque streptocoque pneumocoque meningocoque
        klebsiella klebsielle pseudomonas enterocoque legionelle candida aspergillus blse bmr sarm bhre clostridium rotavirus vrs bronchiolite laryngite rhinopharyngite
        otalgies gastroenterite deshydratation deshydrate vomi selles meteorisme occlusion peritonite diverticulite sigmoidite hemorroides fistule stomie colostomie ileostomie
        laparotomie coelioscopie coelio lithiase colique nephretique creatininemie kaliemie dyskaliemie hyperkaliemie hypokaliemie hyponatremie hypercalcemie acidose alcalose
        lactates troponine ddimeres fibrinogene ferritine transferrine haptoglobine ldh asat alat ggt bilirubine albumine prealbumine hba1c hemogramme frottis myelogramme
        caryotype chimiotherapies radiotherapique curietherapie ganglionnaire tnm blaste blastes neutropenie thrombopenie pancytopenie aplasie agranulocytose transfuse culot
        culots cgr phenotype rai menarche menopause metrorragies menorragies leucorrhees dysmenorrhee gestite primipare multipare amenorrhee cesarienne forceps peridurale
        rachianesthesie rcf toxemie preeclampsie eclampsie hellp retroplacentaire nourrissons fontanelle tetee biberon reflux regurgitations plagiocephalie torticolis boiterie
        genu valgum scoliose cyphose lordose arthralgie arthralgies arthrite synovite bursite tendinite tendinopathie meniscectomie ligamentoplastie osteosynthese enclouage
        platre platree attelle orthese bequilles deambulateur escarres talon sacre pressotherapie hydrocolloide alginate detersion sutures steristrip betadine chlorhexidine
        hallucinations hallucine delirant persecution persecutoire ideation ruminations aboulie anhedonie apragmatisme scarification automutilation pendaison phlebotomie
        neuroleptique neuroleptiques thymoregulateur anxiolytique antidepresseur hypnotique benzodiazepine sismotherapie hospitalisations admission admissions medical medicaux
        medicale soignant soignants soignante reeducation ergo orthoptie orthoptiste perimetrie oct tonometrie amputation prothese protheses endoprothese stent stents pontage
        pontages bioprothese mitraclip tavi pacemaker defibrillateur dai ablation cardioversion glioblastome meningiome astrocytome neurinome schwannome craniotomie
        craniectomie valvee hydrocephalie parkinsonien dopatherapie blepharospasme dystonie choree epileptique dialyse dialysee hemodialyse peritoneale fistules
        transplantation transplante transplantee greffon rejet immunosuppresseur tacrolimus ciclosporine mycophenolate corticotherapie biotherapie biotherapies diabetologie
        hypoglycemie hypoglycemies hyperglycemie acidocetose cetonurie podologique retinopathie nephropathie neuropathie insulinotherapie glycemique dextros gonarthrose
        coxarthrose rhizarthrose lombosciatique radiculalgie canalaire discopathie spondylodiscite tassement vertebroplastie osteoporotique fracturaire infiltrations
        viscosupplementation audiometrie tympanometrie vppb vertigineux rhinosinusite epistaxis mechage amygdalite adenoidectomie turbinoplastie septoplastie apnees saos sahos
        polysomnographie ablations exerese curage ganglion sentinelle mastectomies tumorectomie lumpectomie hysteroscopie conisation colposcopie salpingectomie ovariectomie
        myomectomie rad had ssr smr ehpad usld umg ucc uhr esa cmp hdj hds hdt sdt sdre spdt uhcd zhtcd dechoc dechocage brancard ccmu iao
        """;
}
