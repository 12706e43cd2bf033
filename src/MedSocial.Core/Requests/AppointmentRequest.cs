namespace MedSocial.Requests;

/// <summary>An appointment that a patient needs soon: asked of those whom the asker knows, by private message or telephone.</summary>
/// <param name="Specialty">The specialty, as code, name or everyday word.</param>
/// <remarks>It has no field for the patient, and the draft has placeholders: what identifies a patient goes by a protected channel, to the one
/// who accepted (Code de la santé publique, L.1110-4).</remarks>
/// <example><c>directory.FindPeers(new AppointmentRequest("cardiologue") { Asker = "lea", Place = "Nantes", Urgency = Urgency.WithinDays })</c></example>
public sealed record AppointmentRequest(string Specialty) : PeerRequest
{
    /// <summary>The radius where none is given, in kilometres.</summary>
    public const double DefaultRadiusKm = 50;

    /// <summary>Gets the specialty.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public string Specialty { get; init => field = value ?? throw new ArgumentNullException(nameof(Specialty)); }
        = Specialty ?? throw new ArgumentNullException(nameof(Specialty));

    /// <summary>Gets what is to be done, such as « échocardiographie »; null when the specialty says it. It goes into the draft as it is, once it names nobody.</summary>
    public string? Act { get; init; }

    /// <summary>Gets the last day that helps; null for what <see cref="Urgency"/> says.</summary>
    public DateOnly? By { get; init; }

    /// <summary>Gets how urgent it is.</summary>
    public Urgency Urgency { get; init; }
}

/// <summary>Tells how soon a patient is to be seen.</summary>
public enum Urgency
{
    /// <summary>When there is room.</summary>
    Routine,

    /// <summary>Within days.</summary>
    WithinDays,

    /// <summary>Today or tomorrow. An emergency is for the emergency services (15 or 112 in France), and the answer says so.</summary>
    Immediate,
}
