namespace MedSocial.Ranking;

/// <summary>The reasons to believe that accounts are whose they say, with the days on which they were established.</summary>
internal sealed class EvidenceColumns
{
    private readonly int[] _starts;
    private readonly VerificationKind[] _kinds;
    private readonly int[] _days;

    internal EvidenceColumns(AccountBlock[] blocks)
    {
        _starts = AccountBlock.Starts(blocks, static block => block.EvidenceEnds);
        (_kinds, _days) = (new VerificationKind[_starts[^1]], new int[_starts[^1]]);
        var at = 0;
        foreach (var block in blocks)
        {
            foreach (var (kind, on) in block.Evidence)
                (_kinds[at], _days[at++]) = (kind, on.DayNumber);
        }
    }

    /// <summary>Adds the evidence of an account as <see cref="AccountBlock.Evidence"/> has it.</summary>
    internal void AddTo(List<(VerificationKind Kind, DateOnly On)> evidence, int account)
    {
        for (var at = _starts[account]; at < _starts[account + 1]; at++)
            evidence.Add((_kinds[at], DateOnly.FromDayNumber(_days[at])));
    }

    /// <summary>The sorts of evidence that stood on a day, as bits.</summary>
    internal int KindsOn(int account, int day)
    {
        var bits = 0;
        for (var at = _starts[account]; at < _starts[account + 1]; at++)
        {
            if (_days[at] <= day)
                bits |= 1 << (int)_kinds[at];
        }
        return bits;
    }

    /// <summary>1 − Π (1 − p) over the sorts of evidence: the share of doubt that each leaves, multiplied. 0 without evidence.</summary>
    internal static double Strength(int kinds)
    {
        var doubt = 1.0;
        for (var kind = VerificationKind.RegisterMatch; kind <= VerificationKind.DeclaredPseudonym; kind++)
        {
            if ((kinds & 1 << (int)kind) != 0)
                doubt *= 1 - Strength(kind);
        }
        return 1 - doubt;
    }

    /// <summary>How far one sort of evidence alone convinces. This project's choice; no study gives these figures.</summary>
    internal static double Strength(VerificationKind kind) => kind switch
    {
        VerificationKind.RegisterMatch => 0.9,
        VerificationKind.InstitutionPage => 0.8,
        VerificationKind.MutualLink => 0.7,
        VerificationKind.DeclaredPseudonym => 0.7,
        VerificationKind.PeerVouching => 0.6,
        _ => 0.3,
    };
}
