using System.Collections.Frozen;

namespace MedSocial.Identity;

/// <summary>About how common the commonest names of France are, so that a small directory does not take Martin for a rare name.</summary>
/// <remarks>
/// Bearers in a hundred thousand, rounded to what is surely said: family names after the ranking of INSEE's « fichier des noms », given names
/// after its « fichier des prénoms » for adults. A directory's own counts take over as it grows: see <see cref="NameFrequencies"/>.
/// </remarks>
internal static class CommonNames
{
    private const string Families =
        "martin:340 bernard:165 thomas:150 petit:140 robert:135 richard:130 durand:125 dubois:125 moreau:120 laurent:115 simon:110 michel:110 "
        + "lefebvre:105 leroy:105 roux:95 david:95 bertrand:90 morel:90 fournier:90 girard:85 bonnet:80 dupont:80 lambert:78 fontaine:76 rousseau:74 "
        + "vincent:72 muller:70 lefevre:68 faure:66 andre:66 mercier:64 blanc:62 guerin:61 boyer:60 garnier:59 chevalier:58 francois:57 legrand:56 "
        + "gauthier:55 garcia:85 perrin:54 robin:53 clement:52 morin:52 nicolas:51 henry:51 roussel:50 mathieu:50 gautier:48 masson:48 marchand:47 "
        + "duval:46 denis:45 dumont:44 marie:44 lemaire:43 noel:43 meyer:42 dufour:42 meunier:41 brun:41 blanchard:40 giraud:40 joly:39 riviere:39 "
        + "lucas:38 brunet:38 gaillard:37 barbier:36 arnaud:36 martinez:60 gerard:35 roche:34 renard:34 schmitt:33 roy:33 leroux:33 colin:32 vidal:32 "
        + "caron:32 picard:31 roger:31 fabre:31 aubert:30 lemoine:30 renaud:29 dumas:29 lacroix:28 olivier:28 philippe:27 bourgeois:27 pierre:27 benoit:26 "
        + "rey:26 leclerc:26 payet:26 rolland:26 leclercq:25 guillaume:25 lecomte:25 lopez:45 jean:25 dupuy:24 guillot:24 hubert:24 berger:24 carpentier:23 "
        + "sanchez:40 dupuis:23 moulin:22 louis:22 deschamps:22 huet:21 vasseur:21 perez:38 boucher:20 fleury:20 royer:20 klein:20 jacquet:20 adam:20 paris:19";

    private const string Givens =
        "marie:2800 jean:2600 pierre:1600 michel:1300 andre:800 philippe:1300 alain:1000 nicolas:1100 christophe:1000 patrick:1000 nathalie:1000 "
        + "isabelle:1000 catherine:1000 sylvie:950 francois:1000 christian:900 daniel:900 bernard:900 anne:1200 laurent:950 frederic:900 eric:850 "
        + "stephane:850 julien:850 thomas:850 olivier:800 david:800 sebastien:750 valerie:700 francoise:850 monique:800 nicole:700 jacques:900 paul:700 "
        + "claude:1000 louis:700 martine:700 christine:750 sandrine:650 celine:650 stephanie:650 sophie:650 veronique:600 caroline:450 camille:550 julie:600 "
        + "laura:450 lea:400 manon:350 pauline:450 claire:500 emilie:500 aurelie:550 virginie:450 dominique:700 pascal:650 thierry:700 gerard:700 bruno:500 "
        + "vincent:550 antoine:550 alexandre:600 guillaume:550 maxime:500 romain:500 anthony:400 benjamin:400 mathieu:450 jerome:500 fabrice:350 gilles:350 "
        + "marc:500 didier:450 serge:350 yves:450 georges:350 henri:350 robert:450 charles:400 emmanuel:450 hugo:300 lucas:350 arthur:250 helene:400 elisabeth:350 "
        + "brigitte:500 jacqueline:600 chantal:400 annie:350 corinne:350 florence:350 patricia:450 carole:250 delphine:300 elodie:400 laetitia:350 melanie:350 "
        + "sarah:400 charlotte:350 mathilde:350 marion:350 chloe:350 emma:350 ines:200 lucie:350 alice:300 jeanne:350 louise:350 agnes:250 cecile:300 odile:180";

    private static readonly FrozenDictionary<string, double> Family = Read(Families);
    private static readonly FrozenDictionary<string, double> Given = Read(Givens);

    /// <summary>The share of people who bear a folded word in the family name; that of rare names where it is not listed.</summary>
    internal static double OfFamily(ReadOnlySpan<char> word) => Family.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var share) ? share : 5e-6;

    /// <summary>The share of people who bear a folded word as a given name; that of rare names where it is not listed.</summary>
    internal static double OfGiven(ReadOnlySpan<char> word) => Given.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var share) ? share : 5e-4;

    private static FrozenDictionary<string, double> Read(string list) => list.Split(' ')
        .Select(item => item.Split(':'))
        .ToFrozenDictionary(
            pair => pair[0],
            pair => double.Parse(pair[1], System.Globalization.CultureInfo.InvariantCulture) / 100_000,
            StringComparer.Ordinal);
}
