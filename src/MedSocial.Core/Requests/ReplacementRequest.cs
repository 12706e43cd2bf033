namespace MedSocial.Requests;

/// <summary>A replacement that a practitioner looks for.</summary>
/// <param name="Specialty">The specialty, as code, name or everyday word.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <example><c>directory.FindPeers(new ReplacementRequest("généraliste", new(2026, 7, 6), new(2026, 7, 31)) { Place = "Bouguenais", Offers = offers })</c></example>
public sealed record ReplacementRequest(string Specialty, DateOnly From, DateOnly To) : PeerRequest
{
    /// <summary>The longest period, in days: three years.</summary>
    public const int MaxDays = 1096;

    /// <summary>Gets the specialty.</summary>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public string Specialty { get; init => field = value ?? throw new ArgumentNullException(nameof(Specialty)); }
        = Specialty ?? throw new ArgumentNullException(nameof(Specialty));

    /// <summary>Gets the days of the week on which somebody is needed; none for every day.</summary>
    public Weekdays Days { get; init; }

    /// <summary>Gets where it is worked.</summary>
    public PracticeKinds Practice { get; init; }

    /// <summary>Gets those who offer to replace; what they say of themselves is for the caller to have checked.</summary>
    public EquatableArray<ReplacementOffer> Offers { get; init; }
}

/// <summary>Somebody who offers to replace: the mirror of <see cref="ReplacementRequest"/>.</summary>
/// <remarks>Immutable, equal by value. Only practitioners of the directory are answers.</remarks>
public sealed record ReplacementOffer
{
    /// <summary>Gets who offers.</summary>
    public required PractitionerId Practitioner { get; init; }

    /// <summary>Gets by which right.</summary>
    public ReplacementStatus Status { get; init; }

    /// <summary>Gets the last day of the licence to replace; null when it is not known, which for a student is no licence.</summary>
    public DateOnly? LicensedUntil { get; init; }

    /// <summary>Gets the specialties of a student's licence, as codes; a physician's are those of the directory.</summary>
    public EquatableArray<SpecialtyCode> Specialties { get; init; }

    /// <summary>Gets when the person is free; intervals may touch and overlap.</summary>
    public EquatableArray<DateInterval> Available { get; init; }

    /// <summary>Gets the days of the week on which the person works; none for every day.</summary>
    public Weekdays Days { get; init; }

    /// <summary>Gets where the person goes; empty for wherever the directory says that the person practises, within the radius of the request.</summary>
    public EquatableArray<OfferPlace> Places { get; init; }

    /// <summary>Gets what the person does; none for every kind.</summary>
    public PracticeKinds Practice { get; init; }

    /// <summary>Gets how many replacements were accepted before.</summary>
    public int Accepted { get; init; }

    /// <summary>Gets how many of them were carried through.</summary>
    public int Completed { get; init; }

    /// <summary>Gets the day of the offer; null when it is not known.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Gets whether the person may be told a telephone number to call, or takes calls: a channel beside messages.</summary>
    public bool TakesCalls { get; init; }
}

/// <summary>A place where somebody would replace.</summary>
/// <param name="Place">The commune, postal code or « latitude,longitude ».</param>
/// <param name="RadiusKm">How far around it, in kilometres.</param>
public sealed record OfferPlace(string Place, double RadiusKm = 30);

/// <summary>Tells by which right somebody replaces a physician.</summary>
/// <remarks>Code de la santé publique, L.4131-2 and R.4127-65: a registered colleague, or a student with a licence to replace.</remarks>
public enum ReplacementStatus
{
    /// <summary>Nobody said: not eligible.</summary>
    Unknown,

    /// <summary>A student with a licence to replace.</summary>
    LicensedStudent,

    /// <summary>A registered practitioner.</summary>
    RegisteredPractitioner,
}

/// <summary>Tells where one works.</summary>
[Flags]
public enum PracticeKinds
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>A practice of one's own or with others.</summary>
    Practice = 1,

    /// <summary>A health centre.</summary>
    HealthCentre = 2,

    /// <summary>A hospital.</summary>
    Hospital = 4,

    /// <summary>On call.</summary>
    OnCall = 8,
}
