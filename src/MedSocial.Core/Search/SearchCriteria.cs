using MedSocial.Search.Candidates;

namespace MedSocial.Search;

/// <summary>The lists of properties that a query asks for or leaves out.</summary>
/// <remarks>
/// Each list drops repeated values and keeps the order of the first ones; texts lose invisible characters and superfluous white space.
/// An empty list says nothing. Immutable, equal by value: lists are equal when they hold equal values in the same order.
/// </remarks>
public abstract record SearchCriteria
{
    private protected SearchCriteria()
    {
    }

    private protected SearchCriteria(CriteriaBuilder? values)
    {
        if (values is null)
            return;
        Networks = values.Networks.ToArray();
        Specialties = values.Specialties.ToArray();
        Professions = values.Professions.ToArray();
        Cities = values.Cities.ToArray();
        Departments = values.Departments.ToArray();
        Countries = values.Countries.ToArray();
        Stages = values.Stages.ToArray();
        Hashtags = values.Hashtags.ToArray();
        Handles = values.Handles.ToArray();
    }

    /// <summary>Gets the networks on which a profile has an account.</summary>
    /// <exception cref="ArgumentException">A network is <c>default</c>.</exception>
    public EquatableArray<NetworkId> Networks { get; init => field = CriteriaValues.Distinct(value, nameof(Networks)); }

    /// <summary>Gets the specialties of a practitioner.</summary>
    /// <exception cref="ArgumentException">A code is <c>default</c>.</exception>
    public EquatableArray<SpecialtyCode> Specialties { get; init => field = CriteriaValues.Distinct(value, nameof(Specialties)); }

    /// <summary>Gets the professions of a practitioner.</summary>
    /// <exception cref="ArgumentException">A code is <c>default</c>.</exception>
    public EquatableArray<ProfessionCode> Professions { get; init => field = CriteriaValues.Distinct(value, nameof(Professions)); }

    /// <summary>Gets the names of communes and cities, as people write them; found in whatever case and accents.</summary>
    /// <exception cref="ArgumentException">A name is blank or longer than 256 characters.</exception>
    public EquatableArray<string> Cities { get; init => field = CriteriaValues.Distinct(value, CriteriaValues.Label, nameof(Cities)); }

    /// <summary>Gets the codes of French departments, such as 44, 2A or 974; letters are put in upper case.</summary>
    /// <exception cref="ArgumentException">A code is blank, longer than 128 characters, or no code.</exception>
    public EquatableArray<string> Departments { get; init => field = CriteriaValues.Distinct(value, CriteriaValues.Code, nameof(Departments)); }

    /// <summary>Gets the countries as two letters of ISO 3166-1; put in upper case.</summary>
    /// <exception cref="ArgumentException">A code is not two letters.</exception>
    public EquatableArray<string> Countries { get; init => field = CriteriaValues.Distinct(value, CriteriaValues.Country, nameof(Countries)); }

    /// <summary>Gets the stages of a career.</summary>
    /// <exception cref="ArgumentException">A stage is not defined.</exception>
    public EquatableArray<CareerStage> Stages { get; init => field = CriteriaValues.Distinct(value, CriteriaValues.Stage, nameof(Stages)); }

    /// <summary>Gets the hashtags.</summary>
    /// <exception cref="ArgumentException">A hashtag is <c>default</c>.</exception>
    public EquatableArray<Hashtag> Hashtags { get; init => field = CriteriaValues.Distinct(value, nameof(Hashtags)); }

    /// <summary>Gets the handles, as people write them: without the sign @, which is taken off; slips and look-alike characters are forgiven.</summary>
    /// <exception cref="ArgumentException">A handle is blank or longer than 256 characters.</exception>
    public EquatableArray<string> Handles { get; init => field = CriteriaValues.Distinct(value, CriteriaValues.Handle, nameof(Handles)); }

    /// <summary>Gets whether no list holds anything.</summary>
    internal bool IsEmpty =>
        Networks.IsEmpty && Specialties.IsEmpty && Professions.IsEmpty && Cities.IsEmpty && Departments.IsEmpty && Countries.IsEmpty
        && Stages.IsEmpty && Hashtags.IsEmpty && Handles.IsEmpty;
}

/// <summary>What a query leaves out: every profile that has any of these values.</summary>
/// <remarks>Immutable, equal by value.</remarks>
/// <example><c>new SearchQuery { Networks = [NetworkId.Twitter], Excluded = new() { Networks = [NetworkId.Facebook] } }</c></example>
public sealed record SearchExclusions : SearchCriteria
{
    /// <summary>Leaves nothing out.</summary>
    public SearchExclusions()
    {
    }

    internal SearchExclusions(CriteriaBuilder values)
        : base(values)
    {
    }

    /// <summary>Gets the exclusions that leave nothing out.</summary>
    public static SearchExclusions None { get; } = new();
}
