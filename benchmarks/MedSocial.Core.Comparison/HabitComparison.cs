using System.Globalization;
using MedSocial.TestData;

namespace MedSocial.Comparison;

/// <summary>How often the right person is found however the name was written: <c>--habits [records] [queries] [seed]</c>.</summary>
/// <remarks><c>--misses FILE</c> writes what was not found first.</remarks>
internal static class HabitComparison
{
    private const int Top = 10;

    internal static void Run(string[] args, TextWriter log)
    {
        var numbers = args.TakeWhile(arg => arg[0] != '-').Select(arg => int.Parse(arg, CultureInfo.InvariantCulture)).ToArray();
        var (records, queries, seed) = (At(0, 200_000), At(1, 300), (ulong)At(2, 1));
        using var misses = Array.IndexOf(args, "--misses") is >= 0 and var at && at + 1 < args.Length ? new StreamWriter(args[at + 1]) : null;
        var people = SyntheticDirectory.Generate(records, seed);
        var truth = new GroundTruth(people);
        using var engine = new Engines.MedSocialEngine();
        engine.Build([.. people]);
        log.WriteLine($"# {records} people, at most {queries} texts of each habit, seed {seed}; percent right: first, among ten");
        log.WriteLine("# habit texts r1 r10 example");
        foreach (var habit in Enum.GetValues<TypingHabit>())
            Measure(habit, TypedHabits.Make(habit, truth, queries, seed + 1));

        int At(int place, int otherwise) => place < numbers.Length ? numbers[place] : otherwise;

        void Measure(TypingHabit habit, IReadOnlyList<TypedText> texts)
        {
            Span<int> found = stackalloc int[Top];
            var (first, ten) = (0, 0);
            foreach (var typed in texts)
            {
                var answers = 0;
                var count = engine.Find(typed.Text, found);
                for (var place = count - 1; place >= 0; place--)
                    answers = TypedHabits.Answers(truth, typed, found[place]) ? place + 1 : answers;
                first += answers == 1 ? 1 : 0;
                ten += answers > 0 ? 1 : 0;
                if (answers != 1)
                    misses?.WriteLine($"{habit}\t{answers}\t{typed.Text}\t{truth.Given(typed.Ordinal)} {truth.Family(typed.Ordinal)}");
            }
            if (texts.Count > 0)
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{habit} {texts.Count} {100.0 * first / texts.Count:F1} {100.0 * ten / texts.Count:F1} « {texts[0].Text} »"));
        }
    }
}
