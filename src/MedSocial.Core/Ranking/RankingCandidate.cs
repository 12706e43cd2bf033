using System.Collections.Immutable;

namespace MedSocial.Ranking;

/// <summary>Somebody who is ranked: a practitioner with all accounts, or an account without a known owner.</summary>
/// <remarks>Valid while a signal is asked; the records are read when they are asked for, which allocates.</remarks>
public readonly struct RankingCandidate
{
    internal RankingCandidate(RankingContext context, int ordinal) => (Context, Ordinal) = (context, ordinal);

    /// <summary>Gets the day as of which is ranked; what is dated later does not count.</summary>
    public DateOnly AsOf => DateOnly.FromDayNumber(Context.Day);

    /// <summary>Gets the practitioner; null for an account without a known owner.</summary>
    public Practitioner? Practitioner => Columns.CandidatePractitioners[Ordinal] is >= 0 and var practitioner
        ? Context.Directory.Segment.Practitioners[practitioner]
        : null;

    /// <summary>Gets the accounts, the most followed first.</summary>
    public ImmutableArray<Account> Accounts
    {
        get
        {
            var accounts = ImmutableArray.CreateBuilder<Account>(AccountOrdinals.Length);
            foreach (var account in AccountOrdinals)
                accounts.Add(Context.Directory.Segment.Accounts[account]);
            return accounts.MoveToImmutable();
        }
    }

    /// <summary>Finds the largest figure of a kind that any account has: the newest of each, its least. Allocates nothing.</summary>
    /// <param name="kind">What is counted.</param>
    /// <returns>The figure; null when no account has one.</returns>
    public long? Largest(MeasureKind kind)
    {
        var (measures, number) = (Columns.Measures, Columns.Measures.Find(kind));
        long? largest = null;
        foreach (var account in number < 0 ? [] : AccountOrdinals)
        {
            if (measures.Newest(account, number, Context.Day) is >= 0 and var figure)
                largest = Math.Max(largest ?? 0, measures.Lowers[figure]);
        }
        return largest;
    }

    internal RankingContext Context { get; }

    internal int Ordinal { get; }

    internal RankingColumns Columns => Context.Columns;

    internal ReadOnlySpan<int> AccountOrdinals => Columns.Accounts(Ordinal);
}

/// <summary>What a ranking by profile is about: the directory, the day, the topics, the weights of influence.</summary>
internal sealed class RankingContext(MedicalDirectory directory, int day, EquatableArray<int> topics, InfluenceOptions options, CancellationToken cancellation)
{
    private InfluenceScores? _influence;
    private InfluenceScores? _onTopics;

    internal MedicalDirectory Directory => directory;

    internal RankingColumns Columns { get; } = RankingColumns.Of(directory.Segment);

    internal int Day => day;

    internal EquatableArray<int> Topics => topics;

    internal InfluenceOptions Options => options;

    internal CancellationToken Cancellation => cancellation;

    internal InfluenceScores Influence => _influence ??= Scores([]);

    internal InfluenceScores OnTopics => _onTopics ??= Scores(topics);

    private InfluenceScores Scores(EquatableArray<int> some) => Columns.Influence.Get(
        new(options, some, day), (Columns, cancellation), static (key, state) => new(state.Columns, key, state.cancellation));
}
