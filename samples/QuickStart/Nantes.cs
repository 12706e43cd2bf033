// The scripted world of Nantes: INVENTED people in real places, with the answers that are expected and why, read from one file.
using System.Text.Json;
using MedSocial;
using MedSocial.Requests;

internal sealed class Nantes
{
    private readonly JsonElement _world = Load();

    internal static readonly DateOnly Day = new(2026, 6, 1);

    internal static readonly DateOnly First = new(2026, 7, 6), Last = new(2026, 7, 31);

    internal IEnumerable<(string Kind, string Ask, string[] Answer, string Why)> Expected => _world.GetProperty("expected").EnumerateArray()
        .Select(one => (Text(one, "kind"), Text(one, "ask"), one.GetProperty("answer").EnumerateArray().Select(id => id.GetString()!).ToArray(), Text(one, "why")));

    internal MedicalDirectory Build(bool reversed = false)
    {
        var people = _world.GetProperty("people").EnumerateArray().ToArray();
        var acts = _world.GetProperty("acts").EnumerateArray().ToArray();
        if (reversed)
        {
            Array.Reverse(people);
            Array.Reverse(acts);
        }
        var builder = new MedicalDirectoryBuilder();
        foreach (var one in people)
        {
            var id = PractitionerId.Parse(Text(one, "id"));
            builder
                .Add(new Practitioner
                {
                    Id = id, Name = PersonName.Of(Text(one, "given"), Text(one, "family")), Profession = ProfessionCode.Physician,
                    Specialties = [SpecialtyCode.Parse(Text(one, "specialty"))], Places = [new() { InseeCode = Text(one, "insee"), Country = "FR" }],
                })
                .Add(Account.Of("twitter:" + id) with { Owners = [id] });
        }
        foreach (var one in acts)
        {
            builder.Add(new Interaction
            {
                From = "twitter:" + Text(one, "from"), To = "twitter:" + Text(one, "to"), Kind = Enum.Parse<InteractionKind>(Text(one, "kind")),
                At = new(2026, 5, 20, 12, 0, 0, TimeSpan.Zero), Count = one.TryGetProperty("count", out var count) ? count.GetInt32() : 1,
                Hashtags = one.TryGetProperty("tag", out var tag) ? [Hashtag.Parse(tag.GetString()!)] : default,
            });
        }
        return builder.Build();
    }

    /// <summary>Asks what the file says, always for Léa.</summary>
    internal PeerList Ask(MedicalDirectory directory, string kind, string text) => kind switch
    {
        "appointment" => directory.FindPeers(new AppointmentRequest(text) { Asker = "lea", Place = "Bouguenais", RadiusKm = 80, Act = "échocardiographie", Urgency = Urgency.WithinDays, AsOf = Day }),
        "replacement" => directory.FindPeers(new ReplacementRequest(text, First, Last) { Asker = "lea", Place = "Bouguenais", Offers = [.. Offers()], AsOf = Day }),
        "support" => directory.FindPeers(new SupportRequest(text) { Aggressor = "twitter:denis", AsOf = Day }),
        _ => directory.FindPeers(new AdviceRequest(text) { Asker = "lea", OwnSpecialty = "généraliste", AsOf = Day }),
    };

    private IEnumerable<ReplacementOffer> Offers() => _world.GetProperty("offers").EnumerateArray().Select(one => new ReplacementOffer
    {
        Practitioner = Text(one, "id"), Status = ReplacementStatus.RegisteredPractitioner, Places = [new(Text(one, "place"), 30)],
        Available = [new(DateOnly.Parse(Text(one, "from"), null), DateOnly.Parse(Text(one, "to"), null))], On = Day,
    });

    private static string Text(JsonElement one, string name) => one.GetProperty(name).GetString()!;

    private static JsonElement Load()
    {
        var folder = AppContext.BaseDirectory;
        var path = Path.Combine(folder, "Nantes.json");
        return JsonDocument.Parse(File.ReadAllText(File.Exists(path) ? path : Path.Combine(folder, "Worlds", "Nantes.json"))).RootElement;
    }
}
