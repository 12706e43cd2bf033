using System.Diagnostics;
using System.Globalization;
using MedSocial.Requests;
using MedSocial.TestData;

namespace MedSocial.Benchmarks;

/// <summary>
/// Times requests to peers: <c>-- --requests [practitioners] [interactions] [file]</c>. Three practitioners in ten have an account. Prints what it takes to prepare, then p50 and p99 of each kind on
/// one thread, the bytes of a request, and the cover of twelve months out of 500 offers. With a file the directory is saved there, or opened from it when it is there already.
/// </summary>
internal static class RequestTiming
{
    private const int Rounds = 400;
    private const int Offers = 500;

    private static readonly string[] Questions =
    [
        "#DocTocToc éruption après amoxicilline, avis dermato ?", "#DocTocToc ECG : BAV ou pas, avis cardio ?", "#DocTocToc quel certificat pour une ALD ?", "avis généraliste sur cette reco ?",
    ];

    private static readonly string[] Places = ["Nantes", "Paris", "Lyon", "Brest", "Marseille", "Lille", "Toulouse", "Bouguenais"];

    internal static int Run(ReadOnlySpan<string> args, TextWriter log)
    {
        var people = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 200_000;
        var interactions = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000;
        using var directory = args.Length > 2 ? FromFile(args[2], people, interactions) : Build(people, interactions);
        var askers = directory.Accounts.Take(2000).Select(account => account.Owners[0]).ToArray();
        log.WriteLine(FormattableString.Invariant($"{people:N0} practitioners, {directory.Accounts.Count:N0} accounts, {interactions:N0} interactions"));
        var started = Stopwatch.GetTimestamp();
        directory.PrepareRequests(progress: new Parts(log));
        log.WriteLine(FormattableString.Invariant($"prepared, columns and index included: {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s"));
        Time(log, "advice, by specialty and hashtag", round => directory.FindPeers(new AdviceRequest(Questions[round % Questions.Length]) { Asker = askers[round % askers.Length] }));
        Time(log, "advice, no specialty", round => directory.FindPeers(new AdviceRequest("#DocTocToc ?") { Asker = askers[round % askers.Length] }));
        Time(log, "advice, empty", round => directory.FindPeers(new AdviceRequest("") { Asker = askers[round % askers.Length] }));
        Time(log, "appointment, cardiology", round => directory.FindPeers(new AppointmentRequest("cardiologue") { Asker = askers[round % askers.Length], Place = Places[round % Places.Length] }));
        Time(log, "appointment, general practice", round => directory.FindPeers(new AppointmentRequest("généraliste") { Asker = askers[round % askers.Length], Place = Places[round % Places.Length] }));
        Time(log, "support", round => directory.FindPeers(new SupportRequest(askers[round % askers.Length]) { Topic = Hashtag.Parse("#DocTocToc") }));
        var replacement = Replacement(directory);
        Time(log, "replacement, 12 months, 500 offers", _ => directory.FindPeers(replacement), 200);
        var cover = directory.FindPeers(replacement);
        log.WriteLine(FormattableString.Invariant($"cover: {cover.Eligible} eligible, {cover.Cover!.Parts.Length} people for {cover.Cover.CoveredDays} of {cover.Cover.NeededDays} days, proven: {cover.Cover.IsProven}"));
        return 0;
    }

    /// <summary>Says how long each part of the preparation took.</summary>
    private sealed class Parts(TextWriter log) : IProgress<RequestPreparation>
    {
        private long _since = Stopwatch.GetTimestamp();

        public void Report(RequestPreparation value)
        {
            log.WriteLine(FormattableString.Invariant($"  {value,-12} {Stopwatch.GetElapsedTime(_since).TotalSeconds,6:F2} s"));
            _since = Stopwatch.GetTimestamp();
        }
    }

    private static MedicalDirectory FromFile(string path, int people, int interactions)
    {
        if (!File.Exists(path))
            Build(people, interactions).Save(path);
        return MedicalDirectory.Open(path);
    }

    internal static MedicalDirectory Build(int people, int interactions)
    {
        var builder = SyntheticDirectory.NewBuilder();
        var ids = new List<AccountId>();
        foreach (var profile in SyntheticDirectory.Generate(people, 1, new() { AccountShare = 0 }))
        {
            builder.Add(profile.Practitioner);
            if (profile.Ordinal % 10 >= 3)
                continue;
            var account = Account.Of($"twitter:u{profile.Ordinal}") with { Owners = [profile.Practitioner.Id] };
            ids.Add(account.Id);
            builder.Add(account);
        }
        var tag = Hashtag.Parse("#DocTocToc");
        var at = 0;
        foreach (var interaction in SyntheticDirectory.Interactions(ids, interactions, 1))
            builder.Add(at++ % 20 == 0 ? interaction with { Hashtags = [tag] } : interaction);
        return builder.Build();
    }

    internal static ReplacementRequest Replacement(MedicalDirectory directory)
    {
        var random = new SeededRandom(1, 3);
        var first = new DateOnly(2020, 1, 1);
        var offers = directory.Accounts.Take(Offers).Select(account => new ReplacementOffer
        {
            Practitioner = account.Owners[0],
            Status = ReplacementStatus.LicensedStudent,
            LicensedUntil = first.AddDays(1000),
            Specialties = ["SM26"],
            Available = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => random.Next(365)).Select(day => new DateInterval(first.AddDays(day), first.AddDays(day + 5 + random.Next(40))))],
            Accepted = 10,
            Completed = random.Next(11),
            TakesCalls = true,
        });
        return new("généraliste", first, first.AddDays(365)) { Offers = [.. offers] };
    }

    /// <summary>Twice the same requests: the first pass meets specialties, hashtags and pages of memory for the first time.</summary>
    private static void Time(TextWriter log, string name, Func<int, PeerList> ask, int rounds = Rounds)
    {
        var (first, again) = (new double[rounds], new double[rounds]);
        Pass(first, ask);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var looked = Pass(again, ask);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / rounds;
        log.WriteLine(FormattableString.Invariant(
            $"{name,-36} p50 {again[rounds / 2],8:F3} ms  p99 {again[(int)(rounds * 0.99)],8:F3} ms  first pass p50 {first[rounds / 2],8:F3} ms  p99 {first[(int)(rounds * 0.99)],8:F3} ms  worst {first[^1],8:F3} ms  {bytes,9:N0} bytes  {looked / rounds,9:N0} looked at"));
    }

    private static long Pass(double[] times, Func<int, PeerList> ask)
    {
        var looked = 0L;
        for (var round = 0; round < times.Length; round++)
        {
            var started = Stopwatch.GetTimestamp();
            var list = ask(round);
            times[round] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            looked += list.Considered;
        }
        Array.Sort(times);
        return looked;
    }
}
