using System.Collections.Immutable;
using MedSocial.Registers;

namespace MedSocial.TestData;

/// <summary>Makes directories of people who do not exist, as large as one wishes, the same for the same seed on every machine.</summary>
/// <remarks>
/// Names, communes, specialties and followers are distributed as in France; see the remarks of each part. The people of a smaller directory are the
/// first people of a larger one of the same seed.
/// </remarks>
public static class SyntheticDirectory
{
    private const double BirthNameShare = 0.12;

    private static readonly Lazy<Surnames> Families = new(() => new());
    private static readonly Lazy<GivenNames> Givens = new(() => new());
    private static readonly Lazy<Localities> Places = new(() => new());
    private static readonly Lazy<Callings> Work = new(() => new());

    /// <summary>Gets the source of the people.</summary>
    public static Source RegisterSource { get; } = new() { Id = "synthetic-register", Title = "People who do not exist" };

    /// <summary>Gets the source of the figures.</summary>
    public static Source ObservationSource { get; } = new() { Id = "synthetic-observation", Title = "Figures that nobody counted" };

    private static EquatableArray<SourceId> RegisterOnly { get; } = [RegisterSource.Id];

    /// <summary>Makes people one after the other; nothing is held but the handles that are taken.</summary>
    /// <param name="practitioners">How many people.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="options">What they have beside names; <see cref="SyntheticOptions.Default"/> when null.</param>
    /// <returns>The people in order of their ordinals. About 2 µs each on one core.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative or above 10⁸, the number of RPPS numbers.</exception>
    public static IEnumerable<SyntheticProfile> Generate(int practitioners, ulong seed, SyntheticOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(practitioners);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(practitioners, SyntheticIds.MaxPractitioners);
        return Stream(practitioners, seed, options ?? SyntheticOptions.Default);
    }

    /// <summary>Makes acts between accounts, as a graph with a power law: few are named by very many, most by nobody.</summary>
    /// <param name="accounts">The accounts; the order decides nothing but who is known.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>The acts, none from an account to itself; nothing when there are fewer than two accounts.</returns>
    /// <remarks>The account of rank r in a shuffled order is named with a weight of 1 / (r + 5) and acts with a weight of 1 / (r + 100) in another order.</remarks>
    public static IEnumerable<Interaction> Interactions(IReadOnlyList<AccountId> accounts, int count, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return accounts.Count < 2 ? [] : InteractionGraph.Stream(accounts, count, seed);
    }

    /// <summary>Builds a directory.</summary>
    /// <param name="practitioners">How many people.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="options">What they have beside names.</param>
    /// <returns>The directory.</returns>
    public static MedicalDirectory Build(int practitioners, ulong seed, SyntheticOptions? options = null)
    {
        var builder = NewBuilder();
        var accounts = new List<AccountId>();
        foreach (var profile in Generate(practitioners, seed, options))
        {
            Add(builder, profile);
            if (options?.Interactions > 0)
                accounts.AddRange(profile.Accounts.Select(account => account.Id));
        }
        foreach (var interaction in Interactions(accounts, options?.Interactions ?? 0, seed))
            builder.Add(interaction);
        return builder.Build();
    }

    /// <summary>Makes a builder that knows the sources of the generator.</summary>
    public static MedicalDirectoryBuilder NewBuilder() => new MedicalDirectoryBuilder().Add(RegisterSource).Add(ObservationSource);

    /// <summary>Adds a person and the accounts to a builder.</summary>
    public static void Add(MedicalDirectoryBuilder builder, in SyntheticProfile profile)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Add(profile.Practitioner);
        foreach (var account in profile.Accounts)
            builder.Add(account);
    }

    /// <summary>Gets the identifier of the person of an ordinal.</summary>
    public static PractitionerId IdOf(int ordinal) => SyntheticIds.IdOf(SyntheticIds.NumberOf(ordinal));

    /// <summary>Gets the ordinal of a person; -1 for an identifier that the generator does not make.</summary>
    public static int OrdinalOf(PractitionerId id) => SyntheticIds.OrdinalOf(id);

    private static IEnumerable<SyntheticProfile> Stream(int practitioners, ulong seed, SyntheticOptions options)
    {
        // Two streams: what accounts draw must not change who comes next.
        var (random, social) = (new SeededRandom(seed), new SeededRandom(seed, 1));
        var (families, givens, places, work) = (Families.Value, Givens.Value, Places.Value, Work.Value);
        var accounts = new AccountFactory(options.Bios);
        for (var ordinal = 0; ordinal < practitioners; ordinal++)
        {
            var woman = random.Chance(0.5);
            var family = families.Next(random);
            var given = givens.Next(random, woman);
            var birth = woman && random.Chance(BirthNameShare) ? families.NextSimple(random) : null;
            var calling = work.Next(random, options.AllProfessions);
            var place = places.Next(random);
            var number = SyntheticIds.NumberOf(ordinal);
            var practitioner = new Practitioner
            {
                Id = SyntheticIds.IdOf(number),
                Name = new()
                {
                    Title = calling.Specialties.IsEmpty ? null : random.Chance(0.03) ? "Pr" : "Dr",
                    Given = given,
                    Family = family,
                    BirthFamily = birth == family ? null : birth,
                },
                Profession = calling.Profession,
                Specialties = calling.Specialties,
                Stage = CareerStage.Practising,
                Places = [place],
                RegisterNumbers = [(RegisterNumber)number],
                Sources = RegisterOnly,
            };
            var owned = social.Chance(options.AccountShare) ? accounts.Make(social, practitioner, calling, place) : [];
            yield return new(ordinal, practitioner, owned);
        }
    }
}
