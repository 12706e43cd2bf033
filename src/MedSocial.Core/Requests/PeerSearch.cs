using System.Collections.Immutable;
using MedSocial.Catalog;
using MedSocial.Identity;
using MedSocial.Ranking;
using MedSocial.Search;
using MedSocial.Storage;

namespace MedSocial.Requests;

/// <summary>One request while it is answered: what was understood of it, who is related to the asker, and the gates that all kinds share.</summary>
/// <remarks>A gate is array reads by ordinal. Whoever is left out is counted for the first gate that says so.</remarks>
internal sealed class PeerSearch
{
    /// <summary>How far back the asker's own acts and those towards him are read, at most: beyond it nobody is known by them.</summary>
    internal const int MostActs = 50_000;

    private readonly int[] _leftOut = new int[(int)LeftOutReason.NotInDirectory + 1];
    private readonly ulong[] _objections;
    private ulong _networks;
    private bool _isLimitedToNetworks;

    internal PeerSearch(MedicalDirectory directory, PeerRequest request, double? usualRadius, PractitionerId? asker, CancellationToken cancellation)
    {
        (Directory, Request, Segment) = (directory, request, directory.Segment);
        Columns = PeerColumns.Of(Segment);
        Ranking = Columns.Ranking;
        Day = request.AsOf?.DayNumber ?? Ranking.NewestDay;
        Cancellation = cancellation;
        Scratch = Columns.Idle.TryDequeue(out var idle) ? idle : new(Segment.Practitioners.Count, Ranking.CandidateCount);
        Asker = asker is { } id ? Segment.Ordinal(id) : -1;
        _objections = Columns.Objections.Get(request.OptOuts, Segment, static (list, segment) => Marked(segment, list));
        ReadPlace(usualRadius);
        ReadNetworks();
        Relate();
    }

    internal MedicalDirectory Directory { get; }

    internal PeerRequest Request { get; }

    internal Segment Segment { get; }

    internal PeerColumns Columns { get; }

    internal RankingColumns Ranking { get; }

    internal PeerScratch Scratch { get; }

    internal CancellationToken Cancellation { get; }

    internal int Day { get; }

    /// <summary>The ordinal of the asker, or of the colleague to be supported; -1.</summary>
    internal int Asker { get; }

    internal UnitPoint? Centre { get; private set; }

    internal double RadiusKm { get; private set; }

    internal float Reach2 { get; private set; } = float.PositiveInfinity;

    internal ImmutableArray<PeerIssue>.Builder Issues { get; } = ImmutableArray.CreateBuilder<PeerIssue>();

    internal ImmutableArray<PeerWarning>.Builder Warnings { get; } = ImmutableArray.CreateBuilder<PeerWarning>();

    internal int Considered { get; set; }

    internal int Eligible { get; set; }

    internal void Issue(PeerIssueCode code)
    {
        foreach (var issue in Issues)
        {
            if (issue.Code == code)
                return;
        }
        Issues.Add(PeerTexts.Of(code));
    }

    internal void Warn(PeerWarningKind kind) => Warnings.Add(PeerTexts.Of(kind));

    internal void LeaveOut(LeftOutReason reason) => _leftOut[(int)reason]++;

    internal ImmutableArray<LeftOutCount> LeftOut() =>
        [.. Enumerable.Range(1, _leftOut.Length - 1).Where(reason => _leftOut[reason] > 0).Select(reason => new LeftOutCount((LeftOutReason)reason, _leftOut[reason]))];

    /// <summary>Gives back what was borrowed.</summary>
    internal void End()
    {
        Scratch.Empty();
        Columns.Idle.Enqueue(Scratch);
    }

    /// <summary>Everybody of the specialties.</summary>
    internal PeerPool Pool(ImmutableArray<SpecialtyCode> specialties) => new(Columns.Specialties, specialties);

    /// <summary>Lists everybody of the specialties where they are few enough to be looked at one by one; otherwise who is asked for must be looked for by place or down an order.</summary>
    internal bool TryList(PeerPool pool, out List<int> few)
    {
        few = Scratch.Profiles;
        if (pool.Most > Columns.MostScanned)
            return false;
        pool.All(few);
        return true;
    }

    /// <summary>Writes the practitioners of the specialties and of the filter to the scratch; the order is that of the index.</summary>
    internal List<int> SelectFiltered(ImmutableArray<SpecialtyCode> specialties)
    {
        var query = (Request.Filter ?? new SearchQuery()) with { Skip = 0, After = null };
        if (!specialties.IsEmpty)
        {
            // The filter may ask for specialties too: both must hold.
            var both = query.Specialties.IsEmpty ? specialties : [.. specialties.Where(query.Specialties.Items.Contains)];
            if (both.IsEmpty)
                return Scratch.Profiles;
            query = query with { Specialties = both };
        }
        return Select(query);
    }

    private List<int> Select(SearchQuery query)
    {
        var (profiles, list) = (Segment.SearchIndex.Profiles, Scratch.Profiles);
        list.Clear();
        DirectorySearch.Select(Directory, query, list);
        var count = 0;
        for (var at = 0; at < list.Count; at++)
        {
            if (profiles.Practitioner(list[at]) is >= 0 and var practitioner)
                list[count++] = practitioner;
        }
        list.RemoveRange(count, list.Count - count);
        return list;
    }

    /// <summary>What a hashtag says of people; null when nobody uses it.</summary>
    internal TopicColumn? Topic(Hashtag tag, AdviceColumns advice) => Ranking.Hashtags.Find(tag) is >= 0 and var number ? Columns.TopicOf(number, Day, advice) : null;

    /// <summary>What hashtags say together of the many who use them; of those whom few use the request adds up itself, into the scratch.</summary>
    internal TopicSet Topics(IEnumerable<Hashtag> tags, AdviceColumns advice)
    {
        var set = Columns.TopicsOf([.. tags.Select(Ranking.Hashtags.Find).Where(number => number >= 0).Distinct().Order()], Day, advice, out var columns);
        foreach (var column in columns)
        {
            if (column.Candidates.Length > Columns.MostTouched)
                continue;
            for (var at = 0; at < column.Candidates.Length; at++)
            {
                var candidate = column.Candidates[at];
                if (!Scratch.IsTouched(candidate))
                    Scratch.Touch(candidate, set.Of(candidate));
                Scratch.Touch(candidate, new(column.Evidence[at], column.Answers[at], column.Questions[at], column.Voices[at]));
            }
        }
        return set;
    }

    /// <summary>The gates of everybody: the asker, objections, the account against whom support is sought.</summary>
    internal LeftOutReason Gate(int practitioner)
    {
        if (practitioner == Asker)
            return LeftOutReason.Asker;
        if ((_objections[practitioner >> 6] >> practitioner & 1) != 0)
            return LeftOutReason.OptedOut;
        return (Scratch.Relations(practitioner) & PeerMarks.Aggressor) != 0 ? LeftOutReason.Aggressor : LeftOutReason.None;
    }

    /// <summary>Whether the person can be written to: on a network that is asked for, by private message where that is needed.</summary>
    internal LeftOutReason GateChannel(int practitioner, bool isPrivate)
    {
        if (Ranking.CandidateOfPractitioner[practitioner] is not (>= 0 and var candidate) || Columns.OpenOn[candidate] == 0)
            return LeftOutReason.NoOpenAccount;
        var on = isPrivate ? Columns.MessagesOn[candidate] : Columns.OpenOn[candidate];
        return (on & _networks) == 0 || (_isLimitedToNetworks && (on & _networks) == PeerColumns.Bit(int.MaxValue) && Channel(practitioner, isPrivate) < 0)
            ? LeftOutReason.NoSharedChannel : LeftOutReason.None;
    }

    /// <summary>Whether the person is near enough; who goes under a pseudonym is not tied to a place.</summary>
    /// <param name="practitioner">The person.</param>
    /// <param name="chord2">The square of the chord to the nearest practice; NaN without a place.</param>
    internal LeftOutReason GatePlace(int practitioner, out float chord2)
    {
        chord2 = float.NaN;
        if (Centre is not { } centre)
            return LeftOutReason.None;
        if ((Columns.Flags(practitioner) & PersonFlags.Protected) != 0)
            return LeftOutReason.Pseudonymous;
        var points = Columns.Points(practitioner);
        if (points.IsEmpty)
            return LeftOutReason.PlaceUnknown;
        chord2 = float.PositiveInfinity;
        foreach (var point in points)
            chord2 = Math.Min(chord2, point.Chord2(centre));
        return chord2 > Reach2 ? LeftOutReason.TooFar : LeftOutReason.None;
    }

    /// <summary>The best known open account of a person on a network that is asked for; -1 when there is none.</summary>
    internal int Channel(int practitioner, bool isPrivate)
    {
        if (Ranking.CandidateOfPractitioner[practitioner] is not (>= 0 and var candidate))
            return -1;
        foreach (var account in Ranking.Accounts(candidate))
        {
            var network = Ranking.Networks[account];
            if (Columns.IsOpen[account] && IsAllowed(network) && (!isPrivate || Columns.NetworkHasMessages[network]))
                return account;
        }
        return -1;
    }

    internal bool IsAllowed(int network) => !_isLimitedToNetworks || AllowedNetworks.Contains(network);

    internal HashSet<int> AllowedNetworks { get; } = [];

    /// <summary>How the asker knows a person, for the answer.</summary>
    internal PeerRelations RelationsWith(int practitioner) =>
        (PeerRelations)(Scratch.Relations(practitioner) & (PeerMarks.Follows | PeerMarks.FollowedBy | PeerMarks.Exchange | PeerMarks.AddressBook));

    /// <summary>Counts the recommendations that stand on the day and are for one of the specialties; each who recommends counts once.</summary>
    internal void Recommend(ImmutableArray<SpecialtyCode> specialties)
    {
        var (lastFrom, lastTo) = (-2, -2);
        foreach (var line in Columns.Books.Get(Request.Book, Segment, static (book, segment) => new(segment, book)).Lines)
        {
            var isOwn = line.From >= 0 && line.From == Asker;
            if (line.On > Day || !(isOwn || line.ConsentOn <= Day) || (line.Specialty is { } code && !specialties.IsEmpty && !specialties.Contains(code)))
                continue;
            // Who objects is no witness either.
            if (line.From >= 0 && (_objections[line.From >> 6] >> line.From & 1) != 0)
                continue;
            if (isOwn)
                Scratch.Relate(line.To, PeerMarks.AddressBook | (line.HasTelephone ? PeerMarks.Telephone : PeerMarks.None));
            if ((line.From, line.To) != (lastFrom, lastTo) || line.From < 0)
                Scratch.Recommend(line.To);
            (lastFrom, lastTo) = (line.From, line.To);
        }
    }

    /// <summary>How far away the nearest practice is; null without a place, where it is not known, and for those whose place is not to be tied to them.</summary>
    internal double? Distance(int practitioner)
    {
        if (Centre is not { } centre || (Columns.Flags(practitioner) & PersonFlags.Protected) != 0)
            return null;
        var chord2 = float.PositiveInfinity;
        foreach (var point in Columns.Points(practitioner))
            chord2 = Math.Min(chord2, point.Chord2(centre));
        return float.IsFinite(chord2) ? UnitPoint.Km(chord2) : null;
    }

    /// <summary>Reads something of the directory when it is asked for.</summary>
    internal Func<TResult> Later<TResult>(Func<TResult> read)
    {
        var segment = Segment;
        return () => segment.Guard(read, static later => later());
    }

    /// <summary>The practitioner without any name that must not be shown.</summary>
    internal Practitioner Shown(int practitioner)
    {
        var one = Segment.Practitioners[practitioner];
        return one.Name is not null && one.PublicName is null ? one with { Name = null } : one;
    }

    /// <summary>Finds a place by name, postal code or coordinates.</summary>
    internal static GeoPoint? FindPlace(string text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 256)
            return null;
        return QueryCatalog.Point(text) ?? QueryPlaces.Find(text.Trim());
    }

    internal static bool IsRadius(double km) => km is > 0 and <= Near.MaxRadiusKm;

    private static ulong[] Marked(Segment segment, OptOutList list)
    {
        var bits = new ulong[(segment.Practitioners.Count + 63) / 64];
        foreach (var one in list.All)
        {
            if (segment.Ordinal(one.Practitioner) is >= 0 and var practitioner)
                bits[practitioner >> 6] |= 1UL << practitioner;
        }
        return bits;
    }

    private void ReadPlace(double? usualRadius)
    {
        var radius = Request.RadiusKm ?? usualRadius;
        if (radius is { } given && !IsRadius(given))
        {
            Issue(PeerIssueCode.InvalidRadius);
            radius = usualRadius;
        }
        RadiusKm = radius ?? Near.MaxRadiusKm;
        if (Request.Place is not { } place)
        {
            // Where a distance matters and no place is given, it is measured from where the asker practises.
            if (usualRadius is not null && Asker >= 0 && (Columns.Flags(Asker) & PersonFlags.Protected) == 0 && Columns.Points(Asker) is [var own, ..])
                (Centre, Reach2) = (own, UnitPoint.Chord2(RadiusKm));
            return;
        }
        if (FindPlace(place) is not { } point)
        {
            Issue(PeerIssueCode.UnknownPlace);
            return;
        }
        Centre = new(point);
        if (radius is not null)
            Reach2 = UnitPoint.Chord2(RadiusKm);
    }

    private void ReadNetworks()
    {
        foreach (var network in Request.Networks)
        {
            if (Segment.OrdinalOf(network) is >= 0 and var ordinal)
                AllowedNetworks.Add(ordinal);
            else
                Issue(PeerIssueCode.UnknownNetwork);
        }
        if (Request.Networks.IsEmpty && Asker >= 0)
        {
            foreach (var account in Segment.AccountsOf(Asker))
            {
                if (Columns.IsOpen[account])
                    AllowedNetworks.Add(Ranking.Networks[account]);
            }
        }
        _isLimitedToNetworks = AllowedNetworks.Count > 0 || !Request.Networks.IsEmpty;
        _networks = _isLimitedToNetworks ? 0 : ulong.MaxValue;
        foreach (var network in AllowedNetworks)
            _networks |= PeerColumns.Bit(network);
    }

    /// <summary>Marks those whom the asker follows or answered and the other way round; the newest acts alone, where there are very many.</summary>
    private void Relate()
    {
        if (Asker < 0)
            return;
        var acts = Ranking.Interactions;
        foreach (var account in Segment.AccountsOf(Asker))
        {
            Relate(acts.ActsOf(account), acts.To, PeerMarks.Follows);
            Relate(acts.ActsTowards(account), acts.From, PeerMarks.FollowedBy);
        }
    }

    private void Relate(ReadOnlySpan<int> some, int[] others, PeerMarks follow)
    {
        var acts = Ranking.Interactions;
        for (var at = some.Length - 1; at >= Math.Max(0, some.Length - MostActs); at--)
        {
            var act = some[at];
            var mark = acts.Kinds[act] switch
            {
                InteractionKind.Follow => follow,
                InteractionKind.Reply => PeerMarks.Exchange,
                InteractionKind.Endorsement => follow == PeerMarks.FollowedBy ? PeerMarks.Endorses : PeerMarks.None,
                _ => PeerMarks.None,
            };
            if (mark == PeerMarks.None || acts.Day(act) > Day)
                continue;
            if (Ranking.CandidatePractitioners[Ranking.CandidateOfAccount[others[act]]] is >= 0 and var practitioner && practitioner != Asker)
                Scratch.Relate(practitioner, mark);
        }
    }
}
