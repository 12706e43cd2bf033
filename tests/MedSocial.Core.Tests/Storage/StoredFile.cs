namespace MedSocial.Tests.Storage;

/// <summary>Files of directories for the tests, as bytes and on disk.</summary>
internal static class StoredFile
{
    internal static byte[] Of(MedicalDirectory directory, DirectorySaveOptions? options = null)
    {
        using var stream = new MemoryStream();
        directory.Write(stream, options ?? DirectorySaveOptions.Default);
        return stream.ToArray();
    }

    /// <summary>Asks a directory everything that there is to ask, and looks at all that it answers.</summary>
    internal static void Exercise(MedicalDirectory directory, int most = int.MaxValue)
    {
        foreach (var query in (ReadOnlySpan<string>)
                 ["fraslin", "jaqcues mertin", "kierzec urgentiste", "ma", "@fras", "network:twitter followers:>1000", "city:nantes", "\"jean jacques\" -paris", "cardiologue paris"])
        {
            foreach (var hit in directory.Search(query, 5).Hits)
                _ = hit.Explain().Length + hit.DisplayName.Length + hit.Accounts.Length;
        }
        var counted = directory.Search(new MedSocial.Search.SearchQuery { Facets = MedSocial.Search.SearchFacets.All, Take = 3, OrderBy = MedSocial.Search.SearchOrder.Followers() });
        _ = counted.Total;
        foreach (var typed in (ReadOnlySpan<string>)["f", "mart", "frsl", "@dr", "#doc", "ville:pa", "urgnece"])
        {
            foreach (var suggestion in directory.Suggest(typed, 4))
                _ = suggestion.Text.Length + suggestion.Query.Length + suggestion.ToString().Length;
        }
        _ = directory.Rank(MedSocial.Ranking.Leaderboard.Followers(NetworkId.Twitter)).Entries.Length;
        var people = directory.Practitioners;
        for (var i = 0; i < people.Count && i < most; i++)
            _ = directory.FindPractitioner(people[i].Id)?.DisplayName.Length + directory.AccountsOf(people[i].Id).Length;
        for (var i = 0; i < directory.Accounts.Count && i < most; i++)
            _ = directory.FindAccount(directory.Accounts[i].Id)?.ProfileUrl;
        _ = directory.Networks.Count(network => network.Name.Length > 0) + directory.Topics.Count(topic => topic.Description is null)
            + directory.Organizations.Count(body => body.Place is null) + directory.Sources.Count(source => source.Url is null)
            + directory.Interactions.Count(act => act.Count > 1);
    }
}
