namespace MedSocial;

/// <summary>A point on the Earth by latitude and longitude, in degrees of WGS 84.</summary>
/// <remarks><c>default</c> is the point 0°, 0°. Equality is exact. Thread-safe.</remarks>
public readonly record struct GeoPoint
{
    /// <summary>The mean radius of the Earth in kilometres (IUGG R1).</summary>
    private const double EarthRadiusKm = 6371.0088;

    /// <summary>Makes a point.</summary>
    /// <param name="latitude">Degrees north, from -90 to 90.</param>
    /// <param name="longitude">Degrees east, from -180 to 180.</param>
    /// <exception cref="ArgumentOutOfRangeException">An angle is outside its range or not a number.</exception>
    public GeoPoint(double latitude, double longitude)
    {
        Latitude = InRange(latitude, 90, nameof(latitude));
        Longitude = InRange(longitude, 180, nameof(longitude));
    }

    /// <summary>Gets the degrees north of the equator.</summary>
    public double Latitude { get; }

    /// <summary>Gets the degrees east of Greenwich.</summary>
    public double Longitude { get; }

    /// <summary>Measures the great-circle distance to another point by the haversine formula on a sphere.</summary>
    /// <param name="other">The other point.</param>
    /// <returns>Kilometres; the sphere errs by at most about 0.6 % against the ellipsoid.</returns>
    public double DistanceTo(GeoPoint other)
    {
        var (a, b) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var halfLat = Math.Sin((b - a) / 2);
        var halfLon = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var h = halfLat * halfLat + Math.Cos(a) * Math.Cos(b) * halfLon * halfLon;
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>Returns latitude and longitude, as queries take them.</summary>
    /// <returns>For example <c>47.2184,-1.5536</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Latitude},{Longitude}");

    private static double InRange(double degrees, double limit, string name) =>
        Math.Abs(degrees) <= limit ? degrees : throw new ArgumentOutOfRangeException(name, degrees, $"A {name} lies between -{limit} and {limit} degrees.");
}
