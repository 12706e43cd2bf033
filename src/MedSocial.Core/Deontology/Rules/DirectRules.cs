using MedSocial.Deontology.Reading;

namespace MedSocial.Deontology.Rules;

/// <summary>Rules of direct and of quasi-identifiers, in the order in which they look: what one takes, the next does not see.</summary>
internal static class DirectRules
{
    private static readonly LocalizedText Remove = new("Retirez-le, ou utilisez la version expurgée.", "Take it out, or use the redacted version.");
    private static readonly LocalizedText Vague = new("Restez vague : une saison, une tranche d’âge, une région.", "Stay vague: a season, an age band, a region.");

    internal static ReviewRule[] All { get; } =
    [
        Make("direct.mail", new("Adresse de courriel", "Mail address"), "COURRIEL", "MAIL", "F", "adresse de courriel", "mail address", new MailMatcher()),
        Make("direct.iban", new("Compte bancaire (IBAN)", "Bank account (IBAN)"), "IBAN", "IBAN", "J", "numéro de compte", "account number", new IbanMatcher()),
        Make("direct.ins", new("Identité nationale de santé (INS)", "National health identity (INS)"), "INS", "INS", "H", "numéro de dossier médical", "medical record number", new NirMatcher(ins: true)),
        Make("direct.nir", new("Numéro de sécurité sociale (NIR)", "Social security number (NIR)"), "NIR", "NIR", "G", "numéro de sécurité sociale", "social security number", new NirMatcher(ins: false)),
        Make("direct.national-number", new("Numéro national (SSN, NHS)", "National number (SSN, NHS)"), "NUMÉRO", "NUMBER", "G", "numéro de sécurité sociale", "social security number", new ForeignNumberMatcher(), countries: ["GB", "US"]),
        Make("direct.register-number", new("Numéro de professionnel", "Professional’s number"), "NUMÉRO", "NUMBER", "K", "numéro de licence", "licence number", new FileNumberMatcher(WordClass.RegisterLabel, 8), FindingSeverity.Warn),
        Make("direct.birth-date", new("Date de naissance", "Birth date"), "DATE DE NAISSANCE", "BIRTH DATE", "C", "dates hors année", "dates except the year", new DateMatcher(DateMatcher.Sort.Birth)),
        Make("direct.date", new("Date précise", "Precise date"), "DATE", "DATE", "C", "dates hors année", "dates except the year", new DateMatcher(DateMatcher.Sort.Day), FindingSeverity.Warn, vague: true),
        Make("direct.phone", new("Numéro de téléphone", "Telephone number"), "TÉLÉPHONE", "PHONE", "D", "numéro de téléphone", "telephone number", new PhoneMatcher()),
        Make("direct.file-number", new("Numéro de dossier", "File number"), "DOSSIER", "FILE NUMBER", "H", "numéro de dossier ou d’assuré", "record or beneficiary number", new FileNumberMatcher(WordClass.FileLabel, 4)),
        Make("direct.number", new("Numéro long", "Long number"), "NUMÉRO", "NUMBER", "R", "tout autre numéro unique", "any other unique number", new BareNumberMatcher(), FindingSeverity.Warn),
        Make("direct.month", new("Mois et année", "Month and year"), "DATE", "DATE", "C", "dates hors année", "dates except the year", new DateMatcher(DateMatcher.Sort.Month), FindingSeverity.Info, vague: true),
        Make("direct.ip", new("Adresse IP", "IP address"), "ADRESSE IP", "IP ADDRESS", "O", "adresse IP", "IP address", new IpMatcher(), FindingSeverity.Warn),
        Make("direct.plate", new("Plaque d’immatriculation", "Number plate"), "PLAQUE", "PLATE", "L", "véhicule", "vehicle", new PlateMatcher(), FindingSeverity.Warn),
        Make("direct.address", new("Adresse", "Address"), "ADRESSE", "ADDRESS", "B", "lieu plus petit qu’un État", "place smaller than a state", new AddressMatcher()),
        Make("direct.postal-code", new("Code postal et commune", "Postal code and town"), "CODE POSTAL", "POSTAL CODE", "B", "lieu plus petit qu’un État", "place smaller than a state", new PostalCodeMatcher()),
        Make("direct.residence", new("Commune de résidence", "Town of residence"), "LIEU", "PLACE", "B", "lieu plus petit qu’un État", "place smaller than a state", new ResidenceMatcher(), FindingSeverity.Warn, vague: true),
        Make("direct.hospital", new("Établissement d’un patient", "A patient’s hospital"), "LIEU", "PLACE", "B", "lieu plus petit qu’un État", "place smaller than a state", new HospitalMatcher(), FindingSeverity.Warn, vague: true),
        Make("direct.link", new("Lien vers une personne", "Link to a person"), "LIEN", "LINK", "N", "adresse de page", "page address", new LinkMatcher(), FindingSeverity.Warn),
        Make(RuleIds.KnownName, new("Nom connu de l’appelant", "Name known to the caller"), "NOM", "NAME", "A", "nom", "name", new KnownNameMatcher()),
        Make(RuleIds.Name, new("Nom de personne", "Name of a person"), "NOM", "NAME", "A", "nom", "name", new NameMatcher(NameKind.Person)),
        Make(RuleIds.Professional, new("Nom d’un soignant, qui restreint le lieu", "Name of a carer, which narrows the place"), "NOM", "NAME", "A", "nom", "name", new NameMatcher(NameKind.Professional), FindingSeverity.Warn),
        Make(RuleIds.FirstName, new("Prénom", "First name"), "NOM", "NAME", "A", "nom", "name", new NameMatcher(NameKind.FirstName), FindingSeverity.Warn),
        Make("direct.initials", new("Initiales", "Initials"), "INITIALES", "INITIALS", "A", "nom", "name", new NameMatcher(NameKind.Initials), FindingSeverity.Warn),
        Make("direct.great-age", new("Âge d’au moins 90 ans", "Age of 90 or more"), "ÂGE", "AGE", "C", "âge au-delà de 89 ans", "age over 89", new GreatAgeMatcher(), FindingSeverity.Warn, vague: true),
        new(
            new()
            {
                Id = "quasi.combination",
                Family = RuleFamily.QuasiIdentifier,
                Severity = FindingSeverity.Warn,
                Title = new("Réunion de traits qui identifie", "Combination of traits that identifies"),
                Explanation = new("Âge, sexe, lieu, métier, famille ou rareté, réunis, peuvent désigner une seule personne.", "Age, sex, place, job, family or rarity together can point to one person."),
                Advice = Vague,
                References = [RuleArticles.Publication, RuleArticles.Secrecy, RuleArticles.Privacy, RuleArticles.British, RuleArticles.Hipaa("R", "tout autre trait unique", "any other unique trait")],
                Label = new("MASQUÉ", "REDACTED"),
            },
            new QuasiMatcher()),
    ];

    private static ReviewRule Make(
        string id, LocalizedText title, string labelFr, string labelEn, string letter, string hipaaFr, string hipaaEn, IMatcher matcher,
        FindingSeverity severity = FindingSeverity.Block, bool vague = false, EquatableArray<string> countries = default) => new(
            new()
            {
                Id = id,
                Family = RuleFamily.DirectIdentifier,
                Severity = severity,
                Title = title,
                Explanation = new(
                    $"{title.Fr} : permet de reconnaître une personne ; le secret médical couvre aussi ce qui se devine.",
                    $"{title.En}: lets a person be recognised; medical secrecy covers what can be guessed as well."),
                Advice = vague ? Vague : Remove,
                References = [RuleArticles.Secrecy, RuleArticles.Privacy, RuleArticles.Penal, RuleArticles.British, RuleArticles.Hipaa(letter, hipaaFr, hipaaEn)],
                Label = new(labelFr, labelEn),
                Redacts = true,
                Countries = countries,
            },
            matcher);
}
