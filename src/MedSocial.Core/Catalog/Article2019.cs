namespace MedSocial.Catalog;

/// <summary>
/// The records of the article « Réseaux sociaux : les médecins moins timides » of 13 March 2019: its facts and figures, not its sentences.
/// People are in <c>Article2019.People.cs</c>, accounts in <c>Article2019.Accounts.cs</c>.
/// </summary>
/// <remarks>
/// What the article does not say is not here: no handle that it does not print, no specialty that it does not name, no name of those who
/// write under another. It gives no day for its figures, so they carry the day of print. Where it says « médecin généraliste » the code
/// is SM54, the plainest of the three codes of general practice. The networks alone say more than the article, such as names taken since:
/// their records are those of the catalogue, which they cite as their second source.
/// </remarks>
internal static partial class Article2019
{
    private static readonly SourceId Id = "article-2019";

    private static readonly SourceId Guide = "ordre-guide-2018";

    private static readonly SourceId Catalogue = "network-catalogue";

    private static readonly DateOnly Printed = new(2019, 3, 13);

    internal static Source[] Sources =>
    [
        new() { Id = Id, Title = "Réseaux sociaux : les médecins moins timides", Published = Printed, Language = "fr" },
        new()
        {
            Id = Guide,
            Title = "Guide pratique de l’Ordre sur l’e-réputation des médecins et les litiges",
            Publisher = "Conseil national de l’Ordre des médecins",
            Published = PartialDate.Month(2018, 9),
            Language = "fr",
        },
        new() { Id = Catalogue, Title = "Catalogue of MedSocial.Core", Language = "en" },
    ];

    internal static IEnumerable<Network> Networks =>
        ((NetworkId[])
        [
            NetworkId.Facebook, NetworkId.Twitter, NetworkId.LinkedIn, NetworkId.Snapchat, NetworkId.Instagram, NetworkId.MeltingDoc,
            NetworkId.Esanum, NetworkId.MedPics, NetworkId.HeyDoctor, NetworkId.MesConfreres, NetworkId.Blog,
        ])
        .Select(id => Catalog.Networks.Find(id)! with { Sources = [Id, Catalogue] });

    internal static Topic[] Topics =>
    [
        new() { Hashtag = "#NoFakeMed", Sources = [Id] },
        new() { Hashtag = "#DocTocToc", Sources = [Id] },
        new() { Hashtag = "#BalanceTonHosto", Sources = [Id] },
    ];

    internal static Organization[] Organizations =>
    [
        Body("lci", "LCI", OrganizationKind.Media),
        Body("ouest-france", "Ouest-France", OrganizationKind.Media),
        Body("dna-vision", "DNA Vision", OrganizationKind.Company) with { Description = "Séquençage du génome" },
        Body("cnom", "Conseil national de l’Ordre des médecins", OrganizationKind.Regulator) with { Sources = [Id, Guide] },
        Body("chu-creteil", "CHU de Créteil", OrganizationKind.Hospital),
        Body("faculte-medecine", "Faculté de médecine", OrganizationKind.University),
    ];

    private static Organization Body(string id, string name, OrganizationKind kind) =>
        new() { Id = id, Name = name, Kind = kind, Sources = [Id] };
}
