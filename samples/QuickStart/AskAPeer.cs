// One request of each kind, on the scripted world of Nantes.
using MedSocial;
using MedSocial.Requests;

internal static class AskAPeer
{
    internal static void Show(Action<string, bool> expect)
    {
        var world = new Nantes();
        var directory = world.Build();
        foreach (var (kind, ask, answer, why) in world.Expected)
        {
            var list = world.Ask(directory, kind, ask);
            Console.WriteLine($"  {kind}: {ask}{Environment.NewLine}     {why}");
            if (list.Reading is { } reading)
                Console.WriteLine($"     read as: {reading.Kind}, {string.Join(", ", reading.Disciplines.Select(one => one.Discipline))}; ask under {reading.AskUnder} on {reading.Network}");
            foreach (var one in list.Candidates)
            {
                Console.WriteLine($"     {one}");
                foreach (var part in one.Explain().Contributions.Where(part => part.Points > 0))
                    Console.WriteLine($"        {part}{Environment.NewLine}        {part.ToFrench()}");
            }
            foreach (var left in list.LeftOut)
                Console.WriteLine($"     - {left} / {left.Text.Fr}");
            foreach (var issue in list.Issues)
                Console.WriteLine($"     ! {issue.Text.En} / {issue.Text.Fr}");
            foreach (var part in list.Cover?.Parts ?? [])
                Console.WriteLine($"     {part.Practitioner}: {string.Join(", ", part.Intervals)}");
            foreach (var reminder in list.Reminders)
                Console.WriteLine($"     § {reminder.Rule.Article}: {reminder.Text.En} / {reminder.Text.Fr}");
            if (list.Draft is { } draft)
                Console.WriteLine($"     « {draft.Fr} »{Environment.NewLine}     “{draft.En}”");
            expect($"{kind} names {string.Join(", ", answer)}", list.Candidates.Select(one => one.Practitioner.Id.Value).SequenceEqual(answer));
        }
    }
}
