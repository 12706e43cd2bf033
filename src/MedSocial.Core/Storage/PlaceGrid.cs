namespace MedSocial.Storage;

/// <summary>The cities that may lie within a circle, without a look at the others: rows of latitude, and in each the cities by longitude.</summary>
/// <remarks>Cities are named by their code in the column of cities. Laid out when it is asked for first; immutable.</remarks>
internal sealed class PlaceGrid
{
    private const double RowsPerDegree = 4;

    /// <summary>A degree of a great circle is at least so long on any model of the Earth, so that nothing within a circle is left out.</summary>
    private const double KmPerDegree = 110;

    private const int Rows = (int)(180 * RowsPerDegree) + 1;

    private readonly int[] _starts = new int[Rows + 1];
    private readonly int[] _codes;
    private readonly double[] _longitudes;

    internal PlaceGrid(ValueColumn cities, ValuePoints points)
    {
        var places = new List<(int Row, double Longitude, int Code)>();
        for (var place = 0; place < cities.Values.Length; place++)
        {
            if (points[cities.Values[place]] is { } point)
                places.Add((Row(point.Latitude), point.Longitude, place + 1));
        }
        places.Sort();
        _codes = [.. places.Select(place => place.Code)];
        _longitudes = [.. places.Select(place => place.Longitude)];
        foreach (var (row, _, _) in places)
            _starts[row + 1]++;
        for (var row = 0; row < Rows; row++)
            _starts[row + 1] += _starts[row];
    }

    /// <summary>Lists the codes of all cities within so many kilometres, and of others not far beyond.</summary>
    internal void ListNear(GeoPoint centre, double km, List<int> codes)
    {
        var degrees = km / KmPerDegree;
        var width = WidthOf(centre.Latitude, degrees);
        var (west, east) = (centre.Longitude - width, centre.Longitude + width);
        var last = Row(Math.Min(90, centre.Latitude + degrees));
        for (var row = Row(Math.Max(-90, centre.Latitude - degrees)); row <= last; row++)
        {
            if (west < -180 || east > 180)
            {
                codes.AddRange(_codes.AsSpan(_starts[row].._starts[row + 1])); // over the date line or a pole
                continue;
            }
            var found = Array.BinarySearch(_longitudes, _starts[row], _starts[row + 1] - _starts[row], west);
            for (var place = found < 0 ? ~found : found; place < _starts[row + 1] && _longitudes[place] <= east; place++)
                codes.Add(_codes[place]);
        }
    }

    /// <summary>How far the meridians lie apart, in degrees, that touch a circle.</summary>
    private static double WidthOf(double latitude, double degrees)
    {
        if (Math.Abs(latitude) + degrees >= 90)
            return 360;
        var ratio = Math.Sin(double.DegreesToRadians(degrees)) / Math.Cos(double.DegreesToRadians(latitude));
        return double.RadiansToDegrees(Math.Asin(Math.Min(1, ratio)));
    }

    private static int Row(double latitude) => (int)((latitude + 90) * RowsPerDegree);
}
