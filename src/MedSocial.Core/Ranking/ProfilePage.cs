using System.Collections.Immutable;
using System.Globalization;

namespace MedSocial.Ranking;

/// <summary>What the entries of one ranking by profile are read from.</summary>
internal sealed class ProfilePage : IRankingPage
{
    private readonly ProfileScores _scores;
    private readonly RankingProfile _profile;
    private readonly (double Score, int Candidate)[] _best;
    private readonly int[] _ranks;
    private readonly int[]? _previous;
    private readonly Lazy<RankInterval[]> _intervals;

    internal ProfilePage(
        ProfileScores scores, RankingProfile profile, (double Score, int Candidate)[] best, int[] ranks, int[]? candidates, int[]? previous)
    {
        (_scores, _profile, _best, _ranks, _previous) = (scores, profile, best, ranks, previous);
        _intervals = new(() => Intervals(candidates));
    }

    private RankingContext Context => _scores.Context;

    private ScoreTable Table => _scores.Table;

    public RankInterval Interval(int item) => _intervals.Value[item];

    public Account Account(int item) => Context.Directory.Segment.Accounts[MainAccount(item)];

    public ImmutableArray<Account> Accounts(int item) => Candidate(item).Accounts;

    public Practitioner? Practitioner(int item) => Candidate(item).Practitioner;

    public Measure? Measure(int item) => Account(item).FindMeasure(MeasureKind.Followers, DateOnly.FromDayNumber(Context.Day));

    public RankChange? Change(int item) => _previous is null ? null
        : _previous[item] == 0 ? new(null, null)
        : new(_previous[item], _previous[item] - _ranks[item]);

    public ImmutableArray<string> MissingSignals(int item)
    {
        var missing = ImmutableArray.CreateBuilder<string>();
        for (var signal = 0; signal < _profile.Signals.Count; signal++)
        {
            if (Table.IsMissing(signal, _best[item].Candidate))
                missing.Add(_profile.Signals[signal].Signal.Name);
        }
        return missing.ToImmutable();
    }

    public RankExplanation Explain(int item)
    {
        var candidate = Candidate(item);
        var parts = ImmutableArray.CreateBuilder<Contribution>(_profile.Signals.Count);
        for (var at = 0; at < _profile.Signals.Count; at++)
        {
            var signal = _profile.Signals[at].Signal;
            if (Table.IsMissing(at, candidate.Ordinal))
            {
                parts.Add(new(signal.Name, 0, "no data") { SignalFr = signal.NameFr, ReasonFr = "pas de données", IsMissing = true });
                continue;
            }
            var reason = signal.Explain(candidate, signal.Measure(candidate));
            parts.Add(new(signal.Name, Table.Points(at) * Table.Value(at, candidate.Ordinal), reason.English) { SignalFr = signal.NameFr, ReasonFr = reason.French });
        }
        return new(parts.MoveToImmutable());
    }

    public ImmutableArray<WhatIf> WhatWouldMoveUp(int item)
    {
        var better = item;
        while (better >= 0 && _ranks[better] == _ranks[item])
            better--;
        if (better < 0)
            return [];
        var (candidate, gap) = (Candidate(item), _best[better].Score - _best[item].Score);
        var steps = new List<(double Step, WhatIf What)>();
        for (var at = 0; at < _profile.Signals.Count; at++)
        {
            if (Table.Points(at) == 0)
                continue;
            var one = _profile.Signals[at];
            var isMissing = Table.IsMissing(at, candidate.Ordinal);
            var step = gap / Table.Points(at);
            if (one.Transform.Invert((isMissing ? 0 : Table.Value(at, candidate.Ordinal)) + step) is { } needed)
                steps.Add((step, new(one.Signal.Name, isMissing ? null : one.Signal.Measure(candidate), needed, one.Signal.Unit, _ranks[better])));
        }
        return [.. steps.OrderBy(one => one.Step).Select(one => one.What)];
    }

    public string Headline(int item, double score) => string.Create(CultureInfo.InvariantCulture, $"{score:0.00}");

    private RankingCandidate Candidate(int item) => new(Context, _best[item].Candidate);

    /// <summary>The first with the most proven followers; accounts stand by the newest of their figures, which may be later than the day.</summary>
    private int MainAccount(int item)
    {
        var (measures, main, most) = (Context.Columns.Measures, -1, -2L);
        foreach (var account in Candidate(item).AccountOrdinals)
        {
            var figure = measures.Newest(account, measures.Followers, Context.Day);
            var followers = figure < 0 ? -1 : measures.Lowers[figure];
            if (followers > most)
                (main, most) = (account, followers);
        }
        return main;
    }

    /// <summary>Who is ahead whatever is missing, and who may be. Whoever is certainly ahead has the higher score, and so stands on the page.</summary>
    private RankInterval[] Intervals(int[]? candidates)
    {
        var scores = _best.Select(one => one.Score).Order().ToArray();
        var above = new int[scores.Length];
        ScoreCounts.Add(
            candidates?.Length ?? Table.Count,
            at => (candidates is null ? at : candidates[at]) is var candidate && double.IsNaN(Table.Score(candidate)) ? double.NaN : Table.Most(candidate),
            scores, above);
        var intervals = new RankInterval[_best.Length];
        for (var item = 0; item < intervals.Length; item++)
        {
            var (score, most) = (_best[item].Score, Table.Most(_best[item].Candidate));
            var ahead = 0;
            while (ahead < item && _best[ahead].Score > most)
                ahead++;
            var place = Array.BinarySearch(scores, score);
            while (place > 0 && scores[place - 1].Equals(score))
                place--;
            intervals[item] = new(1 + ahead, 1 + above[place] - (most > score ? 1 : 0));
        }
        return intervals;
    }
}
