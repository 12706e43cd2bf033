namespace MedSocial.Storage;

/// <summary>Lays out the search index of a segment; names on one core, everything else on another.</summary>
internal static class SearchIndexBuilder
{
    internal static SearchIndex Build(Segment segment)
    {
        var profiles = Number(segment);
        NameIndex? names = null;
        NameNeighbours? neighbours = null;
        ValueIndex? values = null;
        HandleIndex? handles = null;
        Parallel.Invoke(
            () =>
            {
                names = new NameIndexBuilder(segment, profiles).Build();
                neighbours = new(names.Terms);
            },
            () =>
            {
                values = new ValueIndexBuilder(segment, profiles).Build();
                handles = HandleIndexBuilder.Build(segment, profiles);
            });
        return new(profiles, names!, neighbours!, values!, handles!);
    }

    /// <summary>Merges practitioners and accounts without owners by weight; both come sorted.</summary>
    private static ProfileColumns Number(Segment segment)
    {
        var alone = new List<int>();
        for (var account = 0; account < segment.Accounts.Length; account++)
        {
            if (segment.Accounts[account].Owners.IsEmpty)
                alone.Add(account);
        }
        var owners = new int[segment.Practitioners.Length + alone.Count];
        var profileOf = new int[segment.Practitioners.Length];
        var (practitioner, next) = (0, 0);
        for (var profile = 0; profile < owners.Length; profile++)
        {
            var takesAccount = practitioner == profileOf.Length
                || (next < alone.Count && Segment.Followers(segment.Accounts[alone[next]]) > segment.Weight(practitioner));
            if (takesAccount)
            {
                owners[profile] = ~alone[next++];
            }
            else
            {
                profileOf[practitioner] = profile;
                owners[profile] = practitioner++;
            }
        }
        var figures = new List<AccountFigures>(segment.Accounts.Length);
        var starts = new int[owners.Length + 1];
        for (var profile = 0; profile < owners.Length; profile++)
        {
            if (owners[profile] < 0)
            {
                figures.Add(Figures(segment, segment.Accounts[~owners[profile]]));
            }
            else
            {
                foreach (var account in segment.AccountsOf(owners[profile]))
                    figures.Add(Figures(segment, segment.Accounts[account]));
            }
            starts[profile + 1] = figures.Count;
        }
        return new(owners, profileOf, [.. figures], starts);
    }

    private static AccountFigures Figures(Segment segment, Account account)
    {
        var newest = default(DateOnly);
        foreach (var measure in account.Measures)
            newest = measure.AsOf > newest ? measure.AsOf : newest;
        var followers = account.FindMeasure(MeasureKind.Followers) is { } measured ? (int)Math.Min(measured.Lower, int.MaxValue) : -1;
        return new((short)segment.OrdinalOf(account.Network), followers, newest.DayNumber);
    }
}
