using System.Collections.Immutable;
using System.Globalization;

namespace MedSocial.Ranking;

/// <summary>One place in a ranking.</summary>
/// <remarks>Records are read when they are asked for. Immutable, thread-safe; equal when everything it says is.</remarks>
public sealed record RankEntry
{
    private readonly IRankingPage _page;
    private readonly int _item;

    internal RankEntry(IRankingPage page, int item, int rank, double score)
    {
        (_page, _item, Rank, Score) = (page, item, rank, score);
    }

    /// <summary>Gets the rank, from 1; equals share it, and the next rank is left out for each of them (1, 2, 2, 4).</summary>
    public int Rank { get; }

    /// <summary>Gets the score by which the entries are ordered: of a leaderboard the least that the figure proves, of a profile 0 to 100,
    /// of which missing signals give nothing.</summary>
    public double Score { get; }

    /// <summary>Gets the best and worst rank that is possible: by the bounds of all figures; of a profile, whatever missing signals would say.</summary>
    public RankInterval RankInterval => _page.Interval(_item);

    /// <summary>Gets the account; of somebody with several, where the ranking is by profile, the most followed.</summary>
    public Account Account => _page.Account(_item);

    /// <summary>Gets all accounts that count, the most followed first.</summary>
    public ImmutableArray<Account> Accounts => _page.Accounts(_item);

    /// <summary>Gets the practitioner who runs it; null when none or several do.</summary>
    public Practitioner? Practitioner => _page.Practitioner(_item);

    /// <summary>Gets the figure that decided; of a ranking by profile the newest number of followers, null when there is none.</summary>
    public Measure? Measure => _page.Measure(_item);

    /// <summary>Gets how the rank differs from that of the day the question compares with; null when it compares with none.</summary>
    public RankChange? Change => _page.Change(_item);

    /// <summary>Gets the signals of the profile that had no data here; they are missing, not zero, and the interval shows what that leaves open.</summary>
    public ImmutableArray<string> MissingSignals => _page.MissingSignals(_item);

    /// <summary>Gets the name to show.</summary>
    public string DisplayName => Practitioner?.DisplayName ?? Account.DisplayName ?? Account.ToString();

    /// <summary>Says where the score comes from.</summary>
    /// <returns>The contributions; they add up to <see cref="Score"/>.</returns>
    public RankExplanation Explain() => _page.Explain(_item);

    /// <summary>Says what would reach the score of the next better entry, each signal alone and all else as it is.</summary>
    /// <returns>What would do, the smallest step first; empty for the first entry, for leaderboards and where no signal alone would do.</returns>
    public ImmutableArray<WhatIf> WhatWouldMoveUp() => _page.WhatWouldMoveUp(_item);

    /// <inheritdoc/>
    public bool Equals(RankEntry? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Rank == other.Rank && Score.Equals(other.Score) && RankInterval == other.RankInterval && Change == other.Change
            && Measure == other.Measure && Accounts.SequenceEqual(other.Accounts) && Equals(Practitioner, other.Practitioner)
            && MissingSignals.SequenceEqual(other.MissingSignals) && Explain() == other.Explain());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rank, Score, Account.Id);

    /// <summary>Returns the rank, the name and the figure, or the score where the ranking is by profile.</summary>
    /// <returns>For example <c>2. Dr Dominique Dupagne, ≥ 12800 followers, 2019-03-13, article-2019, self-claimed</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rank}. {DisplayName}, {_page.Headline(_item, Score)}");
}

/// <summary>What the entries of one answer are read from.</summary>
internal interface IRankingPage
{
    RankInterval Interval(int item);

    Account Account(int item);

    ImmutableArray<Account> Accounts(int item);

    Practitioner? Practitioner(int item);

    Measure? Measure(int item);

    RankChange? Change(int item);

    ImmutableArray<string> MissingSignals(int item);

    RankExplanation Explain(int item);

    ImmutableArray<WhatIf> WhatWouldMoveUp(int item);

    string Headline(int item, double score);
}
