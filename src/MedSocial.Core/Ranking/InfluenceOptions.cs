namespace MedSocial.Ranking;

/// <summary>How much an act of one account says about another.</summary>
/// <remarks>
/// <para>An edge weighs Σ over acts of count × kind × 2^(−age / half-life). What the sender passes on along it is that, over all the sender's
/// acts and <see cref="Smoothing"/>, times <c>trust</c>; trust = stakeholder × (unverified + (1 − unverified) × strength of the
/// evidence). The voice that an account has by itself is its trust. All weights are this project's choices, and none is measured.</para>
/// <para>Immutable, equal by value.</para>
/// </remarks>
public sealed record InfluenceOptions
{
    /// <summary>Gets the options that are used when none are given.</summary>
    public static InfluenceOptions Default { get; } = new();

    /// <summary>Gets how much of a voice is passed on at all; 0 to below 1. 0.85 is that of the first PageRank.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or not in the range.</exception>
    public double Damping { get; init => field = Within(value, 0, 0.999, nameof(Damping)); } = 0.85;

    /// <summary>Gets the weeks after which an act counts half.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or below a hundredth.</exception>
    public double HalfLifeWeeks { get; init => field = Within(value, 0.01, 1e6, nameof(HalfLifeWeeks)); } = 52;

    /// <summary>Gets how much of what two accounts give each other in equal parts is taken off, 0 to 1; unequal parts lose less.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or not in the range.</exception>
    public double Reciprocity { get; init => field = Within(value, 0, 1, nameof(Reciprocity)); } = 0.5;

    /// <summary>Gets the weight of acts between accounts of one owner; 0 to leave them out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or not from 0 to 1.</exception>
    public double SelfWeight { get; init => field = Within(value, 0, 1, nameof(SelfWeight)); }

    /// <summary>Gets the weight that everybody is taken to have given to nobody: who acted little, or long ago, passes little on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or negative.</exception>
    public double Smoothing { get; init => field = Within(value, 0, 1e9, nameof(Smoothing)); } = 1;

    /// <summary>Gets the trust in an account without evidence, beside a verified one of the same sort; 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or not in the range.</exception>
    public double UnverifiedTrust { get; init => field = Within(value, 0, 1, nameof(UnverifiedTrust)); } = 0.05;

    /// <summary>Gets how much support from accounts without evidence counts at most for the signal, as a share of one voice and all other support.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or negative.</exception>
    public double UnverifiedCeiling { get; init => field = Within(value, 0, 1e9, nameof(UnverifiedCeiling)); } = 0.05;

    /// <summary>Gets the change of one iteration, as a share of all voices, at which the iteration ends.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or not from 1e-15 to 1.</exception>
    public double Tolerance { get; init => field = Within(value, 1e-15, 1, nameof(Tolerance)); } = 1e-7;

    /// <summary>Gets after how many iterations it ends in any case; the residual then says how far it came.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MaxIterations
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(MaxIterations));
            field = value;
        }
    } = 200;

    /// <summary>Gets the weights of the kinds of acts.</summary>
    public KindWeights Kinds { get; init; } = new();

    /// <summary>Gets the weights of what people are in health care.</summary>
    public StakeholderWeights Stakeholders { get; init; } = new();

    internal static double Within(double value, double least, double most, string name) => value >= least && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"The value must be from {least} to {most}."));
}

/// <summary>What one act of each kind weighs.</summary>
/// <param name="Follow">A follow: costs nothing and is often given back.</param>
/// <param name="Mention">A mention.</param>
/// <param name="Reply">An answer.</param>
/// <param name="Repost">A post passed on unchanged.</param>
/// <param name="Quote">A post passed on with words added.</param>
/// <param name="Endorsement">A recommendation.</param>
public sealed record KindWeights(
    double Follow = 0.1, double Mention = 0.5, double Reply = 0.6, double Repost = 0.4, double Quote = 0.8, double Endorsement = 1)
{
    internal double Of(InteractionKind kind) => InfluenceOptions.Within(kind switch
    {
        InteractionKind.Follow => Follow,
        InteractionKind.Mention => Mention,
        InteractionKind.Reply => Reply,
        InteractionKind.Repost => Repost,
        InteractionKind.Quote => Quote,
        _ => Endorsement,
    }, 0, 1e6, kind.ToString());
}

/// <summary>What the word of each sort of account weighs, 0 to 1.</summary>
/// <param name="Unknown">Nobody knows whose it is.</param>
/// <param name="Person">A person without a known profession.</param>
/// <param name="Organization">A project or site.</param>
/// <param name="Trainee">A student or intern.</param>
/// <param name="HealthProfessional">A health professional other than a physician.</param>
/// <param name="Physician">A physician.</param>
public sealed record StakeholderWeights(
    double Unknown = 0.25, double Person = 0.5, double Organization = 0.6, double Trainee = 0.8, double HealthProfessional = 1, double Physician = 1)
{
    internal double Of(Stakeholder stakeholder) => InfluenceOptions.Within(stakeholder switch
    {
        Stakeholder.Unknown => Unknown,
        Stakeholder.Person => Person,
        Stakeholder.Organization => Organization,
        Stakeholder.Trainee => Trainee,
        Stakeholder.HealthProfessional => HealthProfessional,
        _ => Physician,
    }, 0, 1, stakeholder.ToString());
}
