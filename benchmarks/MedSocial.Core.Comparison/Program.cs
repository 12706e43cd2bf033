using System.Diagnostics;
using MedSocial.Comparison;
using MedSocial.TestData;

if (args is ["--leaderboard", ..])
{
    LeaderboardComparison.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 600_000, Console.Out);
    return 0;
}

if (args is ["--relevance", ..])
{
    RelevanceComparison.Run(args[1..], Console.Out);
    return 0;
}

if (args is ["--habits", ..])
{
    HabitComparison.Run(args[1..], Console.Out);
    return 0;
}

ComparisonOptions options;
try
{
    options = ComparisonOptions.Parse(args);
}
catch (FormatException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    Console.Error.WriteLine(ComparisonOptions.Usage);
    return 2;
}

var clock = Stopwatch.StartNew();
var truth = new GroundTruth(People());
Console.WriteLine($"# {options.Records} records, {options.Queries} queries of each kind, seed {options.Seed}, one thread; times in microseconds, r1 and r10 in percent");
if (options.Export is { } file)
{
    CsvExport.Write(file, People(), options, truth);
    return 0;
}

var queries = options.Kinds.ToDictionary(kind => kind, kind => QuerySet.Make(kind, truth, options.Queries, options.Seed + 1));
var warmUps = options.Kinds.ToDictionary(kind => kind, kind => QuerySet.Make(kind, truth, Math.Min(options.Queries, 300), options.Seed + 2));
Console.WriteLine(FormattableString.Invariant($"# people and queries made in {clock.Elapsed.TotalSeconds:F1} s"));
Console.WriteLine("# engine kind p50_us p99_us r1 r10");

var (built, measured) = (new List<BuildMeasurement>(), new List<Measurement>());
var engines = new List<IEngine>();
foreach (var name in options.Engines)
{
    engines.Add(EngineList.Make(name));
    built.Add(Build(engines[^1]));
    Console.WriteLine(built[^1]);
    Measurement.Prepare(engines[^1], warmUps);
}
foreach (var kind in options.Kinds)
{
    foreach (var measurement in Turns.Take(engines, kind, queries[kind], warmUps[kind], options.Budget))
    {
        measured.Add(measurement);
        Console.WriteLine(measurement);
    }
}
engines.ForEach(engine => engine.Dispose());
Console.WriteLine(FormattableString.Invariant($"# all done in {clock.Elapsed.TotalSeconds:F1} s"));
if (options.Out is { } table)
    MarkdownReport.Write(table, options, built, measured);
return 0;

IEnumerable<SyntheticProfile> People() => SyntheticDirectory.Generate(options.Records, options.Seed);

// The heap is weighed without the people, so that what an engine keeps of them counts as its own.
BuildMeasurement Build(IEngine engine)
{
    var before = GC.GetTotalMemory(forceFullCollection: true);
    var seconds = BuildFromFreshPeople(engine);
    var after = GC.GetTotalMemory(forceFullCollection: true);
    return new(engine.Name, options.Records, seconds, Math.Max(0, after - before) + engine.FileBytes);
}

double BuildFromFreshPeople(IEngine engine)
{
    var people = People().ToArray();
    var started = Stopwatch.GetTimestamp();
    engine.Build(people);
    return Stopwatch.GetElapsedTime(started).TotalSeconds;
}
