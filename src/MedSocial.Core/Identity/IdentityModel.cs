using System.Collections.Immutable;

namespace MedSocial.Identity;

/// <summary>The weights of a Fellegi-Sunter linkage, as data.</summary>
/// <remarks>
/// <para>A comparison of two records falls into one level of each field. A level says how often it occurs when both records are of one person (m)
/// and when they are not (u); its weight is log₂(m/u), and the weights of all fields and the prior odds add up (Fellegi and Sunter, "A theory for
/// record linkage", 1969). Where a level uses frequencies, u is that of the value itself, so that a rare name weighs more than a common one
/// (Winkler's term-frequency adjustment).</para>
/// <para>The same type serves accounts against a directory (<see cref="Default"/>) and sets of persons with any named fields
/// (<see cref="PersonLinker"/>, <see cref="People"/>). Immutable, equal by value, thread-safe; <see cref="ToJson"/> and <see cref="Parse"/> round-trip.</para>
/// </remarks>
public sealed record IdentityModel
{
    /// <summary>Gets the model of accounts against a directory of practitioners.</summary>
    /// <remarks>Start values after the research that the architecture note names; re-estimate them with <see cref="Estimate"/> on your data.</remarks>
    public static IdentityModel Default { get; } = new() { Fields = DefaultModel.Accounts };

    /// <summary>Gets a model of persons with given name, surname, address, suburb, postcode, state, birth date and phone, as febrl generates them.</summary>
    public static IdentityModel People { get; } = new() { Fields = DefaultModel.People, MinMargin = 0 };

    /// <summary>Gets how probable it is that a record has a counterpart at all, before anything is compared.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public double Coverage { get; init => field = Probability(value, nameof(Coverage)); } = 0.5;

    /// <summary>Gets how many people a small directory of practitioners stands for: a dozen famous doctors are no closed circle, and « Dr Lucas » may be anyone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int LeastPopulation
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(LeastPopulation));
            field = value;
        }
    } = 2000;

    /// <summary>Gets the least posterior of a match.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public double MatchPosterior { get; init => field = Probability(value, nameof(MatchPosterior)); } = 0.93;

    /// <summary>Gets the least posterior, that of homonyms together, at which a person should look.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 0 and 1.</exception>
    public double ReviewPosterior { get; init => field = Probability(value, nameof(ReviewPosterior)); } = 0.5;

    /// <summary>Gets the least lead of a match over the second candidate, in bits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public double MinMargin
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(MinMargin), value, "A margin is 0 or more bits.");
    } = 4;

    /// <summary>Gets the fields with their levels.</summary>
    /// <exception cref="ArgumentException">Two fields have one name.</exception>
    public EquatableArray<FieldModel> Fields
    {
        get;
        init
        {
            if (value.Select(item => item.Name).Distinct(StringComparer.Ordinal).Count() != value.Count)
                throw new ArgumentException("Two fields have one name.", nameof(Fields));
            field = value;
        }
    }

    /// <summary>Finds a field.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The field, or null. O(number of fields).</returns>
    public FieldModel? Field(string name) => Fields.FirstOrDefault(item => item.Name == name);

    /// <summary>Reads a model.</summary>
    /// <param name="json">What <see cref="ToJson"/> writes.</param>
    /// <returns>The model.</returns>
    /// <exception cref="FormatException">The text is no model; the message says where and why.</exception>
    public static IdentityModel Parse(string json) => IdentityModelJson.Read(json);

    /// <summary>Writes the model.</summary>
    /// <returns>JSON, indented, members in fixed order.</returns>
    public string ToJson() => IdentityModelJson.Write(this);

    /// <summary>Estimates the model anew on comparisons whose truth nobody knows, by expectation maximisation.</summary>
    /// <param name="comparisons">Comparisons of pairs that blocking brought together, and of random pairs.</param>
    /// <param name="rounds">How many rounds at most; it ends earlier when nothing changes by more than 10⁻⁴.</param>
    /// <returns>The model with new m, and new u where a level does not use frequencies. Levels that no comparison showed keep theirs. O(rounds · comparisons).</returns>
    /// <exception cref="InvalidOperationException">A comparison has not as many fields as the model.</exception>
    /// <remarks>Conditional independence of the fields is assumed, as in the start model. Deterministic; the order of comparisons is irrelevant
    /// but for rounding. <c>directory.Compare</c> and <see cref="PersonLinker.Compare"/> make the comparisons.</remarks>
    public IdentityModel Estimate(IEnumerable<FieldComparison> comparisons, int rounds = 50)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rounds);
        return new ModelEstimate(this, [.. comparisons]).Run(rounds);
    }

    private static double Probability(double value, string member) => value is > 0 and < 1
        ? value
        : throw new ArgumentOutOfRangeException(member, value, "A probability is above 0 and below 1.");
}

/// <summary>One field of a linkage: what is compared and how much each outcome weighs.</summary>
public sealed record FieldModel
{
    /// <summary>Gets the name; for persons that of the column.</summary>
    public required string Name { get; init; }

    /// <summary>Gets how two values are compared.</summary>
    public FieldComparator Comparator { get; init; }

    /// <summary>Gets the levels, the most agreeing first; for a comparator's own levels see <see cref="FieldComparator"/>.</summary>
    public required EquatableArray<LevelModel> Levels { get; init; }

    /// <summary>Gets the column whose value may stand here by mistake, such as the surname in place of the given name; null for none.</summary>
    public string? SwapsWith { get; init; }

    /// <summary>Makes a field with start values for its comparator; <see cref="PersonLinker.Fit"/> puts those of your data in their place.</summary>
    /// <param name="name">The name of the column.</param>
    /// <param name="comparator">How its values are compared; not <see cref="FieldComparator.Account"/>.</param>
    /// <param name="swapsWith">The column whose value may stand here by mistake; null for none.</param>
    /// <returns>The field.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The comparator is <see cref="FieldComparator.Account"/>.</exception>
    public static FieldModel Of(string name, FieldComparator comparator, string? swapsWith = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new() { Name = name, Comparator = comparator, SwapsWith = swapsWith, Levels = DefaultModel.Start(comparator) };
    }

    /// <summary>Finds the place of a level.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The place, or -1.</returns>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Levels.Count; i++)
        {
            if (Levels[i].Name == name)
                return i;
        }
        return -1;
    }
}

/// <summary>How often an outcome occurs for one person's two records, and for two persons' records.</summary>
/// <param name="Name">The name of the outcome.</param>
/// <param name="M">The probability when both records are of one person.</param>
/// <param name="U">The probability when they are not; a factor of the value's frequency when <paramref name="UsesFrequency"/> is set.</param>
/// <param name="UsesFrequency">Whether u follows the frequency of the value.</param>
public sealed record LevelModel(string Name, double M, double U, bool UsesFrequency = false)
{
    private const double Least = 1e-12;

    /// <summary>Gets the probability when both records are of one person.</summary>
    public double M { get; init => field = Checked(value, nameof(M)); } = Checked(M, nameof(M));

    /// <summary>Gets the probability when they are not, or the factor of the frequency.</summary>
    public double U { get; init => field = Checked(value, nameof(U)); } = Checked(U, nameof(U));

    /// <summary>Works out the weight.</summary>
    /// <param name="frequency">How often the value occurs; counts only where <see cref="UsesFrequency"/> is set.</param>
    /// <returns>log₂(m/u) in bits. A level that uses frequencies is one of agreement and never weighs less than nothing.</returns>
    public double Weight(double frequency = 1) => UsesFrequency
        ? Math.Max(0, Math.Log2(M / Math.Max(U * frequency, Least)))
        : Math.Log2(M / U);

    private static double Checked(double value, string member) => value is > 0 && !double.IsInfinity(value)
        ? value
        : throw new ArgumentOutOfRangeException(member, value, "A probability or factor is above 0.");
}

/// <summary>Says how two values of a field are compared, and which levels that gives.</summary>
public enum FieldComparator
{
    /// <summary>Made by the matching of accounts itself; not for sets of persons.</summary>
    Account,

    /// <summary>Folded texts: <c>exact</c>, <c>else</c>.</summary>
    Exact,

    /// <summary>Names: <c>exact</c>, <c>near</c> (one letter off, or the same sound), <c>far</c> (two letters off, or one word shared or begun),
    /// <c>initial</c>, <c>swapped</c> (see <see cref="FieldModel.SwapsWith"/>), <c>else</c>.</summary>
    Name,

    /// <summary>Texts of several words: <c>exact</c>, <c>near</c> (a letter or a word off), <c>far</c> (half of the words), <c>else</c>.</summary>
    Text,

    /// <summary>Dates as digits, the year first or last: <c>exact</c>, <c>near</c> (one digit off, or two swapped), <c>far</c> (two of year, month and day), <c>else</c>.</summary>
    Date,

    /// <summary>Numbers as digits: <c>exact</c>, <c>near</c> (one digit off, or two swapped), <c>else</c>.</summary>
    Digits,
}

/// <summary>The outcome of comparing one pair: the level of each field, by the model's order; null where a value is missing.</summary>
/// <param name="Levels">For each field of the model the place of the level, or -1 where nothing is known.</param>
/// <param name="Bits">For each field the weight that the start model gives.</param>
/// <param name="Prior">The prior odds of the pair in bits.</param>
/// <param name="IsRandom">Whether the pair was drawn at random, and is nobody's twice: it teaches u alone.</param>
public sealed record FieldComparison(EquatableArray<int> Levels, EquatableArray<double> Bits, double Prior, bool IsRandom = false);
