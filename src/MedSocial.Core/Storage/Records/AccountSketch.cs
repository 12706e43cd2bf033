namespace MedSocial.Storage.Records;

/// <summary>What rankings ask of an account, without its texts. Filled again for each account, so that whoever reads all of them allocates nothing for each.</summary>
internal sealed class AccountSketch
{
    internal NetworkId Network { get; set; }

    internal AccountKind Kind { get; set; }

    internal PartialDate Joined { get; set; }

    /// <summary>The ordinals of the practitioners who run it, in the segment in which the record lies.</summary>
    internal List<int> Owners { get; } = [];

    /// <summary>The figures; they do not say how they were printed.</summary>
    internal List<Measure> Measures { get; } = [];

    internal EquatableArray<Hashtag> Hashtags { get; set; }

    internal List<(VerificationKind Kind, DateOnly On)> Evidence { get; } = [];

    /// <summary>Takes over all but the owners and the network from what the account is now.</summary>
    internal void Revise(Account account)
    {
        Measures.Clear();
        Evidence.Clear();
        (Kind, Joined, Hashtags) = (account.Kind, account.Joined, account.Hashtags);
        Measures.AddRange(account.Measures.AsSpan());
        foreach (var evidence in account.Evidence)
            Evidence.Add((evidence.Kind, evidence.On));
    }

    internal void Clear()
    {
        Owners.Clear();
        Measures.Clear();
        Evidence.Clear();
        (Kind, Joined, Hashtags) = (default, default, default);
    }
}

/// <summary>What a practitioner is in health care, as far as the record says.</summary>
internal readonly record struct PractitionerStanding(string? Profession, CareerStage Stage, bool HasSpecialties, bool HasNumbers);
