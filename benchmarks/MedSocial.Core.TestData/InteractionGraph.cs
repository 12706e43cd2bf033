namespace MedSocial.TestData;

/// <summary>Acts between accounts with a power law on both ends.</summary>
internal static class InteractionGraph
{
    private static readonly InteractionKind[] Kinds =
    [
        InteractionKind.Follow, InteractionKind.Follow, InteractionKind.Mention, InteractionKind.Mention, InteractionKind.Mention, InteractionKind.Reply,
        InteractionKind.Reply, InteractionKind.Repost, InteractionKind.Repost, InteractionKind.Repost, InteractionKind.Quote, InteractionKind.Endorsement,
    ];

    private static readonly DateTimeOffset Start = new(2019, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static IEnumerable<Interaction> Stream(IReadOnlyList<AccountId> accounts, int count, ulong seed)
    {
        var random = new SeededRandom(seed, 2);
        var (actors, named) = (Order(random, accounts.Count), Order(random, accounts.Count));
        var (byActivity, byFame) = (Law(accounts.Count, 100), Law(accounts.Count, 5));
        for (var i = 0; i < count; i++)
        {
            var (from, to) = (actors[byActivity.Next(random)], named[byFame.Next(random)]);
            if (from == to)
                to = (to + 1) % accounts.Count;
            yield return new()
            {
                From = accounts[from],
                To = accounts[to],
                Kind = random.Pick<InteractionKind>(Kinds),
                At = Start.AddMinutes(random.Next(365 * 24 * 60)),
            };
        }
    }

    private static int[] Order(SeededRandom random, int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        random.Shuffle(order.AsSpan());
        return order;
    }

    private static AliasTable Law(int count, int offset)
    {
        var weights = new double[count];
        for (var rank = 0; rank < count; rank++)
            weights[rank] = 1.0 / (rank + 1 + offset);
        return new(weights);
    }
}
