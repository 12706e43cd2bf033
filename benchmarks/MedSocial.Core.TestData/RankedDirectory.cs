namespace MedSocial.TestData;

/// <summary>Synthetic people with one account each, all on one network, with evidence and interactions: what rankings are timed on.</summary>
public static class RankedDirectory
{
    private static readonly DateOnly FirstDay = new(2018, 1, 1);

    /// <summary>Builds the directory.</summary>
    /// <param name="people">How many people, and accounts.</param>
    /// <param name="interactions">How many interactions.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>The directory; four in ten accounts have evidence.</returns>
    public static MedicalDirectory Build(int people, int interactions, ulong seed)
    {
        var builder = SyntheticDirectory.NewBuilder();
        var random = new SeededRandom(seed, 7);
        var ids = new List<AccountId>(people);
        foreach (var profile in SyntheticDirectory.Generate(people, seed, new() { AccountShare = 0 }))
        {
            var account = AccountOf(profile, random);
            ids.Add(account.Id);
            builder.Add(profile.Practitioner).Add(account);
        }
        foreach (var interaction in SyntheticDirectory.Interactions(ids, interactions, seed))
            builder.Add(interaction);
        return builder.Build();
    }

    /// <summary>Makes the account of a person.</summary>
    private static Account AccountOf(in SyntheticProfile profile, SeededRandom random)
    {
        const double medianPower = 7.6, sigmaPower = 2.5;
        var followers = (long)SeededRandom.Exp2(Math.Clamp(random.NextNormal() * sigmaPower + medianPower, 0, 30));
        return new()
        {
            Network = NetworkId.Twitter,
            Handle = AccountHandle.Parse($"u{profile.Ordinal}"),
            Owners = [profile.Practitioner.Id],
            Measures =
            [
                new()
                {
                    Kind = MeasureKind.Followers,
                    Value = followers,
                    Bound = random.Chance(0.3) ? Bound.AtLeast : Bound.Exact,
                    AsOf = FirstDay.AddDays(random.Next(365)),
                    Source = SyntheticDirectory.ObservationSource.Id,
                },
            ],
            Evidence = random.Chance(0.4)
                ? [new() { Kind = VerificationKind.RegisterMatch, On = FirstDay, Source = SyntheticDirectory.RegisterSource.Id }]
                : default,
        };
    }
}
