using CsCheck;
using MedSocial.Ranking;
using MedSocial.Ranking.Signals;
using MedSocial.Requests;
using MedSocial.Search;

namespace MedSocial.Tests.Requests;

/// <summary>Appointments and support on drawn worlds of twelve, against a plain reading of the records by the rules that the documentation states.</summary>
public class PeerOracleTests
{
    private const int People = 12;

    private static readonly DateOnly Day = DateOnly.FromDateTime(PeerWorld.Noon.Date).AddDays(100);

    private static readonly string[] Communes = ["44109", "44190", "44184", "35238", ""];

    private static readonly GeoPoint Nantes = PeerPlaces.Of(PeerWorld.Place("44109"))!.Value;

    private static readonly Gen<World> Worlds =
        from people in Gen.Select(Gen.Int[0, 4], Gen.Bool, Gen.Int[0, 5], Gen.Int[0, 5]).Array[People]
        from acts in Gen.Select(Gen.Int[0, People - 1], Gen.Int[0, People - 1], Gen.Enum<InteractionKind>(), Gen.Int[0, 2000]).Array[0, 60]
        from book in Gen.Select(Gen.Int[0, People - 1], Gen.Int[0, People - 1], Gen.Bool, Gen.Bool).Array[0, 8]
        from take in Gen.Int[1, People]
        select World.Of(people, acts, book, take);

    /// <summary>As if the specialty had very many: who is known, who is near, and without a place who is easily reached.</summary>
    [Fact]
    public void Appointment_OfManyOfTheSpecialty_NamesTheSame() => Gen.Select(Worlds, Gen.Bool).Sample(
        (world, hasPlace) =>
        {
            var request = new AppointmentRequest("cardiologue") { Asker = hasPlace ? (PractitionerId)"p0" : default(PractitionerId?), Place = hasPlace ? "Nantes" : null, Book = world.Book, AsOf = Day, Take = world.Take };
            var all = world.Directory.FindPeers(request with { Filter = new SearchQuery { Networks = [NetworkId.Twitter] } });
            PeerColumns.Of(world.Directory.Segment).MostScanned = 0;
            var few = world.Directory.FindPeers(request);
            Assert.Equal(all.Candidates.Select(one => (one.Practitioner.Id, one.Score)), few.Candidates.Select(one => (one.Practitioner.Id, one.Score)));
            Assert.True(all.IsComplete);
            Assert.InRange(few.Considered, few.Candidates.Length, all.Considered);
        },
        iter: 300, seed: "0000KsVbV5R4", threads: 1);

    [Fact]
    public void Appointment_AnyWorld_IsThePlainReading() => Worlds.Sample(
        world =>
        {
            var request = new AppointmentRequest("cardiologue") { Asker = "p0", Place = "Nantes", Book = world.Book, AsOf = Day, Take = world.Take };
            var list = world.Directory.FindPeers(request);
            var (passed, leftOut) = (new List<(Practitioner Person, double Score)>(), new List<LeftOutReason>());
            foreach (var person in world.Directory.Practitioners.Where(one => one.Specialties.Items.Contains("SM04")))
            {
                var reason = AppointmentGate(world, person);
                if (reason != LeftOutReason.None)
                    leftOut.Add(reason);
                else
                    passed.Add((person, AppointmentScore(world, person)));
            }
            Same(passed, list, world.Take);
            Assert.Equal(leftOut.CountBy(reason => reason).OrderBy(pair => pair.Key).Select(pair => new LeftOutCount(pair.Key, pair.Value)), list.LeftOut);
            Assert.Equal(passed.Count, list.Eligible);
        },
        iter: 300, seed: "0000KsVbV5R4", threads: 1);

    [Fact]
    public void Support_AnyWorld_IsThePlainReading() => Worlds.Sample(
        world =>
        {
            var list = world.Directory.FindPeers(new SupportRequest("p0") { Aggressor = "twitter:p1", AsOf = Day, Take = world.Take });
            var passed = world.Directory.Practitioners
                .Where(person => person.Id != "p0" && person.Id != "p1" && world.IsOpen(person) && (world.IsMutual(person) || world.HasExchange(person) || world.Endorsed(person)))
                .Select(person => (person, (world.IsMutual(person) ? 30 : 0) + (world.HasExchange(person) ? 20 : 0) + (world.Endorsed(person) ? 20 : 0)
                    + (person.Specialties == world.Directory.FindPractitioner("p0")!.Specialties ? 10 : 0) + 5 * world.Signal(new RecencySignal(), person)));
            Same([.. passed], list, Math.Min(world.Take, SupportRequest.MostPeers));
        },
        iter: 300, seed: "0000KsVbV5R4", threads: 1);

    private static LeftOutReason AppointmentGate(World world, Practitioner person)
    {
        var isOnFile = world.Book.All.Any(one => one.From == "p0" && one.To == person.Id && one.HasTelephone);
        return person.Id == "p0" ? LeftOutReason.Asker
            : person.Stage == CareerStage.Retired ? LeftOutReason.NotPractising
            : !isOnFile && !world.IsOpen(person) ? LeftOutReason.NoOpenAccount
            : Km(person) is not { } km ? LeftOutReason.PlaceUnknown
            : km > AppointmentRequest.DefaultRadiusKm ? LeftOutReason.TooFar : LeftOutReason.None;
    }

    private static double AppointmentScore(World world, Practitioner person)
    {
        var (mutual, exchange, book) = (world.IsMutual(person), world.HasExchange(person), world.Book.All.Any(one => one.From == "p0" && one.To == person.Id));
        var known = mutual || exchange || book ? 50 + 10 * ((mutual ? 1 : 0) + (exchange ? 1 : 0) + (book ? 1 : 0)) / 3.0 : 0;
        var recommended = world.Book.All.Where(one => one.To == person.Id && one.CountsFor("p0", Day)).Select(one => one.From).Distinct().Count();
        return known + 25 * Math.Exp(-Km(person)!.Value / 20) + 5 * world.Signal(new ResponsivenessSignal(), person) + 5 * world.Signal(new RecencySignal(), person)
            + 5 * (recommended / (recommended + 2.0));
    }

    private static double? Km(Practitioner person) => person.Places.IsEmpty ? null : PeerPlaces.Of(person.Places[0])?.DistanceTo(Nantes);

    /// <summary>Distances are read as floats: a hundredth of a point is less than anybody sees, and who is nearer than that may stand either way.</summary>
    private static void Same(List<(Practitioner Person, double Score)> passed, PeerList list, int take)
    {
        const double near = 0.01;
        Assert.Equal(Math.Min(take, passed.Count), list.Candidates.Length);
        var best = passed.Select(one => one.Score).OrderDescending().ToArray();
        for (var at = 0; at < list.Candidates.Length; at++)
        {
            var one = list.Candidates[at];
            Assert.Equal(passed.Single(other => other.Person.Id == one.Practitioner.Id).Score, one.Score, near);
            Assert.Equal(best[at], one.Score, near);
            Assert.Equal(one.Score, one.Explain().Contributions.Sum(part => part.Points), 1e-9);
            Assert.True(at == 0 || list.Candidates[at - 1].Score >= one.Score);
        }
    }

    private sealed record World(MedicalDirectory Directory, RecommendationBook Book, int Take)
    {
        internal static World Of((int Commune, bool IsCardiologist, int Stage, int Account)[] people, (int From, int To, InteractionKind Kind, int Hours)[] acts, (int From, int To, bool HasTelephone, bool Agrees)[] book, int take)
        {
            var records = new List<object>();
            for (var at = 0; at < people.Length; at++)
            {
                var person = PeerWorld.Person($"p{at}", people[at].IsCardiologist ? "SM04" : "SM26", "44109") with { Stage = people[at].Stage == 0 ? CareerStage.Retired : default };
                records.Add(person with { Places = people[at].Commune == 4 ? [] : [PeerWorld.Place(Communes[people[at].Commune])] });
                // The asker has an account, so that Twitter is the network on which everybody is looked for.
                records.Add(PeerWorld.On($"p{at}") with { Status = at > 0 && people[at].Account == 0 ? AccountStatus.Suspended : AccountStatus.Active });
            }
            records.AddRange(acts.Where(act => act.From != act.To).Select(act => PeerWorld.Act($"p{act.From}", $"p{act.To}", act.Kind, act.Hours)).Distinct());
            var lines = book.Select(line => new Recommendation
            {
                From = $"p{line.From}", To = $"p{line.To}", On = Day.AddDays(-3), HasTelephone = line.HasTelephone, ConsentOn = line.Agrees ? Day.AddDays(-2) : null,
            });
            return new(Sample.Directory([.. records]), RecommendationBook.Empty.With(lines), take);
        }

        internal bool IsOpen(Practitioner person) => Directory.AccountsOf(person.Id)[0].Status == AccountStatus.Active;

        internal bool IsMutual(Practitioner person) => Did("p0", person.Id, InteractionKind.Follow) && Did(person.Id, "p0", InteractionKind.Follow);

        internal bool HasExchange(Practitioner person) => Did("p0", person.Id, InteractionKind.Reply) || Did(person.Id, "p0", InteractionKind.Reply);

        internal bool Endorsed(Practitioner person) => Did(person.Id, "p0", InteractionKind.Endorsement);

        internal double Signal(IRankingSignal signal, Practitioner person)
        {
            var context = new RankingContext(Directory, Day.DayNumber, [], InfluenceOptions.Default, CancellationToken.None);
            var value = signal.Measure(new(context, context.Columns.CandidateOfPractitioner[Directory.Segment.Ordinal(person.Id)]));
            return double.IsNaN(value) ? 0 : value;
        }

        private bool Did(PractitionerId from, PractitionerId to, InteractionKind kind) =>
            Directory.Interactions.Any(act => act.Kind == kind && act.From == $"twitter:{from}" && act.To == $"twitter:{to}");
    }
}
