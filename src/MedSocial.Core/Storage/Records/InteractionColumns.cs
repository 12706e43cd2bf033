using MedSocial.Storage.Flat;

namespace MedSocial.Storage.Records;

/// <summary>Interactions as columns, oldest first: a graph reads from them who acts on whom without making a record.</summary>
/// <remarks>An end is the ordinal of an account, or the complement of the number of a text where the account is not in the segment.</remarks>
internal sealed class InteractionColumns
{
    private const int Id = SectionId.Interactions;

    private readonly RecordBook _book;
    private readonly AccountHeap _accounts;

    internal InteractionColumns(IReadOnlyList<Interaction> interactions, BookBuilder builder, AccountIdFinder find, Func<(RecordBook, AccountHeap)> made)
    {
        var count = interactions.Count;
        var (from, to, counts) = (new int[count], new int[count], new int[count]);
        var (kinds, times) = (new byte[count], new long[count]);
        var (sources, hashtags) = (new int[count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            var act = interactions[i];
            from[i] = End(act.From);
            to[i] = End(act.To);
            kinds[i] = (byte)act.Kind;
            times[i] = act.At.UtcTicks;
            counts[i] = act.Count;
            sources[i] = act.Source is { } source ? builder.Codes.Intern(source.Value) : -1;
            hashtags[i] = act.Hashtags.IsEmpty ? -1 : builder.HashtagList(act.Hashtags);
        }
        From = FlatArray.Copy(from);
        To = FlatArray.Copy(to);
        Kinds = FlatArray.Copy(kinds);
        Times = FlatArray.Copy(times);
        Counts = FlatArray.Copy(counts);
        Sources = FlatArray.Copy(sources);
        Hashtags = FlatArray.Copy(hashtags);
        (_book, _accounts) = made();

        int End(AccountId id) => find(id) is >= 0 and var ordinal ? ordinal : ~builder.Texts.Intern(id.ToString());
    }

    internal InteractionColumns(SectionSource source, RecordBook book, AccountHeap accounts)
    {
        From = source.Get<int>(Id);
        To = source.Get<int>(Id + 1, From.Length);
        Kinds = source.Get<byte>(Id + 2, From.Length);
        Times = source.Get<long>(Id + 3, From.Length);
        Counts = source.Get<int>(Id + 4, From.Length);
        Sources = source.Get<int>(Id + 5, From.Length);
        Hashtags = source.Get<int>(Id + 6, From.Length);
        _book = book;
        _accounts = accounts;
    }

    internal delegate int AccountIdFinder(AccountId id);

    internal int Count => From.Length;

    /// <summary>Who acts.</summary>
    internal FlatArray<int> From { get; }

    /// <summary>On whom.</summary>
    internal FlatArray<int> To { get; }

    /// <summary>What is done: see <see cref="InteractionKind"/>.</summary>
    internal FlatArray<byte> Kinds { get; }

    /// <summary>When, in ticks of UTC.</summary>
    internal FlatArray<long> Times { get; }

    /// <summary>How often.</summary>
    internal FlatArray<int> Counts { get; }

    private FlatArray<int> Sources { get; }

    private FlatArray<int> Hashtags { get; }

    internal Interaction this[int place] => new()
    {
        From = End(From[place]),
        To = End(To[place]),
        Kind = (InteractionKind)Kinds[place],
        At = new DateTimeOffset(Times[place], TimeSpan.Zero),
        Count = Counts[place],
        Source = Sources[place] is >= 0 and var source ? RecordBook.Id<SourceId>(_book.Codes[source]) : default(SourceId?),
        Hashtags = Hashtags[place] is >= 0 and var hashtags ? _book.Hashtags.Get(hashtags, _book.Codes) : default,
    };

    /// <summary>An interaction by its ends' ordinals, -1 for an account that is not there.</summary>
    internal Act Act(int place) => new(
        Math.Max(From[place], -1), Math.Max(To[place], -1), (InteractionKind)Kinds[place], Times[place], Counts[place],
        Hashtags[place] is >= 0 and var hashtags ? _book.Hashtags.Get(hashtags, _book.Codes) : default);

    internal void Write(SectionSink sink)
    {
        sink.Add(Id, From);
        sink.Add(Id + 1, To);
        sink.Add(Id + 2, Kinds);
        sink.Add(Id + 3, Times);
        sink.Add(Id + 4, Counts);
        sink.Add(Id + 5, Sources);
        sink.Add(Id + 6, Hashtags);
    }

    private AccountId End(int end) => end >= 0 ? _accounts.IdOf(end) : AccountId.Parse(_book.Texts[~end]);
}

/// <summary>An interaction without identifiers: who by ordinal, when in ticks of UTC.</summary>
internal readonly record struct Act(int From, int To, InteractionKind Kind, long Ticks, int Count, EquatableArray<Hashtag> Hashtags);
