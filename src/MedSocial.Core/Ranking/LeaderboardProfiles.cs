using MedSocial.Search;
using MedSocial.Search.Scans;

namespace MedSocial.Ranking;

/// <summary>An order seen from the profiles that filters select: where each stands, and where the best of those from it on stands.</summary>
internal sealed class LeaderboardProfiles
{
    /// <summary>Profiles are bounded in blocks of 64.</summary>
    internal const int BlockShift = 6;

    /// <summary>Stands for nobody who is asked for, and for several accounts, one without a figure, or one that others run too.</summary>
    internal const int None = -1, Several = -2;

    private readonly int[] _positions;

    // The same as bits, of which a count touches a thirty-second of the memory.
    private readonly ulong[] _hasOne;
    private readonly ulong[] _hasSeveral;

    private readonly bool _anySeveral;

    internal LeaderboardProfiles(RankingColumns columns, LeaderboardOrder order)
    {
        var candidates = columns.CandidateOfProfile;
        _positions = new int[candidates.Length];
        (_hasOne, _hasSeveral) = (new ulong[(candidates.Length >> 6) + 1], new ulong[(candidates.Length >> 6) + 1]);
        BestFrom = new int[(candidates.Length >> BlockShift) + 1];
        Array.Fill(BestFrom, int.MaxValue);
        for (var profile = candidates.Length - 1; profile >= 0; profile--)
        {
            ref var best = ref BestFrom[profile >> BlockShift];
            if ((profile + 1 & (1 << BlockShift) - 1) == 0)
                best = BestFrom[(profile >> BlockShift) + 1];
            _positions[profile] = None;
            foreach (var account in candidates[profile] is >= 0 and var candidate ? columns.Accounts(candidate) : [])
            {
                if (!order.Asks(account))
                    continue;
                var position = order.Positions[account];
                _positions[profile] = _positions[profile] == None && position >= 0 && !columns.IsShared[account] ? position : Several;
                if (position >= 0)
                    best = Math.Min(best, position);
            }
            _hasOne[profile >> 6] |= _positions[profile] >= 0 ? 1UL << profile : 0;
            _hasSeveral[profile >> 6] |= _positions[profile] == Several ? 1UL << profile : 0;
        }
        _anySeveral = _hasSeveral.AsSpan().ContainsAnyExcept(0UL);
    }

    /// <summary>The best position of the profiles of each block and all behind it; behind the last, and where there is none, the largest number.</summary>
    internal int[] BestFrom { get; }

    /// <summary>The position of the one account of a profile that is asked for; <see cref="None"/> and <see cref="Several"/> where it is not so.</summary>
    internal int Position(int profile) => _positions[profile];

    /// <summary>Counts the profiles that have just one position; those with none do not count.</summary>
    internal struct Counter(LeaderboardProfiles profiles) : IProfileVisitor
    {
        private readonly ulong[] _one = profiles._hasOne;
        private readonly ulong[]? _several = profiles._anySeveral ? profiles._hasSeveral : null;
        private ulong _count;
        private ulong _others;

        /// <summary>How many there were.</summary>
        internal readonly int Count => (int)_count;

        /// <summary>Whether any has several, so that accounts have to be looked at one by one.</summary>
        internal readonly bool HasSeveral => _others != 0;

        public bool Visit(int profile)
        {
            _count += _one[profile >> 6] >> profile & 1;
            _others |= _several is null ? 0 : _several[profile >> 6] >> profile & 1;
            return true;
        }

        public void VisitAll(ReadOnlySpan<int> profiles)
        {
            _count += Sum(_one, profiles);
            if (_several is not null)
                _others += Sum(_several, profiles);
        }

        private static ulong Sum(ulong[] bits, ReadOnlySpan<int> profiles)
        {
            // Two sums, so that an addition need not wait for the one before it.
            var (even, odd) = (0UL, 0UL);
            for (; profiles.Length >= 2; profiles = profiles[2..])
            {
                even += bits[profiles[0] >> 6] >> profiles[0] & 1;
                odd += bits[profiles[1] >> 6] >> profiles[1] & 1;
            }
            return even + odd + (profiles.IsEmpty ? 0 : bits[profiles[0] >> 6] >> profiles[0] & 1);
        }
    }
}
