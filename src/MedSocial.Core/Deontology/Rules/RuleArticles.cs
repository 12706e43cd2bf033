namespace MedSocial.Deontology.Rules;

/// <summary>The articles behind the rules, each with the page on which it was read and how sure that is; read in 2026, Légifrance itself was not.</summary>
internal static class RuleArticles
{
    internal static readonly RuleReference Secrecy = new()
    {
        Article = "CSP R.4127-4",
        Content = new("Le secret couvre tout ce qui a été confié, vu, entendu ou compris.", "Secrecy covers what was confided, seen, heard or understood."),
        Certainty = SourceCertainty.Verified,
        Source = "conseil21.ordre.medecin.fr",
    };

    internal static readonly RuleReference Privacy = new()
    {
        Article = "CSP L.1110-4",
        Content = new("Échange entre professionnels identifiés de la prise en charge seulement ; accord préalable au-delà.", "Exchange among identified professionals of the care only; prior consent beyond."),
        Certainty = SourceCertainty.Verified,
        Source = "secretpro.fr",
    };

    internal static readonly RuleReference Penal = new()
    {
        Article = "Code pénal 226-13",
        Content = new("Révéler une information secrète : un an, 15 000 euros, même sans dommage.", "Revealing secret information: one year, 15,000 euros, damage or not."),
        Certainty = SourceCertainty.Verified,
        Source = "secretpro.fr",
    };

    internal static readonly RuleReference Publication = new()
    {
        Article = "CSP R.4127-73",
        Content = new("Documents médicaux protégés ; personne non identifiable, ou d’accord, en cas de publication.", "Medical documents are protected; in publication the person cannot be identified, or agreed."),
        Certainty = SourceCertainty.Verified,
        Source = "french-business-law.com",
    };

    internal static readonly RuleReference Dignity = new()
    {
        Article = "CSP R.4127-2, -3, -31",
        Content = new("Dignité de la personne, probité, rien qui déconsidère la profession.", "Dignity of the person, probity, no act that discredits the profession."),
        Certainty = SourceCertainty.Partly,
        Source = "ordre-medecins-paca.fr",
    };

    internal static readonly RuleReference Fellowship = new()
    {
        Article = "CSP R.4127-56",
        Content = new("Bonne confraternité ; un différend va à la conciliation.", "Good fellowship; a dispute goes to conciliation."),
        Certainty = SourceCertainty.Verified,
        Source = "ash.tm.fr",
    };

    internal static readonly RuleReference Defamation = new()
    {
        Article = "Loi du 29 juillet 1881, art. 29, 32",
        Content = new("Diffamation : imputer un fait qui porte atteinte à l’honneur d’une personne identifiable.", "Defamation: imputing a fact that harms the honour of an identifiable person."),
        Certainty = SourceCertainty.Verified,
        Source = "gisti.org; justice.pagesjaunes.fr",
    };

    internal static readonly RuleReference PublicInsult = new()
    {
        Article = "Loi du 29 juillet 1881, art. 29, 33",
        Content = new("Injure : expression outrageante sans fait.", "Insult: an outrageous expression without a fact."),
        Certainty = SourceCertainty.Verified,
        Source = "gisti.org; justice.pagesjaunes.fr",
    };

    internal static readonly RuleReference Hatred = new()
    {
        Article = "Loi du 29 juillet 1881, art. 24",
        Content = new("Provocation à la haine, à la violence ou à la discrimination.", "Provocation to hatred, violence or discrimination."),
        Certainty = SourceCertainty.Partly,
        Source = "legirel.cnrs.fr",
    };

    internal static readonly RuleReference PublicInformation = new()
    {
        Article = "CSP R.4127-13",
        Content = new("Information du public : données confirmées, prudence, pas au profit de son cabinet.", "Public information: confirmed data, prudence, not for one’s practice’s profit."),
        Certainty = SourceCertainty.Verified,
        Source = "conseil-national.medecin.fr",
    };

    internal static readonly RuleReference NewMethods = new()
    {
        Article = "CSP R.4127-14",
        Content = new("Procédés nouveaux : pas d’annonce au public sans réserve.", "New procedures: not announced to the public without reserve."),
    };

    internal static readonly RuleReference Communication = new()
    {
        Article = "CSP R.4127-19-1",
        Content = new("Communication libre, loyale et honnête : sans témoignage de tiers ni comparaison ni incitation.", "Free, loyal and honest communication: no testimony of others, no comparison, no incitement."),
        Certainty = SourceCertainty.Partly,
        Source = "affairesjuridiques.aphp.fr; caducee.net",
    };

    internal static readonly RuleReference Commerce = new()
    {
        Article = "CSP R.4127-19",
        Content = new("La médecine ne se pratique pas comme un commerce.", "Medicine is not practised as a trade."),
        Certainty = SourceCertainty.Verified,
        Source = "magazine-decideurs.com",
    };

    internal static readonly RuleReference Influence = new()
    {
        Article = "Loi 2023-451",
        Content = new("Influence rémunérée : annoncer « Publicité » ou « Collaboration commerciale » ; pas d’actes esthétiques.", "Paid influence: announce the advertising; no aesthetic acts."),
        Certainty = SourceCertainty.Verified,
        Source = "cabinetgpl.com; atessia.fr",
    };

    internal static readonly RuleReference Charter = new()
    {
        Article = "Ordre, charte du médecin créateur de contenu, 16/01/2025",
        Content = new("Pas d’avis médical personnel, pas de promotion, partenariats annoncés ; signature facultative.", "No personal advice, no promotion, partnerships disclosed; signing is free."),
        Certainty = SourceCertainty.Verified,
        Source = "baris-strategie.com; conseil68.ordre.medecin.fr",
    };

    internal static readonly RuleReference Pseudonym = new()
    {
        Article = "CSP R.4127-75",
        Content = new("Exercer sous pseudonyme est interdit ; un pseudonyme lié à la profession se déclare au conseil départemental.", "Practising under a pseudonym is forbidden; one linked to the profession is declared to the departmental council."),
        Certainty = SourceCertainty.Verified,
        Source = "conseil-national.medecin.fr",
    };

    internal static readonly RuleReference WhiteBook = new()
    {
        Article = "Ordre, livre blanc « Déontologie médicale sur le web », décembre 2011",
        Content = new("Secret, image et prudence en ligne.", "Secrecy, image and prudence online."),
        Certainty = SourceCertainty.Partly,
        Source = "doczz.fr",
    };

    internal static readonly RuleReference British = new()
    {
        Article = "UK GDPR art. 9; GMC, Confidentiality",
        Content = new("Données de santé et secret médical au Royaume-Uni.", "Health data and confidentiality in the United Kingdom."),
        Country = "GB",
    };

    /// <summary>One identifier of the Safe Harbor list, by its letter.</summary>
    internal static RuleReference Hipaa(string letter, string fr, string en) => new()
    {
        Article = $"45 CFR 164.514(b)(2)(i)({letter})",
        Content = new("HIPAA Safe Harbor : " + fr, "HIPAA Safe Harbor: " + en),
        Certainty = SourceCertainty.Verified,
        Source = "johndcook.com; hrp.weill.cornell.edu",
        Country = "US",
    };
}
