using MedSocial.Storage.Flat;

namespace MedSocial.Storage;

/// <summary>Where values lie: those that are cities of which the table of communes has coordinates.</summary>
internal sealed class ValuePoints
{
    private const int Section = SectionId.Values + 1;

    // Latitude and longitude; no number where nothing is known.
    private readonly FlatArray<double> _degrees;

    internal ValuePoints(SearchValue[] values)
    {
        var degrees = new double[values.Length * 2];
        for (var value = 0; value < values.Length; value++)
            (degrees[value * 2], degrees[value * 2 + 1]) = Point(values[value]) is { } point ? (point.Latitude, point.Longitude) : (double.NaN, double.NaN);
        _degrees = FlatArray.Copy(degrees);
    }

    internal ValuePoints(SectionSource source, int values) => _degrees = source.Get<double>(Section, values * 2L);

    internal long Bytes => _degrees.Bytes;

    internal GeoPoint? this[int value]
    {
        get
        {
            var (latitude, longitude) = (_degrees[value * 2], _degrees[value * 2 + 1]);
            return Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180 ? new GeoPoint(latitude, longitude) : null;
        }
    }

    internal void Write(SectionSink sink) => sink.Add(Section, _degrees);

    private static GeoPoint? Point(SearchValue value)
    {
        if (value.Kind != ValueKind.City)
            return null;
        var code = value.Key[..value.Key.IndexOf(SearchValue.CityMark, StringComparison.Ordinal)];
        return code.Length > 0 && Catalog.Communes.Find(code) is { } commune ? Catalog.CommuneCentres.Of(commune) : null;
    }
}
