namespace MedSocial.Identity;

/// <summary>Weighs what a claim says against one practitioner, field by field, on columns alone. One thread at a time.</summary>
internal sealed class EvidenceWeights
{
    private readonly IdentityColumns _columns;
    private readonly NameWeights _names;
    private readonly WorkWeights _work;

    internal EvidenceWeights(IdentityIndex index, IdentityModel model)
    {
        _columns = index.Columns;
        Model = new(model, _columns.Count);
        _names = new(index, Model);
        Places = new(_columns, Model);
        _work = new(_columns, Model);
    }

    internal ModelWeights Model { get; }

    internal PlaceWeights Places { get; }

    /// <summary>Begins with another claim: nothing that is remembered of the last one holds.</summary>
    internal void ForgetClaim()
    {
        _names.Forget();
        Places.Forget();
        _work.Forget();
    }

    /// <summary>Begins with another reading of the same claim.</summary>
    internal void ForgetReading() => _names.Forget();

    /// <summary>Weighs a candidate.</summary>
    /// <param name="claim">What the claim says.</param>
    /// <param name="typed">The reading of the displayed name, or of the handle.</param>
    /// <param name="isFromHandle">Whether the reading is the handle's.</param>
    /// <param name="practitioner">Who.</param>
    /// <param name="words">The words of the name.</param>
    internal CandidateScore Weigh(ClaimFeatures claim, TypedName? typed, bool isFromHandle, int practitioner, ReadOnlySpan<int> words)
    {
        var score = new CandidateScore(practitioner);
        var (name, handle) = _names.Weigh(claim, typed, isFromHandle, words);
        score.Set(DefaultModel.Name, name);
        score.Set(DefaultModel.Handle, handle);
        score.Frequency = name.Share;
        if (claim.SaysPlace)
            score.Set(DefaultModel.Place, Places.Weigh(claim, practitioner));
        if (claim.Work.Count > 0)
            score.Set(DefaultModel.Work, _work.Weigh(claim, practitioner));
        if (claim.Numbers.Count > 0)
            score.Set(DefaultModel.Number, WeighNumbers(claim, practitioner));
        score.Sum(Model.Prior);
        return score;
    }

    /// <summary>Adds what the directory says of the account itself.</summary>
    internal void AddAccount(ref CandidateScore score, int level)
    {
        score.Set(DefaultModel.Account, Model.Of(DefaultModel.Account, level));
        score.Sum(Model.Prior);
    }

    private FieldEvidence WeighNumbers(ClaimFeatures claim, int practitioner)
    {
        var contradicts = false;
        foreach (var number in claim.Numbers)
        {
            if (_columns.Owners(number).Contains(practitioner))
                return Model.Of(DefaultModel.Number, DefaultModel.SameNumber);
            contradicts |= _columns.HasNumber(practitioner, number.Register);
        }
        return contradicts ? Model.Of(DefaultModel.Number, DefaultModel.AnotherNumber) : FieldEvidence.None;
    }
}
