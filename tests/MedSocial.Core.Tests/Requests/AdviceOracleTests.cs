using CsCheck;
using MedSocial.Requests;
using MedSocial.Search;

namespace MedSocial.Tests.Requests;

/// <summary>The walk that ends early against a scan of everybody, on drawn worlds.</summary>
public class AdviceOracleTests
{
    private static readonly Gen<(int From, int To, InteractionKind Kind, int Hours, bool IsTagged)[]> Acts =
        Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11], Gen.Enum<InteractionKind>(), Gen.Int[0, 2000], Gen.Bool, (from, to, kind, hours, tagged) => (from, to, kind, hours, tagged)).Array[0, 40];

    /// <summary>With two hashtags, a specialty, recommendations, and limits so low that what is kept for many is used for few.</summary>
    [Fact]
    public void FindPeers_ManyOfASpecialtyAndUnderHashtags_IsTheScan() => Gen.Select(Acts, Gen.Int[0, 12], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 11].Array[0, 4]).Sample(
        (acts, take, mostTouched, kind, recommended) =>
        {
            var people = Enumerable.Range(0, 12).SelectMany(at => (object[])[
                PeerWorld.Person($"p{at}", at % 3 == 0 ? "SM26" : "SM15", "44109"), PeerWorld.On($"p{at}") with { Hashtags = at % 5 == 0 ? [Hashtag.Parse("#Peau")] : default }]);
            var directory = Sample.Directory([.. people, .. acts.Where(act => act.From != act.To)
                .Select(act => PeerWorld.Act($"p{act.From}", $"p{act.To}", act.Kind, act.Hours, act.IsTagged ? act.From % 2 == 0 ? "#DocTocToc" : "#Peau" : null)).Distinct()]);
            var columns = PeerColumns.Of(directory.Segment);
            (columns.MostScanned, columns.MostTouched) = (1, mostTouched * 3);
            var text = kind switch { 0 => "#DocTocToc #Peau dermato ?", 1 => "#DocTocToc dermato ?", 2 => "#Personne dermato ?", _ => "#Peau #DocTocToc ?" };
            var book = RecommendationBook.Empty.With(recommended.Select(one => new Recommendation { From = "p0", To = $"p{one}", On = Sample.Day }));
            var request = new AdviceRequest(text) { Asker = "p0", Take = take, Book = book };
            var walked = directory.FindPeers(request);
            var scanned = directory.FindPeers(request with { Filter = new SearchQuery { Networks = [NetworkId.Twitter] } });
            Assert.True(scanned.IsComplete);
            Assert.Equal(scanned.Candidates.Select(one => (one.Practitioner.Id, one.Score)), walked.Candidates.Select(one => (one.Practitioner.Id, one.Score)));
            Assert.Equal(scanned.Candidates.Select(one => one.Explain().ToString()), walked.Candidates.Select(one => one.Explain().ToString()));
            if (walked.IsComplete)
                Assert.Equal(scanned.LeftOut.AsEnumerable(), walked.LeftOut);
        },
        iter: 400, seed: "0000KsVbV5R4", threads: 1);

    [Fact]
    public void FindPeers_WalkThatEndsEarly_IsTheScan() => Gen.Select(Acts, Gen.Int[0, 12], Gen.Bool).Sample(
        (acts, take, withTopic) =>
        {
            var people = Enumerable.Range(0, 12).SelectMany(at => (object[])[PeerWorld.Person($"p{at}", "SM26", "44109"), PeerWorld.On($"p{at}")]);
            var directory = Sample.Directory([.. people, .. acts.Where(act => act.From != act.To)
                .Select(act => PeerWorld.Act($"p{act.From}", $"p{act.To}", act.Kind, act.Hours, act.IsTagged ? "#DocTocToc" : null)).Distinct()]);
            var request = new AdviceRequest(withTopic ? "#DocTocToc ?" : "#Personne ?") { Asker = "p0", Take = take };
            var walked = directory.FindPeers(request);
            var scanned = directory.FindPeers(request with { Filter = new SearchQuery { Networks = [NetworkId.Twitter] } });
            Assert.True(scanned.IsComplete);
            Assert.Equal(scanned.Candidates.Select(one => (one.Practitioner.Id, one.Score)), walked.Candidates.Select(one => (one.Practitioner.Id, one.Score)));
            foreach (var one in walked.Candidates)
                Assert.Equal(one.Score, one.Explain().Contributions.Sum(part => part.Points), 1e-9);
        },
        iter: 300, seed: "0000KsVbV5R4", threads: 1);
}
