using System.Collections.Frozen;

namespace MedSocial.Identity;

/// <summary>Short and familiar forms of given names, French and English, that are written where a register has the whole name.</summary>
/// <remarks>This project's list; a short form may stand for several names, and weighs less than a name that agrees.</remarks>
internal static class Nicknames
{
    private const string List =
        "alex:alexandre,alexandra,alexis fred:frederic,frederique nico:nicolas,nicole steph:stephane,stephanie manu:emmanuel,emmanuelle ben:benjamin,benoit "
        + "seb:sebastien cath:catherine,catheline isa:isabelle caro:caroline,carole vero:veronique phil:philippe dom:dominique greg:gregory,gregoire "
        + "max:maxime,maximilien tom:thomas sam:samuel,samia matt:mathieu,matthieu,matthew math:mathieu,mathilde mat:mathieu chris:christophe,christine,christian,christopher "
        + "vinc:vincent fab:fabien,fabienne,fabrice nath:nathalie,nathan val:valerie,valentin flo:florence,florian,florent laure:laurence del:delphine "
        + "ced:cedric jerem:jeremy,jeremie jo:joseph,johan,joel gege:gerard jeannot:jean pierrot:pierre charlie:charles,charlotte gaby:gabriel,gabrielle "
        + "theo:theophile,theodore leo:leonard,leopold edu:edouard ed:edouard,edmond,edward guillou:guillaume tony:anthony,antoine titi:thierry dede:andre "
        + "lulu:lucien,lucie,lucienne mimi:michel,michele,mireille kiki:christian,christine riri:henri juju:julien,julie,juliette momo:mohamed,maurice "
        + "moh:mohamed abdel:abdelkader,abdelaziz cricri:christine,christian sandy:sandrine,sandra sand:sandrine emi:emilie emy:emilie lili:elisabeth,liliane "
        + "babeth:elisabeth beth:elisabeth,elizabeth betty:elisabeth,elizabeth liz:elisabeth,elizabeth bob:robert rob:robert,robin bill:william will:william mike:michel,michael mick:michel,mickael dave:david dan:daniel,daniele danny:daniel "
        + "nat:nathalie jess:jessica jen:jennifer jenny:jennifer kate:catherine,katherine cat:catherine tim:timothee,timothy joe:joseph jim:james jack:jacques,john "
        + "rick:richard,eric andy:andre,andrew pat:patrick,patricia patou:patrick,patricia pam:pamela sophia:sophie mary:marie marylou:marie loulou:louis,louise";

    private static readonly FrozenDictionary<string, string[]> Names = List.Split(' ')
        .Select(item => item.Split(':'))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1].Split(','), StringComparer.Ordinal);

    /// <summary>The folded names that a folded short form may stand for; empty for others.</summary>
    internal static ReadOnlySpan<string> Of(ReadOnlySpan<char> word) =>
        Names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var names) ? names : [];
}
