using CsCheck;
using MedSocial.Requests;

namespace MedSocial.Tests.Requests;

/// <summary>Everybody of some specialties, with several codes and several places each, against a plain reading of the records.</summary>
public class PeerPoolTests
{
    private static readonly SpecialtyCode[] Codes = ["SM26", "SM53", "SM54", "SM04"];

    private static readonly string[] Communes = ["44109", "44190", "35238"];

    [Fact]
    public void Pool_SeveralCodesAndPlaces_MeetsEverybodyOnce() => Gen.Select(Gen.Select(Gen.Int[0, 15], Gen.Int[0, 7], Gen.Bool).Array[1, 15], Gen.Int[1, 15], Gen.Int[1, 200]).Sample(
        (drawn, asked, km) =>
        {
            var directory = Sample.Directory([.. drawn.SelectMany((one, at) => (object[])[
                PeerWorld.Person($"p{at}", "SM04", "44109") with { Specialties = [.. Some(Codes, one.Item1)], Places = [.. Some(Communes, one.Item2).Select(PeerWorld.Place)] },
                .. one.Item3 ? (object[])[PeerWorld.On($"p{at}")] : []])]);
            var columns = PeerColumns.Of(directory.Segment);
            var codes = Some(Codes, asked).ToArray();
            var pool = new PeerPool(columns.Specialties, [.. codes]);
            var expected = directory.Practitioners.Where(one => one.Specialties.Items.Any(codes.Contains)).ToArray();
            Assert.Equal(expected.Select(one => directory.Segment.Ordinal(one.Id)).Order(), pool.All([]).Order());
            Assert.All(directory.Practitioners, one => Assert.Equal(expected.Contains(one), pool.Contains(directory.Segment.Ordinal(one.Id))));

            var (centre, reach2) = (new UnitPoint(PeerPlaces.Of(PeerWorld.Place("44109"))!.Value), UnitPoint.Chord2(km));
            var met = new List<int>();
            foreach (var (_, number, place) in pool.Within(centre, reach2, []))
            {
                foreach (var practitioner in pool.Members(number, place))
                {
                    if (pool.IsMet(practitioner, number, place, columns.Points(practitioner), centre))
                        met.Add(practitioner);
                }
            }
            var near = expected.Where(one => directory.AccountsOf(one.Id).Length > 0).Select(one => directory.Segment.Ordinal(one.Id))
                .Where(ordinal => columns.Points(ordinal).ToArray().Any(point => point.Chord2(centre) <= reach2));
            Assert.Equal(near.Order(), met.Order());
        },
        iter: 300, seed: "0000KsVbV5R4", threads: 1);

    [Fact]
    public void DescendingOrder_AnyPoints_IsAllRowsFromTheMostDown() => Gen.Single[0, 100].Array[0, 200].Sample(
        points =>
        {
            var order = new DescendingOrder(points);
            var rows = Enumerable.Range(0, DescendingOrder.Parts).SelectMany(part => order[part].ToArray()).ToArray();
            Assert.Equal(Enumerable.Range(0, points.Length), rows.Order());
            Assert.Equal(points.OrderDescending(), rows.Select(row => points[row]));
        },
        iter: 300, seed: "0000KsVbV5R4", threads: 1);

    private static IEnumerable<T> Some<T>(T[] all, int bits) => all.Where((_, at) => (bits >> at & 1) != 0);
}
