using MedSocial.Storage.Flat;
using MedSocial.Storage.Records;

namespace MedSocial.Storage;

/// <summary>Sorts records and lays them out; what a new <see cref="FlatSegment"/> is made of.</summary>
internal sealed class SegmentLayout
{
    internal required RecordBook PeopleBook { get; init; }

    internal required RecordBook PresenceBook { get; init; }

    internal required PractitionerHeap Practitioners { get; init; }

    internal required AccountHeap Accounts { get; init; }

    internal required AccountsByOwner AccountsOf { get; init; }

    internal required RecordHeap Networks { get; init; }

    internal required RecordHeap Organizations { get; init; }

    internal required RecordHeap Topics { get; init; }

    internal required RecordHeap Sources { get; init; }

    internal required InteractionColumns Edges { get; init; }

    internal static SegmentLayout Of(DirectoryRecords records, PeopleDraft people)
    {
        var followers = new long[records.Accounts.Length];
        var weights = new long[records.Practitioners.Count];
        for (var i = 0; i < followers.Length; i++)
        {
            followers[i] = Segment.Followers(records.Accounts[i]);
            foreach (var owner in records.Accounts[i].Owners)
            {
                if (people.Find(owner) is >= 0 and var place)
                    weights[place] = Math.Max(weights[place], followers[i]);
            }
        }
        PractitionerHeap? practitioners = null;
        var (order, ids) = (Array.Empty<int>(), Array.Empty<AccountId>());
        Parallel.Invoke(
            () => practitioners = people.ToHeap(weights),
            () => (order, ids) = SortAccounts(records, followers));
        return Of(records, practitioners!, people, order, ids, followers);
    }

    private static SegmentLayout Of(
        DirectoryRecords records, PractitionerHeap practitioners, PeopleDraft people, int[] order, AccountId[] ids, long[] followers)
    {
        var book = new BookBuilder();
        var owners = new List<int>();
        var ownerEnds = new List<int>(order.Length);
        var written = HeapBuilder.Write(records.Accounts, book, (account, builder) =>
        {
            var first = owners.Count;
            foreach (var owner in account.Owners)
                owners.Add(practitioners.Find(owner));
            ownerEnds.Add(owners.Count);
            AccountRecord.Write(account, builder, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(owners)[first..]);
        });
        var heap = written.ToHeap(order);
        var pairs = new List<ulong>(owners.Count);
        for (var account = 0; account < order.Length; account++)
        {
            var place = order[account];
            for (var owner = place == 0 ? 0 : ownerEnds[place - 1]; owner < ownerEnds[place]; owner++)
                pairs.Add(((ulong)owners[owner] << 32) | (uint)account);
        }
        var table = new OrdinalTable(Array.ConvertAll(ids, AccountHeap.Hash));
        var networks = HeapBuilder.Of([.. records.Networks.OrderBy(network => network.Id)], book, SmallRecords.Write);
        var topics = HeapBuilder.Of([.. records.Topics.OrderBy(topic => topic.Hashtag)], book, SmallRecords.Write);
        var sources = HeapBuilder.Of([.. records.Sources.OrderBy(source => source.Id)], book, SmallRecords.Write);
        var ordinals = new Dictionary<AccountId, int>(records.Interactions.IsEmpty ? 0 : ids.Length);
        for (var i = 0; i < ids.Length && !records.Interactions.IsEmpty; i++)
            ordinals.Add(ids[i], i);
        RecordBook? presence = null;
        AccountHeap? accounts = null;
        var edges = new InteractionColumns([.. records.Interactions.Order(InteractionOrder.Comparer)], book, id => ordinals.GetValueOrDefault(id, -1), () =>
        {
            presence = book.ToBook();
            accounts = new(heap, table, Array.ConvertAll(order, place => followers[place]), presence, practitioners);
            return (presence, accounts);
        });
        return new()
        {
            PeopleBook = people.Book,
            PresenceBook = presence!,
            Practitioners = practitioners,
            Accounts = accounts!,
            AccountsOf = new(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pairs), practitioners.Count),
            Networks = networks,
            Organizations = people.Organizations,
            Topics = topics,
            Sources = sources,
            Edges = edges,
        };
    }

    /// <summary>The places of the accounts in their order, and their identifiers in that order.</summary>
    private static (int[] Order, AccountId[] Ids) SortAccounts(DirectoryRecords records, long[] followers)
    {
        var ids = new AccountId[followers.Length];
        for (var i = 0; i < ids.Length; i++)
            ids[i] = records.Accounts[i].Id;
        var order = RecordOrder.Of(followers, (a, b) => ids[a].CompareTo(ids[b]));
        return (order, Array.ConvertAll(order, place => ids[place]));
    }
}
