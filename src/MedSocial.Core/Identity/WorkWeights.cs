namespace MedSocial.Identity;

/// <summary>Weighs the work that a claim names against that of practitioners.</summary>
/// <remarks>What was found of a profession and a specialty is kept while the claim lasts.</remarks>
internal sealed class WorkWeights(IdentityColumns columns, ModelWeights model)
{
    private const int Kinds = 40, Kept = 1 << 8;

    private readonly (int Claim, int Work, FieldEvidence Found)[] _known = new (int, int, FieldEvidence)[Kept];
    private int _claim;

    /// <summary>Begins with another claim.</summary>
    internal void Forget() => _claim++;

    internal FieldEvidence Weigh(ClaimFeatures claim, int practitioner)
    {
        var own = columns.Work(practitioner);
        if (own.Length is 0 or > 2)
            return Compare(claim, own);
        var both = own[0] << 16 | (ushort)own[^1];
        ref var known = ref _known[(own[0] * 31 + own[^1]) & (Kept - 1)];
        if (known.Claim != _claim || known.Work != both)
            known = (_claim, both, Compare(claim, own));
        return known.Found;
    }

    private FieldEvidence Compare(ClaimFeatures claim, ReadOnlySpan<short> own)
    {
        if (own.IsEmpty)
            return FieldEvidence.None;
        var table = WorkTable.Shared;
        var (best, sameProfession, saysSpecialty) = (FieldEvidence.None, false, false);
        foreach (var claimed in claim.Work)
        {
            var isProfession = claimed >= WorkTable.ProfessionMark;
            saysSpecialty |= !isProfession;
            foreach (var work in own)
            {
                if (work == claimed)
                {
                    var count = isProfession ? columns.ProfessionCounts[work - WorkTable.ProfessionMark] : columns.DisciplineCounts[work];
                    best = model.Better(best, DefaultModel.Work, isProfession ? DefaultModel.SameProfession : DefaultModel.SameSpecialty, columns.Share(count, Kinds));
                    sameProfession = true;
                }
                else if (work >= WorkTable.ProfessionMark && !isProfession && table.ProfessionOf(claimed) == work - WorkTable.ProfessionMark)
                {
                    sameProfession = true;
                }
            }
        }
        var hasSpecialty = HasSpecialty(own);
        // Who names another specialty of the same profession does not agree by the profession.
        if (best.Level >= 0 && !(best.Level == DefaultModel.SameProfession && saysSpecialty && hasSpecialty))
            return best;
        return model.Of(DefaultModel.Work, !sameProfession ? DefaultModel.OtherProfession : hasSpecialty ? DefaultModel.OtherSpecialty : DefaultModel.SameProfession);
    }

    private static bool HasSpecialty(ReadOnlySpan<short> work)
    {
        foreach (var one in work)
        {
            if (one < WorkTable.ProfessionMark)
                return true;
        }
        return false;
    }
}
