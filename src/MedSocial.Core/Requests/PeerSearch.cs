using System.Collections.Immutable;
using MedSocial.Identity;
using MedSocial.Ranking;
using MedSocial.Search;
using MedSocial.Storage;

namespace MedSocial.Requests;

/// <summary>One request while it is answered: what was understood of it, who is related to the asker, and the gates that all kinds share.</summary>
/// <remarks>A gate is array reads by ordinal. Whoever is left out is counted for the first gate that says so.</remarks>
internal sealed partial class PeerSearch
{
    private readonly int[] _leftOut = new int[(int)LeftOutReason.NotInDirectory + 1];
    private readonly ulong[] _objections;
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
}
