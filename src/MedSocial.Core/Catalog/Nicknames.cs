using System.Collections.Frozen;

namespace MedSocial.Catalog;

/// <summary>Short and familiar forms of given names, French and English, that are written where a register has the whole name.</summary>
/// <remarks>This project's list, for search and for identity; a short form may stand for several names, and weighs less than a name that agrees.</remarks>
internal static class Nicknames
{
    private const string List =
        "alex:alexandre,alexandra,alexis fred:frederic,frederique nico:nicolas,nicole steph:stephane,stephanie manu:emmanuel,emmanuelle ben:benjamin,benoit "
        + "seb:sebastien cath:catherine,catheline isa:isabelle caro:caroline,carole vero:veronique phil:philippe dom:dominique greg:gregory,gregoire "
        + "max:maxime,maximilien tom:thomas sam:samuel,samia matt:mathieu,matthieu,matthew math:mathieu,mathilde mat:mathieu chris:christophe,christine,christian,christopher "
        + "vinc:vincent fab:fabien,fabienne,fabrice nath:nathalie,nathan val:valerie,valentin flo:florence,florian,florent laure:laurence del:delphine "
        + "ced:cedric jerem:jeremy,jeremie jo:joseph,johan,joel,josephine,josette,joelle,jocelyne gege:gerard jeannot:jean pierrot:pierre charlie:charles,charlotte gaby:gabriel,gabrielle "
        + "theo:theophile,theodore leo:leonard,leopold edu:edouard ed:edouard,edmond,edward guillou:guillaume tony:anthony,antoine titi:thierry dede:andre "
        + "lulu:lucien,lucie,lucienne mimi:michel,michele,mireille kiki:christian,christine riri:henri juju:julien,julie,juliette momo:mohamed,mohammed,maurice "
        + "moh:mohamed,mohammed abdel:abdelkader,abdelaziz cricri:christine,christian sandy:sandrine,sandra sand:sandrine emi:emilie emy:emilie lili:elisabeth,liliane "
        + "babeth:elisabeth beth:elisabeth,elizabeth betty:elisabeth,elizabeth liz:elisabeth,elizabeth bob:robert rob:robert,robin bill:william will:william mike:michel,michael mick:michel,mickael dave:david dan:daniel,daniele danny:daniel "
        + "nat:nathalie jess:jessica jen:jennifer jenny:jennifer kate:catherine,katherine cat:catherine tim:timothee,timothy joe:joseph jim:james jack:jacques,john "
        + "rick:richard,eric andy:andre,andrew pat:patrick,patricia patou:patrick,patricia pam:pamela sophia:sophie mary:marie marylou:marie loulou:louis,louise "
        + "phi:philippe mi:michel,michele mado:madeleine lolo:laurent,laurence domi:dominique bibi:brigitte fanfan:francois,francoise coco:corinne,colette jojo:joseph,georges "
        + "ludo:ludovic aurel:aurelien,aurelie virg:virginie gwen:gwenaelle,gwenael,gwendoline marjo:marjorie clem:clement,clemence tof:christophe guigui:guillaume "
        + "raph:raphael,raphaelle mag:magali,marguerite maggie:marguerite babette:elisabeth dany:daniel,daniele jacky:jacques,jacqueline jacquot:jacques fanch:francois "
        + "thib:thibault,thibaut bea:beatrice josie:josiane,josephine,josette elo:elodie,eloise laeti:laetitia";

    private static readonly FrozenDictionary<string, string[]> Names = List.Split(' ')
        .Select(item => item.Split(':'))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1].Split(','), StringComparer.Ordinal);

    /// <summary>No short form is longer.</summary>
    internal const int Longest = 7;

    /// <summary>The folded names that a folded short form may stand for; empty for others.</summary>
    internal static ReadOnlySpan<string> Of(ReadOnlySpan<char> word) =>
        word.Length <= Longest && Names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var names) ? names : [];
}
