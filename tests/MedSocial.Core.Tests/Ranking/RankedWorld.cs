namespace MedSocial.Tests.Ranking;

/// <summary>Small worlds of people who act towards each other.</summary>
internal static class RankedWorld
{
    internal static readonly DateOnly Day = new(2026, 3, 1);

    internal static Practitioner Doctor(string id) => new() { Id = id, Name = PersonName.Of("Ada", id), Profession = ProfessionCode.Physician };

    internal static Account Verified(string handle, params VerificationKind[] kinds) => Account.Of("twitter:" + handle) with
    {
        Owners = [(PractitionerId)handle],
        Evidence = [.. (kinds.Length == 0 ? [VerificationKind.RegisterMatch] : kinds).Select(kind => new VerificationEvidence { Kind = kind, On = Day.AddDays(-400), Source = "s" })],
    };

    internal static Account Nobody(string handle) => Account.Of("twitter:" + handle);

    internal static Interaction Act(string from, string to, InteractionKind kind = InteractionKind.Mention, int daysAgo = 10, int count = 1, params string[] tags) => new()
    {
        From = "twitter:" + from,
        To = "twitter:" + to,
        Kind = kind,
        At = At(daysAgo),
        Count = count,
        Hashtags = [.. tags.Select(tag => (Hashtag)tag)],
    };

    internal static DateTimeOffset At(int daysAgo, double hours = 12) => new DateTimeOffset(Day.AddDays(-daysAgo), TimeOnly.MinValue, TimeSpan.Zero).AddHours(hours);

    /// <summary>Doctors a to e with figures; a is mentioned by most, d by accounts that nobody knows, e by nobody.</summary>
    internal static object[] Records() =>
    [
        Doctor("a"), Doctor("b"), Doctor("c"), Doctor("d"), Doctor("e"),
        Verified("a") with { Measures = [Sample.Followers(900)] },
        Verified("b") with { Measures = [Sample.Followers(100, asOf: Day.AddDays(-200)), Sample.Followers(200, asOf: Day.AddDays(-100)), Sample.Followers(400)] },
        Verified("c", VerificationKind.NetworkBadge),
        Account.Of("twitter:d") with { Owners = ["d"], Measures = [Sample.Followers(50_000, Bound.AtLeast)] },
        Account.Of("instagram:e") with { Owners = ["e"], Measures = [Sample.Followers(300)] },
        Nobody("x"), Nobody("y"),
        Act("b", "a"), Act("c", "a", InteractionKind.Quote, 20), Act("a", "b", InteractionKind.Reply, 5), Act("c", "b", InteractionKind.Endorsement, 300),
        Act("x", "d", count: 40), Act("y", "d", count: 40), Act("x", "y"), Act("y", "x"), Act("d", "a", InteractionKind.Mention, 3, 1, "#NoFakeMed"),
        Act("b", "c", InteractionKind.Reply, 30, 1, "#NoFakeMed"),
    ];
}
