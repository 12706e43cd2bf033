using System.Runtime.CompilerServices;
using MedSocial.Storage;

namespace MedSocial.Ranking;

/// <summary>Everything that ranking asks of the records of a segment, as plain arrays: the one place of this folder that reads records in bulk.</summary>
/// <remarks>
/// Built once for a segment, when it is first ranked; O(records), read block by block on all cores, and O(n log n) for what is sorted. A candidate is a practitioner with
/// accounts, or an account without a known owner; candidates stand in the order of the segment, practitioners first.
/// </remarks>
internal sealed class RankingColumns
{
    private static readonly ConditionalWeakTable<Segment, RankingColumns> Built = [];

    private readonly Lazy<int[]> _idOrder;
    private readonly Lazy<int[]> _candidateOfProfile;

    internal RankingColumns(Segment segment)
    {
        Networks = new short[segment.Accounts.Count];
        Kinds = new AccountKind[Networks.Length];
        Joined = new int[Networks.Length];
        Stakeholders = new Stakeholder[Networks.Length];
        NetworkCount = segment.Networks.Count;
        var blocks = AccountBlock.Read(segment, this, Below(segment));
        Measures = new(blocks);
        Evidence = new(blocks);
        Hashtags = new(blocks);
        Interactions = new(segment, Hashtags);
        (CandidateStarts, CandidateAccounts, CandidateOfPractitioner, CandidateOfAccount, CandidatePractitioners) = Candidates(segment);
        IsShared = new bool[Networks.Length];
        for (var candidate = 0; candidate < CandidateCount; candidate++)
        {
            foreach (var account in Accounts(candidate))
                IsShared[account] |= CandidateOfAccount[account] != candidate;
        }
        NewestDay = Math.Max(Measures.NewestDay, Interactions.NewestDay);
        _idOrder = new(() => segment.Guard(segment, IdOrder));
        _candidateOfProfile = new(() => segment.Guard(segment, ProfileCandidates));
    }

    internal int AccountCount => Networks.Length;

    internal int NetworkCount { get; }

    /// <summary>The place of each account's network in the segment's list.</summary>
    internal short[] Networks { get; }

    internal AccountKind[] Kinds { get; }

    /// <summary>The last day on which each account can have been opened; 0 where that is not known.</summary>
    internal int[] Joined { get; }

    /// <summary>What each account's owner is in health care.</summary>
    internal Stakeholder[] Stakeholders { get; }

    internal MeasureColumns Measures { get; }

    internal EvidenceColumns Evidence { get; }

    internal HashtagColumns Hashtags { get; }

    internal InteractionColumns Interactions { get; }

    internal int CandidateCount => CandidateStarts.Length - 1;

    internal int[] CandidateStarts { get; }

    internal int[] CandidateAccounts { get; }

    /// <summary>The candidate of each practitioner; -1 without accounts.</summary>
    internal int[] CandidateOfPractitioner { get; }

    /// <summary>The first candidate that runs each account: its first owner, or itself.</summary>
    internal int[] CandidateOfAccount { get; }

    /// <summary>Whether several candidates run an account.</summary>
    internal bool[] IsShared { get; }

    /// <summary>The practitioner of each candidate; -1 for accounts without a known owner.</summary>
    internal int[] CandidatePractitioners { get; }

    /// <summary>The day number of the newest figure or interaction; 0 without either.</summary>
    internal int NewestDay { get; }

    /// <summary>Orders of accounts that were asked for, and what signals said: see <see cref="BoundedCache{TKey, TValue}"/>.</summary>
    internal BoundedCache<OrderKey, LeaderboardOrder> Orders { get; } = new(16);

    internal BoundedCache<ColumnKey, SignalColumn> Signals { get; } = new(48);

    internal BoundedCache<ProfileKey, ProfileScores> Profiles { get; } = new(16);

    internal BoundedCache<InfluenceKey, InfluenceScores> Influence { get; } = new(8);

    /// <summary>Which of two accounts comes first by identifier.</summary>
    /// <remarks>Accounts with as many followers stand by identifier already, and they are most of those with equal figures: all are put in order only when others ask.</remarks>
    internal int CompareIds(int one, int other) => Measures.KnownFollowers(one) == Measures.KnownFollowers(other)
        ? one.CompareTo(other)
        : _idOrder.Value[one].CompareTo(_idOrder.Value[other]);

    /// <summary>The candidate of each profile of the search index; -1 for practitioners without accounts.</summary>
    internal int[] CandidateOfProfile => _candidateOfProfile.Value;

    internal ReadOnlySpan<int> Accounts(int candidate) =>
        CandidateAccounts.AsSpan(CandidateStarts[candidate], CandidateStarts[candidate + 1] - CandidateStarts[candidate]);

    /// <summary>The columns of a segment, built at the first call.</summary>
    internal static RankingColumns Of(Segment segment) => Built.GetValue(segment, static one => one.Guard(one, static segment => new RankingColumns(segment)));

    /// <summary>The columns of the piece on which a segment lies, if that was ranked and has the same networks.</summary>
    private static RankingColumns? Below(Segment segment) =>
        segment.Below is { } piece && Built.TryGetValue(piece, out var known) && piece.Networks.SequenceEqual(segment.Networks) ? known : null;

    private static (int[] Starts, int[] Accounts, int[] OfPractitioner, int[] OfAccount, int[] Practitioners) Candidates(Segment segment)
    {
        var (starts, accounts, practitioners) = (new List<int> { 0 }, new List<int>(segment.Accounts.Count), new List<int>());
        var ofPractitioner = new int[segment.Practitioners.Count];
        var ofAccount = new int[segment.Accounts.Count];
        Array.Fill(ofAccount, -1);
        for (var practitioner = 0; practitioner < ofPractitioner.Length; practitioner++)
        {
            var mine = segment.AccountsOf(practitioner);
            ofPractitioner[practitioner] = mine.IsEmpty ? -1 : practitioners.Count;
            if (mine.IsEmpty)
                continue;
            foreach (var account in mine)
            {
                if (ofAccount[account] < 0)
                    ofAccount[account] = practitioners.Count;
                accounts.Add(account);
            }
            practitioners.Add(practitioner);
            starts.Add(accounts.Count);
        }
        for (var account = 0; account < ofAccount.Length; account++)
        {
            if (ofAccount[account] >= 0)
                continue;
            ofAccount[account] = practitioners.Count;
            practitioners.Add(-1);
            accounts.Add(account);
            starts.Add(accounts.Count);
        }
        return ([.. starts], [.. accounts], ofPractitioner, ofAccount, [.. practitioners]);
    }

    private static int[] IdOrder(Segment segment)
    {
        var ids = new AccountId[segment.Accounts.Count];
        var ordinals = new int[ids.Length];
        for (var account = 0; account < ids.Length; account++)
            (ids[account], ordinals[account]) = (segment.AccountIdOf(account), account);
        Array.Sort(ids, ordinals);
        var ranks = new int[ids.Length];
        for (var rank = 0; rank < ordinals.Length; rank++)
            ranks[ordinals[rank]] = rank;
        return ranks;
    }

    private int[] ProfileCandidates(Segment segment)
    {
        var profiles = segment.SearchIndex.Profiles;
        var candidates = new int[profiles.Count];
        for (var profile = 0; profile < candidates.Length; profile++)
        {
            var practitioner = profiles.Practitioner(profile);
            candidates[profile] = practitioner >= 0 ? CandidateOfPractitioner[practitioner] : CandidateOfAccount[profiles.Account(profile)];
        }
        return candidates;
    }
}
