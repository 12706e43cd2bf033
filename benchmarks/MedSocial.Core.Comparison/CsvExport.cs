using System.Globalization;
using MedSocial.TestData;

namespace MedSocial.Comparison;

/// <summary>Writes people and queries for engines that live outside .NET.</summary>
internal static class CsvExport
{
    internal static void Write(string file, IEnumerable<SyntheticProfile> people, ComparisonOptions options, GroundTruth truth)
    {
        using (var writer = new StreamWriter(file))
        {
            writer.WriteLine("ordinal,given,family,birth,city,specialty,followers,latitude,longitude");
            foreach (var (ordinal, practitioner, _) in people)
            {
                var (name, place) = (practitioner.Name!, practitioner.Places[0]);
                writer.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{ordinal},{Folded(name.Given)},{Folded(name.Family)},{Folded(name.BirthFamily)},{Folded(place.City)},{truth.SpecialtyOf(ordinal)},{truth.TwitterFollowers(ordinal)},{place.Coordinates!.Value.Latitude},{place.Coordinates.Value.Longitude}"));
            }
        }
        using var queries = new StreamWriter(file + ".queries");
        queries.WriteLine("id,kind,text,right");
        var id = 0;
        foreach (var kind in options.Kinds.Where(kind => kind <= QueryKind.Phonetic))
        {
            foreach (var query in QuerySet.Make(kind, truth, options.Queries, options.Seed + 1))
                queries.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id++},{kind.Name()},{Folded(query.Text)},{string.Join(' ', query.RightFirst)}"));
        }
    }

    /// <summary>Folded words hold neither commas nor quotes.</summary>
    private static string Folded(string? text) => text is null ? "" : string.Join(' ', Plain.Words(text));
}
