using System.Globalization;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>
/// Writes what <c>benchmarks/web.sh</c> loads a web site with: <c>-- --web-data FOLDER [people]</c>. Two editions of a directory with the same people, each of whom
/// names the edition as the source, so that an answer that mixes two snapshots shows it; and the queries, ready to stand in an address.
/// </summary>
internal static class WebData
{
    private const ulong Seed = 1;
    private const int Queries = 20_000;

    internal static int Run(ReadOnlySpan<string> args, TextWriter log)
    {
        var folder = args[0];
        var people = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
        Directory.CreateDirectory(folder);
        foreach (var edition in (ReadOnlySpan<string>)["edition-a", "edition-b"])
        {
            var builder = SyntheticDirectory.NewBuilder().Add(new Source { Id = edition, Title = edition });
            foreach (var profile in SyntheticDirectory.Generate(people, Seed))
            {
                builder.Add(profile.Practitioner with { Sources = [edition] });
                foreach (var account in profile.Accounts)
                    builder.Add(account);
            }
            var path = Path.Combine(folder, edition + ".medsocial");
            builder.Build().Save(path);
            log.WriteLine($"{path}: {new FileInfo(path).Length} bytes");
        }
        QueryKind[] kinds = [QueryKind.Exact, QueryKind.OneTypo, QueryKind.Phonetic, QueryKind.Prefix, QueryKind.NameCity, QueryKind.NameSpecialty, QueryKind.Handle];
        var truth = new GroundTruth(SyntheticDirectory.Generate(Math.Min(people, 200_000), Seed));
        var texts = kinds.SelectMany(kind => QuerySet.Make(kind, truth, Queries / kinds.Length, Seed)).Select(query => Uri.EscapeDataString(query.Text)).Distinct().ToArray();
        // Kinds after one another would load the site with one kind at a time.
        new SeededRandom(Seed).Shuffle(texts);
        File.WriteAllLines(Path.Combine(folder, "queries.txt"), texts);
        log.WriteLine($"{texts.Length} different queries");
        return 0;
    }
}
