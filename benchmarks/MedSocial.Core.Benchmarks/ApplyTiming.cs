using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>
/// Applies new figures of followers to a large directory, and says what that takes: <c>-- --apply [updates] [people]</c>. The accounts are drawn all over the
/// directory; finding and folding are measured apart from applying.
/// </summary>
internal static class ApplyTiming
{
    private const ulong Seed = 1;
    private const int Rounds = 8;

    private static readonly SyntheticOptions Options = new() { AccountShare = 0.22 };

    internal static int Run(ReadOnlySpan<string> args, TextWriter log)
    {
        var updates = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
        var people = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 2_000_000;
        var directory = Build(people);
        log.WriteLine(FormattableString.Invariant(
            $"{directory.Practitioners.Count} practitioners, {directory.Accounts.Count} accounts, {Environment.ProcessorCount} cores, {RuntimeInformation.RuntimeIdentifier}, {Environment.Version}"));
        log.WriteLine(FormattableString.Invariant($"compact and first search, built        {Time(() => directory.Search("martin", 1)).TotalSeconds,8:F2} s"));
        var random = new SeededRandom(7);
        var next = directory;
        for (var round = 1; round <= Rounds; round++)
        {
            var changes = Changes(directory, updates, random);
            GC.Collect();
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var before = next;
            var time = Time(() => next = before.Apply(changes));
            var bytes = GC.GetTotalAllocatedBytes(precise: true) - allocated;
            log.WriteLine(FormattableString.Invariant($"apply {updates} updates, number {round}         {time.TotalMilliseconds,8:F1} ms  {bytes / 1e6,8:F1} MB allocated"));
        }
        var found = Time(() => Find(next, people));
        var foundBefore = Time(() => Find(directory, people));
        log.WriteLine(FormattableString.Invariant($"find an account, before and after      {foundBefore.TotalMicroseconds / Rounds / 1000,8:F2} µs {found.TotalMicroseconds / Rounds / 1000,8:F2} µs"));
        log.WriteLine(FormattableString.Invariant($"compact                                {Time(() => next.Compact()).TotalSeconds,8:F2} s"));
        log.WriteLine(FormattableString.Invariant($"search afterwards                      {Time(() => next.Search("martin", 10)).TotalMicroseconds,8:F0} µs"));
        return 0;
    }

    private static MedicalDirectory Build(int people)
    {
        var builder = SyntheticDirectory.NewBuilder();
        foreach (var profile in SyntheticDirectory.Generate(people, Seed, Options))
            SyntheticDirectory.Add(builder, profile);
        return builder.Build();
    }

    private static DirectoryChanges Changes(MedicalDirectory directory, int updates, SeededRandom random)
    {
        var accounts = new Dictionary<AccountId, Account>();
        while (accounts.Count < Math.Min(updates, directory.Accounts.Count))
        {
            var account = directory.Accounts[random.Next(directory.Accounts.Count)];
            var source = account.Sources.IsEmpty ? directory.Sources[0].Id : account.Sources[0];
            var figure = new Measure { Kind = MeasureKind.Followers, Value = random.Next(100_000), AsOf = new(2026, 11, 1), Source = source };
            accounts[account.Id] = account with { Measures = [figure] };
        }
        return new() { Accounts = [.. accounts.Values] };
    }

    private static void Find(MedicalDirectory directory, int people)
    {
        var random = new SeededRandom(11);
        for (var i = 0; i < Rounds * 1000; i++)
            _ = directory.FindAccount("twitter:nobody" + random.Next(people).ToString(CultureInfo.InvariantCulture));
    }

    private static TimeSpan Time(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started);
    }
}
