namespace MedSocial.Formats.Extracts;

/// <summary>The columns of « PS_LibreAcces_Personne_activite » that are read, by the names that the register gives them.</summary>
internal static class RppsColumns
{
    internal const string IdentifierType = "Type d'identifiant PP";
    internal const string Identifier = "Identifiant PP";
    internal const string NationalId = "Identification nationale PP";
    internal const string TitleCode = "Code civilité d'exercice";
    internal const string TitleLabel = "Libellé civilité d'exercice";
    internal const string Family = "Nom d'exercice";
    internal const string Given = "Prénom d'exercice";
    internal const string ProfessionCode = "Code profession";
    internal const string ProfessionLabel = "Libellé profession";
    internal const string CategoryCode = "Code catégorie professionnelle";
    internal const string SkillCode = "Code savoir-faire";
    internal const string SkillLabel = "Libellé savoir-faire";
    internal const string ModeCode = "Code mode exercice";
    internal const string Finess = "Numéro FINESS site";
    internal const string LegalName = "Raison sociale site";
    internal const string TradeName = "Enseigne commerciale site";
    internal const string PostalCode = "Code postal (coord. structure)";
    internal const string CommuneCode = "Code commune (coord. structure)";
    internal const string CommuneLabel = "Libellé commune (coord. structure)";
    internal const string CountryCode = "Code pays (coord. structure)";
    internal const string CountryLabel = "Libellé pays (coord. structure)";
    internal const string Phone = "Téléphone (coord. structure)";
    internal const string SecondPhone = "Téléphone 2 (coord. structure)";
    internal const string Email = "Adresse e-mail (coord. structure)";
}
