using MedSocial;
using MedSocial.Ranking;

/// <summary>People, figures and interactions that are all INVENTED for this sample: the article has no interactions.</summary>
internal static class Invented
{
    internal static readonly DateOnly Day = new(2026, 3, 1);

    internal static MedicalDirectory Build()
    {
        var builder = new MedicalDirectoryBuilder().Add(new Source { Id = "invented", Title = "Invented for a sample / Inventé pour un exemple" });
        foreach (var (name, followers) in (ReadOnlySpan<(string, int)>)[("anna", 900), ("bruno", 2100), ("chloe", 400), ("david", 52_000)])
        {
            var isVerified = name != "david";
            builder
                .Add(new Practitioner { Id = name, Aliases = [new Alias($"{char.ToUpperInvariant(name[0])}{name[1..]} (invented / inventé)", AliasKind.Pseudonym)], Profession = ProfessionCode.Physician })
                .Add(Account.Of("twitter:" + name) with
                {
                    Owners = [(PractitionerId)name],
                    Measures = [new() { Kind = MeasureKind.Followers, Value = followers, AsOf = Day, Source = "invented" }],
                    Evidence = isVerified ? [new() { Kind = VerificationKind.RegisterMatch, On = Day, Source = "invented" }] : default,
                });
        }
        for (var bot = 1; bot <= 20; bot++)
            builder.Add(Account.Of($"twitter:bot{bot}")).Add(Act($"bot{bot}", "david", InteractionKind.Mention, bot, 50));
        return builder
            .Add(Act("bruno", "anna", InteractionKind.Quote, 12, 3)).Add(Act("chloe", "anna", InteractionKind.Endorsement, 30, 1))
            .Add(Act("anna", "bruno", InteractionKind.Reply, 4, 1)).Add(Act("david", "anna", InteractionKind.Mention, 9, 2))
            .Add(Act("anna", "chloe", InteractionKind.Reply, 2, 2))
            .Build();
    }

    /// <summary>Ranks who is heard; each line says a signal, its points and where they come from, and the points add up to the score.</summary>
    internal static void Show(Action<string, bool> expect)
    {
        var heard = Build().Rank(new RankingRequest { Profile = RankingProfile.Heard, AsOf = Day, Take = 4 });
        foreach (var entry in heard.Entries)
        {
            Console.WriteLine($"  {entry} points ({entry.RankInterval}, whatever is missing)");
            foreach (var part in entry.Explain().Contributions)
                Console.WriteLine($"     {part}{Environment.NewLine}     {part.ToFrench()}");
            foreach (var step in entry.WhatWouldMoveUp().Take(1))
                Console.WriteLine($"     ↑ {step}");
        }
        expect("Anna is heard most", heard.Entries[0].Practitioner?.Id == "anna");
        expect("twenty bots do not lift David, the most followed, above her", heard.Entries[0].Score > heard.Entries.First(entry => entry.Practitioner?.Id == "david").Score);
    }

    private static Interaction Act(string from, string to, InteractionKind kind, int daysAgo, int count) => new()
    {
        From = "twitter:" + from,
        To = "twitter:" + to,
        Kind = kind,
        At = new DateTimeOffset(Day.AddDays(-daysAgo), TimeOnly.MinValue, TimeSpan.Zero),
        Count = count,
    };
}
