namespace MedSocial.Ranking;

/// <summary>Tells what the owner of an account is in health care, as far as the directory says; later ones speak before earlier ones.</summary>
public enum Stakeholder
{
    /// <summary>Nobody knows who runs the account.</summary>
    Unknown,

    /// <summary>A person without a known profession.</summary>
    Person,

    /// <summary>A project or site that names no owner.</summary>
    Organization,

    /// <summary>A student or an intern.</summary>
    Trainee,

    /// <summary>A health professional other than a physician.</summary>
    HealthProfessional,

    /// <summary>A physician.</summary>
    Physician,
}
