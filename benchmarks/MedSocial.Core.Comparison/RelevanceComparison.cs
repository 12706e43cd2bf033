using System.Globalization;
using MedSocial.TestData;

namespace MedSocial.Comparison;

/// <summary>How often the right person is found under a misspelled name, beside brute force over everybody: <c>--relevance [records] [queries] [seed]</c>.</summary>
/// <remarks>
/// Names are misspelled by <see cref="Misspelling"/>. <c>--pairs FILE</c> adds people with names of a file and asks for them by the spellings that stand beside:
/// given name, as typed, family name, as typed, separated by tabs. <c>--misses FILE</c> writes what was not found first.
/// </remarks>
internal static class RelevanceComparison
{
    private const int Top = 10;

    internal static void Run(string[] args, TextWriter log)
    {
        var numbers = args.TakeWhile(arg => arg[0] != '-').Select(arg => int.Parse(arg, CultureInfo.InvariantCulture)).ToArray();
        var (records, queries, seed) = (At(0, 1_000_000), At(1, 500), (ulong)At(2, 1));
        using var misses = Option(args, "--misses") is { } file ? new StreamWriter(file) : null;
        var pairs = Option(args, "--pairs") is { } real ? [.. File.ReadLines(real).Select(line => line.Split('\t'))] : Array.Empty<string[]>();
        var people = SyntheticDirectory.Generate(records, seed).Concat(Named(pairs, records, seed));
        var truth = new GroundTruth(people);
        using var engine = new Engines.MedSocialEngine();
        engine.Build([.. people]);
        var scan = new BruteForceNames(truth);
        log.WriteLine(FormattableString.Invariant($"# {truth.Count} people, {queries} names of each kind, seed {seed}; percent right: first, among ten; brute force first, among ten; found first by brute force and not by the search"));
        log.WriteLine("# kind r1 r10 brute_r1 brute_r10 only_brute");
        if (pairs.Length > 0)
        {
            Measure("pairs", [.. pairs.Select((pair, i) => new TypedName(records + i, pair[1], pair[3], i % 2 == 1))]);
            return;
        }
        foreach (var kind in Enum.GetValues<SpellingKind>())
            Measure(kind.ToString(), [.. Misspelling.Make(kind, truth, queries, seed + 1)]);

        int At(int place, int otherwise) => place < numbers.Length ? numbers[place] : otherwise;

        void Measure(string kind, TypedName[] names)
        {
            Span<int> mine = stackalloc int[Top];
            Span<int> theirs = stackalloc int[Top];
            var (first, ten, bruteFirst, bruteTen, lost) = (0, 0, 0, 0, 0);
            foreach (var name in names)
            {
                var right = truth.Namesakes(name.Ordinal);
                var found = engine.Find(name.Text, mine);
                var scanned = scan.Search(name, theirs);
                var (isFirst, isBruteFirst) = (found > 0 && right.Contains(mine[0]), right.Contains(theirs[0]));
                first += isFirst ? 1 : 0;
                ten += mine[..found].ContainsAny(right) ? 1 : 0;
                bruteFirst += isBruteFirst ? 1 : 0;
                bruteTen += theirs[..scanned].ContainsAny(right) ? 1 : 0;
                lost += isBruteFirst && !isFirst ? 1 : 0;
                if (!isFirst)
                    misses?.WriteLine($"{kind}\t{(isBruteFirst ? "brute" : "-")}\t{(mine[..found].ContainsAny(right) ? "10" : "-")}\t{name.Text}\t{Name(name.Ordinal)}\t{string.Join(" | ", mine[..Math.Min(found, 3)].ToArray().Select(Name))}");
            }
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind} {Percent(first)} {Percent(ten)} {Percent(bruteFirst)} {Percent(bruteTen)} {Percent(lost)}"));

            string Percent(int count) => (100.0 * count / names.Length).ToString("F1", CultureInfo.InvariantCulture);
        }

        string Name(int ordinal) => $"{truth.Given(ordinal)} {truth.Family(ordinal)}" + (truth.BirthFamily(ordinal) is { } birth ? $" née {birth}" : "");
    }

    private static IEnumerable<SyntheticProfile> Named(string[][] pairs, int records, ulong seed) => pairs.Length == 0
        ? []
        : SyntheticDirectory.Generate(records + pairs.Length, seed).Skip(records).Select(profile => profile with
        {
            Practitioner = profile.Practitioner with { Name = new() { Given = pairs[profile.Ordinal - records][0], Family = pairs[profile.Ordinal - records][2] } },
        });

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
