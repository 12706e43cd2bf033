using MedSocial.Requests;

namespace MedSocial.Tests.Requests;

/// <summary>A small town of invented people, with one practitioner for each gate.</summary>
internal static class PeerWorld
{
    internal static readonly DateTimeOffset Noon = new(2026, 2, 1, 12, 0, 0, TimeSpan.Zero);

    internal const string Secret = "Secretname";

    internal static object[] Records() =>
    [
        Person("lea", "SM26", "44109"), On("lea"),
        Person("carla", "SM04", "44109"), On("carla"),
        Person("cyril", "SM04", "44190"), On("cyril"),
        Person("loin", "SM04", "13055"), On("loin"),
        Person("ferme", "SM04", "44109"), On("ferme") with { Status = AccountStatus.Suspended },
        Person("refus", "SM04", "44109"), On("refus"),
        Person("sanscompte", "SM04", "44109"),
        Person("retraite", "SM04", "44109") with { Stage = CareerStage.Retired }, On("retraite"),
        new Practitioner
        {
            Id = "masque", Name = PersonName.Of("Zoe", Secret).Withhold(), Disclosure = Disclosure.UndeclaredPseudonym,
            Aliases = [new("Masque", AliasKind.Pseudonym)], Profession = ProfessionCode.Physician, Specialties = ["SM04"], Places = [Place("44109")],
        },
        On("masque"),
        Person("dora", "SM15", "44109"), On("dora"),
        Act("lea", "carla", InteractionKind.Follow), Act("carla", "lea", InteractionKind.Follow),
        Act("cyril", "lea", InteractionKind.Mention, -2), Act("lea", "cyril", InteractionKind.Mention, -1),
        Act("dora", "lea", InteractionKind.Reply, 1, "#DocTocToc"), Act("lea", "dora", InteractionKind.Endorsement, 2, "#DocTocToc"),
        Act("masque", "lea", InteractionKind.Reply, 1, "#DocTocToc"), Act("refus", "lea", InteractionKind.Reply, 1, "#DocTocToc"), Act("ferme", "lea", InteractionKind.Reply, 1, "#DocTocToc"),
    ];

    internal static MedicalDirectory Build() => Sample.Directory(Records());

    internal static Practitioner Person(string id, string specialty, string insee) => new()
    {
        Id = id, Name = PersonName.Of("Dr", id + "ville"), Profession = ProfessionCode.Physician, Specialties = [specialty], Places = [Place(insee)],
    };

    internal static Place Place(string insee) => new() { InseeCode = insee, Country = "FR" };

    internal static Account On(string id) => Account.Of("twitter:" + id) with { Owners = [(PractitionerId)id] };

    internal static Interaction Act(string from, string to, InteractionKind kind, int hours = 0, string? tag = null) => new()
    {
        From = "twitter:" + from, To = "twitter:" + to, Kind = kind, At = Noon.AddHours(hours), Hashtags = tag is null ? default : [Hashtag.Parse(tag)],
    };

    internal static string[] Ids(PeerList list) => [.. list.Candidates.Select(one => one.Practitioner.Id.Value)];

    internal static int Left(PeerList list, LeftOutReason reason) => list.LeftOut.FirstOrDefault(one => one.Reason == reason)?.Count ?? 0;

    /// <summary>Everything that an answer says in words.</summary>
    internal static string Words(PeerList list) => string.Join('\n',
    [
        list.ToString(), .. list.Candidates.Select(one => $"{one} {one.Practitioner} {one.Practitioner.Name?.Reveal()} {one.Account} {one.Explain()} {one.Explain().ToFrench()}"),
        .. list.LeftOut.Select(one => $"{one} {one.Text.Fr}"), .. list.Issues.Select(one => one.ToString()), .. list.Warnings.Select(one => one.ToString()), list.Draft?.Fr ?? "", list.Draft?.En ?? "",
    ]);
}
