using BenchmarkDotNet.Attributes;
using MedSocial.Search;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>What is suggested for a few letters. An operation is one call; beginnings of 1 to 12 letters take turns.</summary>
[MemoryDiagnoser]
public class SuggestBenchmarks
{
    private const ulong Seed = 1;
    private const int Longest = 12;

    private string[] _typed = [];
    private MedicalDirectory _directory = null!;
    private int _next;

    /// <summary>What is typed.</summary>
    public enum Beginning
    {
        Family,
        GivenAndFamily,
        FamilyWithTypo,
        City,
    }

    [Params(10_000, 100_000, 1_000_000)]
    public int Records { get; set; }

    [Params(Beginning.Family, Beginning.GivenAndFamily, Beginning.FamilyWithTypo, Beginning.City)]
    public Beginning Kind { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _directory = SyntheticDirectory.Build(Records, Seed);
        var random = new SeededRandom(Seed + 1);
        _typed = [.. Enumerable.Range(0, 1024).Select(_ => Type(_directory.Practitioners[random.Next(Records)], random))];
        Suggest();
    }

    [Benchmark]
    public IReadOnlyList<Suggestion> Suggest() => _directory.Suggest(_typed[_next++ % _typed.Length]);

    /// <summary>The same, with everything read that is shown.</summary>
    [Benchmark]
    public int SuggestAndShow()
    {
        var length = 0;
        foreach (var suggestion in Suggest())
            length += suggestion.Text.Length + (suggestion.Detail?.Length ?? 0) + suggestion.Matches.Length;
        return length;
    }

    private string Type(Practitioner person, SeededRandom random)
    {
        var family = Cut(person.Name!.Family!, random);
        return Kind switch
        {
            Beginning.GivenAndFamily => $"{person.Name.Given} {family}",
            Beginning.FamilyWithTypo => Swap(family, random),
            Beginning.City => Cut(person.Places[0].City!, random),
            _ => family,
        };
    }

    private static string Cut(string word, SeededRandom random) => word[..Math.Min(word.Length, 1 + random.Next(Longest))];

    private static string Swap(string word, SeededRandom random)
    {
        if (word.Length < 2)
            return word;
        var at = random.Next(word.Length - 1);
        return $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";
    }
}
