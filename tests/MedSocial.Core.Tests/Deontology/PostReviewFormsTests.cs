using MedSocial.Deontology;

namespace MedSocial.Tests.Deontology;

/// <summary>Forms of names, numbers and dates that notes are full of, each with exactly what is to be covered, and forms that look like them and are none.</summary>
public class PostReviewFormsTests
{
    [Theory]
    [InlineData("M.DUPONTJean, né le12/03/58, plaie propre", "DUPONTJean|12/03/58")]
    [InlineData("Mme.Martin revue ce jour", "Martin")]
    [InlineData("NOM:ROUXPRENOM:BernadetteDDN:11061955", "ROUX|Bernadette|11061955")]
    [InlineData("M. Petit attend son scanner", "Petit")]
    [InlineData("mme le bris vient pour son vaccin", "le bris")]
    [InlineData("Pr A. Chastaing, patient vu au bloc", "A. Chastaing")]
    [InlineData("Je revois Mme O'Connor", "O'Connor")]
    [InlineData("Le patient (M.Guivarc'h) dort", "Guivarc'h")]
    [InlineData("Pt J.-M. Le Guen, 5e cure", "J.-M. Le Guen")]
    [InlineData("MME VVE LECLERC NEE MARIE 12/04/1935 FRACTURE DU COL FEMORAL DROIT", "LECLERC|MARIE|12/04/1935")]
    [InlineData("Identité : MAHÉ Gwenaëlle – F – 14/07/1979", "MAHÉ Gwenaëlle|14/07/1979")]
    [InlineData("Tableau du jour : ch 1 DUVAL, ch 2 MOREL", "DUVAL|MOREL")]
    [InlineData("Consult ado : Inès R., scarifications", "Inès R")]
    [InlineData("Sa femme Monique et son mari (Bernard) sont au chevet du patient", "Monique|Bernard")]
    [InlineData("La patiente S.D. va mieux", "S.D")]
    [InlineData("Mme Carole Estève, sage-femme, suit la patiente", "Carole Estève")]
    [InlineData("Patient joignable au 06 123 456 78", "06 123 456 78")]
    [InlineData("Patient : virement FR76 1234 5678 9012 3456 7890 123", "FR76 1234 5678 9012 3456 7890 123")]
    [InlineData("ID patient PAT-0045789", "PAT-0045789")]
    [InlineData("Mme Ba vit 12 rue Pasteur à Vannes", "Ba|12 rue Pasteur à Vannes")]
    [InlineData("Habite lieu-dit Kerbihan, 56320 Le Faouët", "lieu-dit Kerbihan, 56320 Le Faouët")]
    [InlineData("Mme Ba, née le 8 mai mil neuf cent trente-deux à Crozon", "Ba|8 mai mil neuf cent trente-deux|Crozon")]
    [InlineData("Patient opéré au CH de Saint-Malo", "CH de Saint-Malo")]
    [InlineData("Mme Ba, FINESS 290000017", "Ba|290000017")]
    [InlineData("Patient : « il a dit : \"appelez Mme Roy au 06 12 34 56 78\" »", "Roy|06 12 34 56 78")]
    [InlineData("Naissance à 39 SA de Ysolde PERROTIN, 3420 g", "Ysolde PERROTIN")]
    [InlineData("Vu DELMAS P. en post-op J15, ablation des agrafes", "DELMAS P")]
    [InlineData("La patiente, Marie-Thérèse, vit seule", "Marie-Thérèse")]
    [InlineData("Rdv de mon fils enzo martinez pour son vaccin", "enzo martinez")]
    [InlineData("IPP: 5698230405, Alexis GROS, né le 04/06/1976", "5698230405|Alexis GROS|04/06/1976")]
    [InlineData("Dr Durand a renouvelé le Levothyrox", "Durand")]
    [InlineData("Doc Marty dit OK pour la sortie, mme Pinson attend", "Marty|Pinson")]
    [InlineData("Rédigé par M. K Verdanti, patient transféré", "K Verdanti")]
    [InlineData("Radiologues :\nA. Lemar, U. Jouan", "A. Lemar|U. Jouan")]
    [InlineData("Pat. ROSTAND, 3e étage gauche", "ROSTAND")]
    [InlineData("Patient 1: Azila Marie", "Azila Marie")]
    [InlineData("Signalement : enfant L. M., 4 ans, ecchymoses", "L. M")]
    [InlineData("IPP12457889NOMROBICPRENOMErwann", "12457889|ROBIC|Erwann")]
    [InlineData("Contact de la patiente : zéro six douze trente-quatre cinquante-six soixante-dix-huit", "zéro six douze trente-quatre cinquante-six soixante-dix-huit")]
    [InlineData("Patiente au zéro six douze vingt et un quatre-vingt-dix quatre-vingt-trois, le soir", "zéro six douze vingt et un quatre-vingt-dix quatre-vingt-trois")]
    [InlineData("Patient, tél (33) 1 20 49 98 13", "33) 1 20 49 98 13")]
    [InlineData("Patient | F | 10/05/1986", "10/05/1986")]
    [InlineData("Patient opéré le 17 courant", "17")]
    [InlineData("Patient hospitalisé du 10 au 11 mars 2023", "10 au 11 mars 2023")]
    [InlineData("Patient, rdv le 23avr, puis 7/11/24", "23avr|7/11/24")]
    [InlineData("Patient en EHPAD depuis le 21102017", "21102017")]
    [InlineData("Demande n° 230918-0417, patient de 70 ans", "230918-0417")]
    [InlineData("Pour le patient 1234567890, prise en charge valide", "1234567890")]
    [InlineData("Il habite Appt 3, 14 rue Anatole-Le Braz, 22000 Saint-Brieuc", "Appt 3, 14 rue Anatole-Le Braz, 22000 Saint-Brieuc")]
    [InlineData("Patiente, sept allée des Roses 77500 Chelles", "sept allée des Roses 77500 Chelles")]
    [InlineData("Patient, 47-83 boulevard de l'Hôpital, 75013 Paris", "47-83 boulevard de l'Hôpital, 75013 Paris")]
    [InlineData("Patient de Lamballe, syncope à l'effort", "Lamballe")]
    [InlineData("Commune de naissance : Tizi Ouzou", "Tizi Ouzou")]
    public void Review_Note_CoversWhatNames(string text, string expected) => Assert.Equal(expected.Split('|'), Direct(text));

    [Fact]
    public void Review_BirthDateBetweenBars_IsFoundWhole() => Assert.Equal(["22|8|1923"], Direct("Patiente née le 22|8|1923"));

    [Theory]
    [InlineData("BERGER Paul, 71 ans, adénocarcinome", "BERGER Paul")]
    [InlineData("M. Murphy et Mme Parkinson, patients du service", "Murphy|Parkinson")]
    public void Review_PatientNamedLikeADisease_IsFound(string text, string expected) => Assert.Equal(expected.Split('|'), Direct(text));

    [Theory]
    [InlineData("Glasgow 15, signe de Murphy négatif, maladie de Crohn, Basedow traité, Parkinson évolué")]
    [InlineData("Nodule de 12 mm spiculé, HbA1c 9,8 %, TA 14/8, Kardegic 75, Xarelto 20 mg")]
    [InlineData("Mme la ministre, M. le Président, Monsieur le directeur, écoutez les soignants")]
    [InlineData("Mme est douloureuse, Monsieur est parti fumer, mme ressort demain")]
    [InlineData("Le CHU de Toulouse recrute, la clinique du Parc ferme sa maternité")]
    [InlineData("Article L.1110-4, décret n° 2020-1662 du 22 décembre 2020, loi du 4 mars 2002")]
    [InlineData("Congrès du 5 au 7 juin 2024, journée mondiale du rein le 14 mars")]
    [InlineData("Interview d'Agnès Buzyn, le livre de Baptiste Beaulieu, merci à Françoise Barré-Sinoussi")]
    [InlineData("Centre antipoison : 01 40 05 48 48")]
    [InlineData("#Lyme #Charcot #Bordeaux @Dr_Martin_MG très bon fil")]
    [InlineData("Un IBAN ne se donne pas, un NIR non plus")]
    [InlineData("Patient : EVA 7, Apgar 9/10/10, Montgomery MADRS 28, Grille AGGIR : GIR 4")]
    [InlineData("Patient sous Certolizumab 200 mg SOL INJ STYLO, lot 12345678, CIP 3400930000000")]
    [InlineData("Depuis le 1er janvier 2024 la metformine est remboursée")]
    [InlineData("Patiente stable. Fib 2.50 3.1 4.5 5.2 6.2 7.7 8.8, charge virale 12000000 copies")]
    [InlineData("Rendez-vous le 8 mars à 18h pour le live sur l'endométriose")]
    [InlineData("Chef de clinique Assistant, résumé clinique, Docteur Merci de rappeler")]
    [InlineData("zéro un deux trois, comptons les gouttes avec le patient")]
    [InlineData("Charcot-Marie-Tooth de type 1A chez un patient")]
    public void Review_WhatLooksLikeAName_IsLeftAlone(string text) => Assert.Empty(Direct(text));

    /// <summary>Zero-width signs, full-width digits, Cyrillic and Greek letters: the findings of the plain form, on the disguised text.</summary>
    [Theory]
    [InlineData("1 85 05 78 006 084 91", "1\u200B 85 05\u200D 78 006 084 91\uFEFF")]
    [InlineData("06 12 34 56 78", "０６ 12 ３４ 56 78")]
    [InlineData("06 12 34 56 78", "06\u00A012\u202F34\u200956\u00A078")]
    [InlineData("Mme Dupont tousse", "Mme D\u00ADup\u043Ent tousse")]
    [InlineData("Mme Dupont tousse", "Ｍｍｅ Ｄｕｐｏｎｔ tousse")]
    [InlineData("patient : a.b@gmail.com", "patient : a.b\u2060@gmail.com")]
    [InlineData("né le 03/02/1950", "né le 03\u200C/02/19\u200C50")]
    public void Review_Disguised_FindsTheSame(string plain, string disguised)
    {
        var expected = PostReview.Default.Review(plain).Findings.Select(one => one.RuleId);
        var report = PostReview.Default.Review(disguised);
        Assert.Equal(expected, report.Findings.Select(one => one.RuleId));
        Assert.NotEmpty(report.Findings);
        Assert.All(report.Findings, one => Assert.InRange(one.Span.End, one.Span.Start + 1, disguised.Length));
    }

    [Theory]
    [InlineData("Mme ")]
    [InlineData("a.a.")]
    [InlineData("1 1 ")]
    [InlineData("né le ")]
    [InlineData("1:a:")]
    [InlineData("rue de ")]
    [InlineData("hôpital de ")]
    [InlineData("12/")]
    [InlineData("quatre-vingt ")]
    [InlineData("J. M. ")]
    [InlineData("patient con ")]
    public void Review_OnePieceForEver_Ends(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000));
        Assert.All(PostReview.Default.Review(text).Findings, one => Assert.InRange(one.Span.End, one.Span.Start, text.Length));
    }

    private static string[] Direct(string text) =>
        [.. PostReview.Default.Review(text).Findings.Where(one => one.Family == RuleFamily.DirectIdentifier).Select(one => one.Span.Of(text).ToString())];
}
