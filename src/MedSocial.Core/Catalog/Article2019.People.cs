namespace MedSocial.Catalog;

internal static partial class Article2019
{
    private static readonly SpecialtyCode GeneralPractice = "SM54";
    private static readonly SpecialtyCode EmergencyMedicine = "SM59";

    internal static IEnumerable<Practitioner> People => ((Practitioner[])
    [
        Named("dupagne", "Dr", "Dominique", "Dupagne") with
        {
            Roles = [new("Fondateur de mesconfreres.fr")],
        },
        Named("kierzek", "Dr", "Gérald", "Kierzek") with
        {
            Specialties = [EmergencyMedicine],
            Roles = [new("Chroniqueur santé sur LCI", "lci")],
        },
        Named("mennecier", null, "Didier", "Mennecier") with
        {
            Disclosure = Disclosure.OpenAlias,
            Aliases = [new("Médecin Geek", AliasKind.Open)],
            Roles = [new("Blogueur"), new("Créateur de Hepatoweb")],
            Topics = ["hépatologie", "gastroentérologie", "alcoologie"],
        },
        Pseudonym("jaddo", "Jaddo") with
        {
            Specialties = [GeneralPractice],
        },
        Named("fraslin", "Dr", "Jean-Jacques", "Fraslin") with
        {
            Specialties = [GeneralPractice],
            Places =
            [
                new()
                {
                    City = "Bouguenais",
                    InseeCode = "44020",
                    Department = "44",
                    Country = "FR",
                    Coordinates = new(47.1710, -1.6181),
                    AsPrinted = "Bouguenais dans le sud de Nantes",
                },
            ],
            Roles = [new("Cabinet libéral")],
        },
        Named("alexandre", null, "Laurent", "Alexandre") with
        {
            Specialties = ["SM12"],
            Roles = [new("Essayiste"), new("Président de DNA Vision", "dna-vision")],
        },
        Named("lucas", null, "Jacques", "Lucas") with
        {
            Roles = [new("Premier Vice-Président du Conseil national de l’Ordre des médecins", "cnom")],
        },
        Pseudonym("ecsdmed", "Et Ça Se Dit Médecin") with
        {
            Stage = CareerStage.Intern,
        },
        Unnamed("motsdurgentistes-urgentiste", ProfessionCode.Physician) with
        {
            Specialties = [EmergencyMedicine],
        },
        Unnamed("motsdurgentistes-photographe", null) with
        {
            Roles = [new("Photographe")],
        },
        Unnamed("snap-etudiant", ProfessionCode.Physician) with
        {
            Stage = CareerStage.Student,
            Roles = [new("Étudiant de 5e année", "faculte-medecine")],
            Places =
            [
                new()
                {
                    Site = "CHU de Créteil",
                    City = "Créteil",
                    InseeCode = "94028",
                    Department = "94",
                    Country = "FR",
                    Coordinates = new(48.7845, 2.4523),
                },
            ],
        },
        Named("ahmed", null, "Shafi", "Ahmed") with
        {
            Roles = [new("Chirurgien")],
            Places = [new() { Country = "GB", AsPrinted = "Royaume-Uni" }],
        },
        Named("salzhauer", null, "Michael", "Salzhauer") with
        {
            Disclosure = Disclosure.OpenAlias,
            Aliases = [new("Docteur Miami", AliasKind.Open), new("@TheRealDrMiami", AliasKind.UnplacedHandle)],
            Specialties = ["SM10"],
            Places = [new() { Region = "Florida", Country = "US", AsPrinted = "Floride" }],
        },
        Named("lee", null, "Sandra", "Lee") with
        {
            Disclosure = Disclosure.OpenAlias,
            Aliases = [new("Pimple Popper", AliasKind.Open)],
            Specialties = ["SM15"],
            Places = [new() { Region = "California", Country = "US", AsPrinted = "Californie" }],
        },
        Named("beaulieu", null, "Baptiste", "Beaulieu") with
        {
            // The article names the author of a blog; that he is a physician it does not say.
            Profession = null,
        },
        Pseudonym("farfadoc", "Farfadoc") with
        {
            Specialties = [GeneralPractice],
            Places = [new() { Department = "44", Country = "FR", AsPrinted = "petite ville de campagne dans le 44" }],
        },
    ]).Select(record => record with { Sources = [Id] });

    private static Practitioner Named(string id, string? title, string given, string family) => new()
    {
        Id = id,
        Name = new() { Title = title, Given = given, Family = family },
        Profession = ProfessionCode.Physician,
    };

    private static Practitioner Pseudonym(string id, string pseudonym) => new()
    {
        Id = id,
        Disclosure = Disclosure.UndeclaredPseudonym,
        Aliases = [new(pseudonym, AliasKind.Pseudonym)],
        Profession = ProfessionCode.Physician,
    };

    private static Practitioner Unnamed(string id, ProfessionCode? profession) => new()
    {
        Id = id,
        Disclosure = Disclosure.Unnamed,
        Profession = profession,
    };
}
