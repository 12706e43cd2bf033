using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using MedSocial.Catalog;
using MedSocial.Identity;
using MedSocial.Ranking;
using MedSocial.Storage;

namespace MedSocial.Requests;

/// <summary>What gates and scores ask of a segment beside the columns of rankings, as plain arrays: nothing is materialised for a candidate.</summary>
/// <remarks>
/// Built at the first request to a directory, every record read once and on all cores; about 17 bytes a practitioner with one place. Nothing here is a name.
/// </remarks>
internal sealed class PeerColumns
{
    private const int Block = 4096;

    /// <summary>The last bit stands for all networks from the 64th on; the channel is chosen by the network itself.</summary>
    private const int LastBit = 63;

    private static readonly ConditionalWeakTable<Segment, PeerColumns> Built = [];

    private readonly int[] _pointStarts;
    private readonly UnitPoint[] _points;
    private readonly PersonFlags[] _flags;
    private readonly int[] _tagStarts;
    private readonly int[] _tagActs;
    private readonly int[] _tagAccountStarts;
    private readonly int[] _tagAccounts;

    private PeerColumns(Segment segment)
    {
        Ranking = RankingColumns.Of(segment);
        var people = segment.Practitioners;
        var blocks = new (int[] Ends, UnitPoint[] Points, PersonFlags[] Flags)[(people.Count + Block - 1) / Block];
        var specialties = new EquatableArray<SpecialtyCode>[people.Count];
        Parallel.For(0, blocks.Length, block => blocks[block] = ReadPeople(people, block * Block, Math.Min(people.Count, (block + 1) * Block), specialties));
        _pointStarts = new int[people.Count + 1];
        var (at, before) = (0, 0);
        foreach (var (ends, points, _) in blocks)
        {
            foreach (var end in ends)
                _pointStarts[++at] = before + end;
            before += points.Length;
        }
        _points = [.. blocks.SelectMany(block => block.Points)];
        _flags = [.. blocks.SelectMany(block => block.Flags)];
        var messages = new bool[segment.Networks.Count];
        for (var network = 0; network < messages.Length; network++)
            messages[network] = (segment.Networks[network].Purposes & NetworkPurposes.Messages) != 0 && segment.Networks[network].Status != NetworkStatus.Closed;
        NetworkHasMessages = messages;
        IsOpen = new bool[Ranking.AccountCount];
        Parallel.For(0, (IsOpen.Length + Block - 1) / Block, block =>
        {
            for (var account = block * Block; account < Math.Min(IsOpen.Length, (block + 1) * Block); account++)
                IsOpen[account] = segment.Accounts[account].Status == AccountStatus.Active;
        });
        (OpenOn, MessagesOn) = (new ulong[Ranking.CandidateCount], new ulong[Ranking.CandidateCount]);
        for (var candidate = 0; candidate < OpenOn.Length; candidate++)
        {
            foreach (var account in Ranking.Accounts(candidate))
            {
                if (!IsOpen[account])
                    continue;
                OpenOn[candidate] |= Bit(Ranking.Networks[account]);
                if (messages[Ranking.Networks[account]])
                    MessagesOn[candidate] |= Bit(Ranking.Networks[account]);
            }
        }
        (_tagStarts, _tagActs) = GroupByTag(Ranking.Interactions.Count, Ranking.Interactions.Tags);
        (_tagAccountStarts, _tagAccounts) = GroupByTag(Ranking.AccountCount, Ranking.Hashtags.Of);
        Specialties = new(specialties, this, MostScanned);
    }

    internal RankingColumns Ranking { get; }

    /// <summary>Whether each account can be written to: neither protected, suspended nor closed.</summary>
    internal bool[] IsOpen { get; }

    /// <summary>The networks, as bits, on which each candidate of the rankings has an open account.</summary>
    internal ulong[] OpenOn { get; }

    /// <summary>Those of them that carry private messages.</summary>
    internal ulong[] MessagesOn { get; }

    internal bool[] NetworkHasMessages { get; }

    internal BoundedCache<int, AdviceColumns> Advice { get; } = new(4);

    internal BoundedCache<(int Tag, int Day), TopicColumn> Topics { get; } = new(64);

    internal BoundedCache<(EquatableArray<int> Tags, int Day), TopicSet> TopicSets { get; } = new(16);

    internal PeerSpecialties Specialties { get; }

    /// <summary>Where the places of offers lie, by what was written.</summary>
    internal BoundedCache<string, FoundPlace> Places { get; } = new(1024);

    /// <summary>How many people of a specialty are looked at one by one, for counts of everybody; of more the best are looked for. Tests lower it.</summary>
    internal int MostScanned { get; set; } = 20_000;

    /// <summary>How many people of a hashtag a request adds up for itself; more are added up once and kept. Tests lower it.</summary>
    internal int MostTouched { get; set; } = 2_000;

    internal BoundedCache<OptOutList, ulong[]> Objections { get; } = new(4);

    internal BoundedCache<RecommendationBook, BookColumns> Books { get; } = new(4);

    internal ConcurrentQueue<PeerScratch> Idle { get; } = [];

    internal PersonFlags Flags(int practitioner) => _flags[practitioner];

    internal ReadOnlySpan<UnitPoint> Points(int practitioner) => _points.AsSpan(_pointStarts[practitioner], _pointStarts[practitioner + 1] - _pointStarts[practitioner]);

    /// <summary>The interactions that bear a hashtag, oldest first.</summary>
    internal ReadOnlySpan<int> ActsUnder(int tag) => Under(_tagStarts, _tagActs, tag);

    /// <summary>The accounts whose profile bears a hashtag.</summary>
    internal ReadOnlySpan<int> AccountsUnder(int tag) => Under(_tagAccountStarts, _tagAccounts, tag);

    /// <summary>The hashtags of most acts, most first.</summary>
    internal IEnumerable<int> LargestTags(int most) => Enumerable.Range(0, _tagStarts.Length - 1).OrderByDescending(tag => ActsUnder(tag).Length).ThenBy(tag => tag).Take(most);

    private static ReadOnlySpan<int> Under(int[] starts, int[] items, int tag) => tag < 0 || tag >= starts.Length - 1 ? [] : items.AsSpan(starts[tag], starts[tag + 1] - starts[tag]);

    /// <summary>What a hashtag says of people.</summary>
    internal TopicColumn TopicOf(int tag, int day, AdviceColumns advice) =>
        Topics.Get((tag, day), (this, advice.Context.Influence), static (key, state) => new(state.Item1, state.Influence, key.Tag, key.Day));

    /// <summary>What hashtags say together of the many who use them.</summary>
    /// <param name="tags">The hashtags, ascending.</param>
    /// <param name="day">The day.</param>
    /// <param name="advice">What is known of that day.</param>
    /// <param name="columns">What each says alone.</param>
    internal TopicSet TopicsOf(int[] tags, int day, AdviceColumns advice, out TopicColumn[] columns)
    {
        var all = columns = Array.ConvertAll(tags, tag => TopicOf(tag, day, advice));
        EquatableArray<int> many = [.. tags.Where((_, at) => all[at].Candidates.Length > MostTouched)];
        return many.IsEmpty ? TopicSet.None : TopicSets.Get((many, day), (all.Where(column => column.Candidates.Length > MostTouched), advice), static (_, state) => new([.. state.Item1], state.advice));
    }

    internal static ulong Bit(int network) => 1UL << Math.Min(network, LastBit);

    internal static PeerColumns Of(Segment segment) => Built.GetValue(segment, static one => new(one));

    private static (int[], UnitPoint[], PersonFlags[]) ReadPeople(Storage.Records.RecordList<Practitioner> people, int from, int to, EquatableArray<SpecialtyCode>[] specialties)
    {
        var (ends, points, flags) = (new int[to - from], new List<UnitPoint>(to - from), new PersonFlags[to - from]);
        for (var ordinal = from; ordinal < to; ordinal++)
        {
            var person = people[ordinal];
            foreach (var place in person.Places)
            {
                if (PeerPlaces.Of(place) is { } point)
                    points.Add(new(point));
            }
            ends[ordinal - from] = points.Count;
            specialties[ordinal] = person.Specialties;
            flags[ordinal - from] =
                (person.Disclosure.ProtectsName() || person.Name is { IsWithheld: true } ? PersonFlags.Protected : 0)
                | (person.Stage is CareerStage.Student or CareerStage.Intern ? PersonFlags.Trainee : 0)
                | (person.Stage == CareerStage.Retired ? PersonFlags.Retired : 0);
        }
        return (ends, [.. points], flags);
    }

    private static (int[], int[]) GroupByTag(int count, Func<int, ReadOnlySpan<int>> tagsOf)
    {
        var counts = new List<int>();
        for (var item = 0; item < count; item++)
        {
            foreach (var tag in tagsOf(item))
            {
                while (counts.Count <= tag)
                    counts.Add(0);
                counts[tag]++;
            }
        }
        var starts = new int[counts.Count + 1];
        for (var tag = 0; tag < counts.Count; tag++)
            starts[tag + 1] = starts[tag] + counts[tag];
        var (next, list) = (starts[..counts.Count], new int[starts[^1]]);
        for (var item = 0; item < count; item++)
        {
            foreach (var tag in tagsOf(item))
                list[next[tag]++] = item;
        }
        return (starts, list);
    }
}

/// <summary>What gates ask of a practitioner.</summary>
[Flags]
internal enum PersonFlags : byte
{
    Protected = 1,
    Trainee = 2,
    Retired = 4,
}

/// <summary>A point on the unit sphere: distances to compare are three products.</summary>
internal readonly record struct UnitPoint(float X, float Y, float Z)
{
    private const double EarthRadiusKm = 6371.0088;

    internal UnitPoint(GeoPoint point)
        : this(
            (float)(Math.Cos(double.DegreesToRadians(point.Latitude)) * Math.Cos(double.DegreesToRadians(point.Longitude))),
            (float)(Math.Cos(double.DegreesToRadians(point.Latitude)) * Math.Sin(double.DegreesToRadians(point.Longitude))),
            (float)Math.Sin(double.DegreesToRadians(point.Latitude)))
    {
    }

    /// <summary>The square of the chord, which grows with the distance.</summary>
    internal float Chord2(UnitPoint other)
    {
        var (x, y, z) = (X - other.X, Y - other.Y, Z - other.Z);
        return x * x + y * y + z * z;
    }

    /// <summary>The square of the chord of a distance.</summary>
    internal static float Chord2(double km)
    {
        var half = Math.Sin(Math.Min(km / EarthRadiusKm, Math.PI) / 2);
        return (float)(4 * half * half);
    }

    /// <summary>The distance of a chord, in kilometres; within metres below a thousand kilometres.</summary>
    internal static double Km(float chord2) => 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(chord2) / 2));
}

/// <summary>The recommendations of a book by ordinals; those of people whom the segment does not have are left out.</summary>
internal sealed class BookColumns
{
    internal BookColumns(Segment segment, RecommendationBook book)
    {
        var lines = new List<BookLine>();
        foreach (var one in book.All)
        {
            if (segment.Ordinal(one.To) is not (>= 0 and var to))
                continue;
            lines.Add(new(segment.Ordinal(one.From), to, one.Specialty, one.On.DayNumber, one.ConsentOn?.DayNumber ?? int.MaxValue, one.HasTelephone));
        }
        // One after the other by who is recommended, so that each who recommends counts once.
        Lines = [.. lines.OrderBy(line => line.To).ThenBy(line => line.From)];
    }

    internal BookLine[] Lines { get; }
}

/// <summary>One recommendation, by ordinals and day numbers.</summary>
internal readonly record struct BookLine(int From, int To, SpecialtyCode? Specialty, int On, int ConsentOn, bool HasTelephone);

/// <summary>Where a place lies; null where nobody knows.</summary>
internal sealed record FoundPlace(GeoPoint? Point);

/// <summary>Where places lie.</summary>
internal static class PeerPlaces
{
    internal static GeoPoint? Of(Place place)
    {
        if (place.Coordinates is { } point)
            return point;
        if (place.InseeCode is { } code && Communes.Find(code) is { } commune)
            return CommuneCentres.Of(commune);
        if (place.City is not { } city || place.Country is not (null or "FR"))
            return null;
        foreach (var named in Communes.Named(city))
        {
            if ((place.Department is null || place.Department == named.Department) && CommuneCentres.Of(named) is { } centre)
                return centre;
        }
        return null;
    }
}
