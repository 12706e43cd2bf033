namespace MedSocial.Registers;

/// <summary>Names a register that gives numbers to health professionals or to the establishments where they work.</summary>
/// <remarks>The order of the members is the order of <see cref="RegisterNumber"/>: register first, then number.</remarks>
public enum Register
{
    /// <summary>No register: that of a <c>default</c> number.</summary>
    None = 0,

    /// <summary>Répertoire partagé des professionnels intervenant dans le système de santé (France), one number for life.</summary>
    Rpps = 1,

    /// <summary>Automatisation des listes (France), numbered by department; gives way to the RPPS, profession by profession.</summary>
    Adeli = 2,

    /// <summary>Fichier national des établissements sanitaires et sociaux (France): establishments and the legal entities that run them.</summary>
    Finess = 3,

    /// <summary>National Provider Identifier (United States): persons and organizations.</summary>
    Npi = 4,
}
