using System.Diagnostics;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using MedSocial.Ranking;
using MedSocial.TestData;

namespace MedSocial.Comparison;

/// <summary>The most followed of a selection, beside Lucene.NET sorting by a field of doc values and beside LINQ: <c>--leaderboard</c>.</summary>
internal static class LeaderboardComparison
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const int Top = 100;
    private const int Rounds = 300;

    internal static void Run(int accounts, TextWriter log)
    {
        var directory = RankedDirectory.Build(accounts, 0, 1);
        var people = directory.Accounts.Select(account => (Account: account, Person: directory.FindPractitioner(account.Owners[0])!)).ToArray();
        var code = directory.Practitioners.SelectMany(one => one.Specialties.Items).CountBy(one => one).MinBy(pair => Math.Abs(pair.Value - accounts / 100.0)).Key;
        var store = new RAMDirectory();
        using (var analyzer = new WhitespaceAnalyzer(Version))
        using (var writer = new IndexWriter(store, new(Version, analyzer) { RAMBufferSizeMB = 256 }))
        {
            foreach (var (account, person) in people)
            {
                var document = new Document { new NumericDocValuesField("followers", account.FindMeasure(MeasureKind.Followers)!.Value.Lower) };
                foreach (var one in person.Specialties)
                    document.Add(new StringField("code", one.Value, Field.Store.NO));
                writer.AddDocument(document);
            }
            writer.ForceMerge(1);
        }
        using var reader = DirectoryReader.Open(store);
        var searcher = new IndexSearcher(reader);
        var sort = new Sort(new SortField("followers", SortFieldType.INT64, reverse: true));
        var filtered = new TermQuery(new("code", code.Value));
        var everybody = new MatchAllDocsQuery();
        var board = Leaderboard.Followers(NetworkId.Twitter) with { Take = Top };
        var selected = board with { Filter = new() { Specialties = [code] } };

        var mine = directory.Rank(selected).Entries.Select(entry => (long)entry.Score).ToArray();
        var theirs = searcher.Search(filtered, null, Top, sort).ScoreDocs.Select(found => ((J2N.Numerics.Int64)((FieldDoc)found).Fields[0]).ToInt64()).ToArray();
        if (!mine.SequenceEqual(theirs))
            throw new InvalidOperationException("The two do not name the same figures.");
        log.WriteLine(FormattableString.Invariant($"# top {Top} of {accounts} accounts; the filter leaves {directory.Rank(selected).Total}; best of {Rounds} in turns, in microseconds; both name the same figures"));
        var times = new Dictionary<string, double>();
        for (var round = 0; round < Rounds; round++)
        {
            Time("MedSocial all", () => directory.Rank(board));
            Time("MedSocial filter", () => directory.Rank(selected));
            Time("MedSocial filter, total", () => Use(directory.Rank(selected).Total));
            Time("MedSocial filter, proof", () => Use(directory.Rank(selected).Warnings.Length));
            Time("Lucene.NET filter", () => searcher.Search(filtered, null, Top, sort));
            if (round % 30 != 0)
                continue;
            Time("Lucene.NET all", () => searcher.Search(everybody, null, Top, sort));
            Time("LINQ filter", () => people.Where(one => one.Person.Specialties.Items.Contains(code))
                .OrderByDescending(one => one.Account.FindMeasure(MeasureKind.Followers)!.Value.Lower).Take(Top).ToArray());
        }
        log.WriteLine("# total: the count of all selected is read too, which Lucene.NET always gives; proof: so are rank intervals, days and warnings, which no other gives");
        foreach (var (name, time) in times)
            log.WriteLine(FormattableString.Invariant($"{name,-24} {time * 1e6,10:F1}"));
        foreach (var name in (string[])["MedSocial filter", "MedSocial filter, total", "MedSocial filter, proof"])
            log.WriteLine(FormattableString.Invariant($"# {name}: Lucene.NET / it {times["Lucene.NET filter"] / times[name]:F1}, LINQ / it {times["LINQ filter"] / times[name]:F0}"));

        static void Use(int number)
        {
            if (number < 0)
                throw new InvalidOperationException("Never; but the number must be used.");
        }

        void Time(string name, Action work)
        {
            var started = Stopwatch.GetTimestamp();
            work();
            times[name] = Math.Min(Stopwatch.GetElapsedTime(started).TotalSeconds, times.GetValueOrDefault(name, double.MaxValue));
        }
    }
}
