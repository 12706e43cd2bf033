using MedSocial.Registers;

namespace MedSocial.Tests.Identity;

/// <summary>A small directory with homonyms, a pseudonym and accounts.</summary>
internal static class IdentityPeople
{
    internal static readonly Practitioner Fraslin = Person("fraslin", "Jean-Jacques", "Fraslin", "44020", "SM54");
    internal static readonly Practitioner Gabert = Person("gabert", "Sophie", "Gabert", "13055", "SM20");
    internal static readonly Practitioner MartinNantes = Person("martin-nantes", "Marie", "Martin", "44109", "SM04");
    internal static readonly Practitioner MartinLille = Person("martin-lille", "Marie", "Martin", "59350", "SM15");
    internal static readonly Practitioner Jaddo = new()
    {
        Id = "jaddo",
        Disclosure = Disclosure.UndeclaredPseudonym,
        Name = PersonName.Of("Ysaline", "Tremouroux").Withhold(),
        Aliases = [new("Jaddo", AliasKind.Pseudonym)],
        Sources = ["s"],
    };

    internal static readonly MedicalDirectory Directory = Sample.Directory(
        Fraslin with { RegisterNumbers = [RppsNumber.Parse("10003820189")] },
        Gabert,
        MartinNantes,
        MartinLille,
        Jaddo,
        Account.Of("twitter:Fraslin") with { Owners = ["fraslin"], DisplayName = "Dr JJ Fraslin", Bio = "Médecin généraliste à Bouguenais, je parle de soins et de vélo", Joined = PartialDate.Year(2012), Measures = [Sample.Followers(9100)] },
        Account.Of("twitter:Jaddo_fr") with { Owners = ["jaddo"], DisplayName = "Jaddo" });

    internal static Practitioner Person(string id, string given, string family, string commune, string specialty) => Sample.Person(id, given, family) with
    {
        Profession = ProfessionCode.Parse("10"),
        Specialties = [SpecialtyCode.Parse(specialty)],
        Places = [new() { InseeCode = commune, City = MedSocial.Catalog.Communes.Find(commune)!.Name, Department = MedSocial.Catalog.Communes.Find(commune)!.Department, Country = "FR" }],
        Sources = ["s"],
    };
}
