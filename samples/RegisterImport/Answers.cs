using MedSocial;
using MedSocial.Catalog;
using MedSocial.Ranking;
using MedSocial.Search;

namespace RegisterImport;

/// <summary>Asks the file of a directory and prints what it answers.</summary>
internal static class Answers
{
    private const int Take = 10;

    /// <returns>How many were found.</returns>
    internal static long Search(string path, string query, Words words)
    {
        using var directory = MedicalDirectory.Open(path);
        var result = directory.Search(query, Take);
        Console.WriteLine(words[$"{result.Total:N0} found for: {query}", $"{result.Total:N0} trouvés pour : {query}"]);
        foreach (var issue in result.Issues)
            Console.WriteLine($"  ! {issue.Message}");
        foreach (var hit in result.Hits)
        {
            Console.WriteLine($"  {hit.DisplayName}{(hit.Practitioner is { } person ? Describe(person, words) : "")}");
            Console.WriteLine($"     {hit.Explain()}");
        }
        foreach (var other in result.DidYouMean)
            Console.WriteLine(words[$"  did you mean: {other}", $"  peut-être : {other}"]);
        return result.Total;
    }

    /// <returns>How many accounts stand in the order.</returns>
    internal static int Rank(string path, string name, Words words)
    {
        using var directory = MedicalDirectory.Open(path);
        var network = Networks.FindByName(name) ?? directory.Networks.FirstOrDefault(known => known.Id.Value == name)
            ?? throw new FormatException(words[$"there is no network '{name}'", $"il n’y a pas de réseau « {name} »"]);
        var ranking = directory.Rank(Leaderboard.Followers(network.Id) with { Take = Take });
        Console.WriteLine(words[$"{network.Name}: {ranking.Total:N0} accounts with a figure", $"{network.Name} : {ranking.Total:N0} comptes chiffrés"]);
        foreach (var entry in ranking.Entries)
            Console.WriteLine($"  {entry}, {entry.RankInterval}");
        foreach (var warning in ranking.Warnings)
            Console.WriteLine($"  ! {warning.Message}");
        return ranking.Total;
    }

    private static string Describe(Practitioner person, Words words)
    {
        var parts = new List<string?> { person.Profession is { } code && Professions.Find(code) is { } profession ? (words.IsFrench ? profession.LabelFr : profession.LabelEn) : null };
        parts.AddRange(person.Specialties.Select(Specialties.Find).Select(specialty => words.IsFrench ? specialty?.LabelFr : specialty?.LabelEn));
        parts.AddRange(person.Places.Select(place => place.City).Distinct());
        parts.Add(person.Id.Value);
        return string.Concat(parts.Where(part => part is not null).Select(part => ", " + part));
    }
}
