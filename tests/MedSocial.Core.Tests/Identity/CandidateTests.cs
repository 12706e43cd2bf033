using CsCheck;
using MedSocial.Identity;
using MedSocial.Storage;
using MedSocial.TestData;
using static MedSocial.Tests.Identity.IdentityGen;

namespace MedSocial.Tests.Identity;

/// <summary>What makes matching fast gives what looking at everybody gives.</summary>
public class CandidateTests
{
    private static readonly MedicalDirectory Directory = Build(3000, 77);

    /// <summary>The oracle weighs all practitioners, each as if he were the first: nothing is blocked and nothing remembered.</summary>
    /// <param name="seed">The second one begins with « Jean-Gabriel Souzea », who is no misspelt Gabriel Bean.</param>
    [Theory]
    [InlineData("0000KsVbV5R4")]
    [InlineData("485iqN1b2Sy1")]
    public void Run_AnyName_FindsWhomWeighingEverybodyFinds(string seed)
    {
        var index = IdentityIndex.Of(Directory);
        var engine = new MatchEngine(index);
        var typed = new MedSocial.Identity.TypedName(index.Search.Names, index.Search.Neighbours);
        var people = Directory.Practitioners;
        Gen.Select(Gen.Int[0, people.Count - 1], Gen.Int[0, 4], OneOf("", "Paris", "Nord", "Marseille (13)"), OneOf("", "cardiologue", "médecin généraliste")).Sample((at, form, place, bio) =>
        {
            var name = people[at].Name!;
            var claim = new ProfileClaim { DisplayName = Written(name, form), Location = place, Bio = bio };
            engine.Run(claim, MatchOptions.Default);
            typed.Set(engine.Claim.Name, near: true);
            var found = engine.Found.ToArray().ToDictionary(score => score.Practitioner);
            Span<int> words = stackalloc int[NameIndex.MaxWords];
            for (var other = 0; other < people.Count; other++)
            {
                var isFound = found.TryGetValue(other, out var score);
                if (!isFound && other % 8 != at % 8)
                    continue;
                var expected = new EvidenceWeights(index, IdentityModel.Default).Weigh(engine.Claim, typed, false, other, words[..index.Search.Names.Words(index.Profile(other), words)]);
                if (isFound)
                    Assert.True(expected.Weight == score.Weight, $"{claim} {people[other]}: {expected.Weight} {score.Weight}");
                else
                    Assert.False(expected.Levels[DefaultModel.Name] is DefaultModel.Full or DefaultModel.Reversed or DefaultModel.Nickname or DefaultModel.Misspelt or DefaultModel.Initials, $"{claim} {people[other]}");
            }
        }, iter: 60, seed: seed, threads: 1);
    }

    [Fact]
    public void CandidateList_AnyOrder_HoldsTheBestOfEach() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 100]).Array[0, 6000].List[1, 3].Sample(claims =>
        {
            var list = new CandidateList();
            foreach (var scores in claims)
            {
                list.Clear();
                var expected = new Dictionary<int, double>();
                foreach (var (who, weight) in scores)
                {
                    list.Add(new(who) { Weight = weight });
                    expected[who] = Math.Max(weight, expected.GetValueOrDefault(who, double.NegativeInfinity));
                }
                Assert.Equal(expected.Count, list.Count);
                foreach (var (who, weight) in expected)
                    Assert.Equal(weight, list.Scores[list.Find(who)].Weight);
                Assert.Equal(-1, list.Find(3001));
            }
        }, iter: 30, seed: "0000KsVbV5R4");

    /// <summary>One place and three kinds of work stand in the row, more in a list: which, nobody sees.</summary>
    [Fact]
    public void Columns_AnyNumberOfPlacesAndWork_AreThoseOfTheRecord()
    {
        string[] communes = ["44109", "59350", "13055", "44020", "75056"], specialties = ["SM04", "SM54", "SM20", "SM15", "SM02"];
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 5], Gen.Bool).Array[1, 40].Sample(people =>
        {
            var directory = Sample.Directory([.. people.Select((person, i) => Sample.Person($"p{i:D2}") with
            {
                Profession = person.Item3 ? ProfessionCode.Parse("10") : default(ProfessionCode?),
                Places = [.. communes.Take(person.Item1).Select(code => new Place { InseeCode = code })],
                Specialties = [.. specialties.Take(person.Item2).Select(SpecialtyCode.Parse)],
            })]);
            var columns = IdentityColumns.Of(directory);
            for (var i = 0; i < directory.Practitioners.Count; i++)
            {
                var person = directory.Practitioners[i];
                Assert.Equal(person.Places.Select(place => PlaceTable.Shared.Of(place)), columns.Places(i).ToArray());
                IEnumerable<int> work = person.Profession is { } profession ? [WorkTable.ProfessionMark + WorkTable.Shared.Profession(profession)] : [];
                Assert.Equal(work.Concat(person.Specialties.Select(WorkTable.Shared.Discipline)).Distinct(), columns.Work(i).ToArray().Select(one => (int)one));
                Assert.Equal(person.Places.Count == 1 ? PlaceTable.Shared.DepartmentOf(columns.Places(i)[0]) : IdentityColumns.Several, columns.Department(i));
            }
            Assert.Equal(people.Count(person => person.Item1 > 0), columns.CommuneCounts[PlaceTable.Shared.OfCode("44109")]);
        }, iter: 60, seed: "0000KsVbV5R4");
    }

    private static string Written(PersonName name, int form) => form switch
    {
        0 => $"{name.Given} {name.Family}",
        1 => $"{name.Family} {name.Given}",
        2 => $"Dr {name.Given![0]} {name.Family}",
        3 => $"{name.Given} {name.Family![..^1]}",
        _ => $"Dr {name.Family}",
    };

    private static MedicalDirectory Build(int people, ulong seed)
    {
        var builder = SyntheticDirectory.NewBuilder();
        foreach (var profile in SyntheticDirectory.Generate(people, seed, new() { AccountShare = 0 }))
            SyntheticDirectory.Add(builder, profile);
        return builder.Build();
    }
}
