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

    /// <summary>Lays out records that are known to be sound.</summary>
    internal static SegmentLayout Of(DirectoryRecords records)
    {
        var people = new PeopleDraft(records);
        return Of(records, people, new(records.Accounts, people));
    }

    /// <summary>Lays out records of which drafts were made while they were checked.</summary>
    internal static SegmentLayout Of(DirectoryRecords records, PeopleDraft people, AccountDraft accounts)
    {
        var (peopleOrder, order) = (Array.Empty<int>(), Array.Empty<int>());
        Parallel.Invoke(
            () => peopleOrder = people.Order(accounts.Weights(records.Practitioners.Count)),
            () => order = accounts.Order());
        var ordinals = RecordOrder.Ordinals(peopleOrder);
        PractitionerHeap? practitioners = null;
        var book = new BookBuilder();
        (RecordHeap Heap, OrdinalTable Ids, AccountsByOwner ByOwner)? written = null;
        Parallel.Invoke(
            () => practitioners = people.ToHeap(peopleOrder),
            () =>
            {
                var heap = accounts.Write(order, ordinals, book, out var owned);
                written = (heap, accounts.ToIds(order), new(owned, ordinals.Length));
            });
        return Of(records, people, practitioners!, accounts, order, written!.Value, book);
    }

    private static SegmentLayout Of(
        DirectoryRecords records, PeopleDraft people, PractitionerHeap practitioners, AccountDraft drafts, int[] order,
        (RecordHeap Heap, OrdinalTable Ids, AccountsByOwner ByOwner) written, BookBuilder book)
    {
        var networks = HeapBuilder.Of([.. records.Networks.OrderBy(network => network.Id)], book, SmallRecords.Write);
        var topics = HeapBuilder.Of([.. records.Topics.OrderBy(topic => topic.Hashtag)], book, SmallRecords.Write);
        var sources = HeapBuilder.Of([.. records.Sources.OrderBy(source => source.Id)], book, SmallRecords.Write);
        var places = records.Interactions.IsEmpty ? [] : RecordOrder.Ordinals(order);
        RecordBook? presence = null;
        AccountHeap? accounts = null;
        var edges = new InteractionColumns([.. records.Interactions.Order(InteractionOrder.Comparer)], book, id => drafts.Find(id) is >= 0 and var place ? places[place] : -1, () =>
        {
            presence = book.ToBook();
            accounts = new(written.Heap, written.Ids, drafts.FollowersIn(order), presence, practitioners);
            return (presence, accounts);
        });
        return new()
        {
            PeopleBook = people.Book,
            PresenceBook = presence!,
            Practitioners = practitioners,
            Accounts = accounts!,
            AccountsOf = written.ByOwner,
            Networks = networks,
            Organizations = people.Organizations,
            Topics = topics,
            Sources = sources,
            Edges = edges,
        };
    }
}
