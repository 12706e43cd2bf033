namespace MedSocial.Search.Scans;

/// <summary>Is shown profiles one by one, the best known of a list first.</summary>
internal interface IProfileVisitor
{
    /// <summary>Looks at one profile.</summary>
    /// <param name="profile">Its number.</param>
    /// <returns>Whether those with larger numbers are still of interest; false ends the list.</returns>
    bool Visit(int profile);

    /// <summary>Looks at a whole list, or at its beginning, as <see cref="Visit"/> looks at each: what is asked of everybody is asked in one loop.</summary>
    /// <param name="profiles">The numbers, ascending.</param>
    void VisitAll(ReadOnlySpan<int> profiles);
}

/// <summary>Writes down whom it is shown.</summary>
internal readonly struct ProfileListing(List<int> profiles) : IProfileVisitor
{
    public bool Visit(int profile)
    {
        profiles.Add(profile);
        return true;
    }

    public void VisitAll(ReadOnlySpan<int> list) => profiles.AddRange(list);
}
