namespace MedSocial;

/// <summary>Tells where in a career a practitioner stands.</summary>
public enum CareerStage
{
    /// <summary>The source does not say.</summary>
    Unknown,

    /// <summary>A student (« externe » included).</summary>
    Student,

    /// <summary>An intern or resident (« interne »).</summary>
    Intern,

    /// <summary>In practice.</summary>
    Practising,

    /// <summary>Retired.</summary>
    Retired,
}
