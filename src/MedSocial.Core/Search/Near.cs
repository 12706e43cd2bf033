using MedSocial.Search.Candidates;
using MedSocial.Search.Queries;

namespace MedSocial.Search;

/// <summary>A circle on the map: a place by name or by coordinates, and a radius.</summary>
/// <remarks>Immutable, equal by value; a place and its coordinates are not equal. One of <see cref="Place"/> and <see cref="Point"/> is set.</remarks>
/// <example><c>new SearchQuery { Text = "cardiologue", Near = new("Nantes") { RadiusKm = 10 } }</c></example>
public sealed record Near
{
    /// <summary>The radius where none is given, in kilometres.</summary>
    public const double DefaultRadiusKm = 30;

    /// <summary>The greatest radius, in kilometres: half way round the Earth.</summary>
    public const double MaxRadiusKm = 20_040;

    /// <summary>Makes the circle of the usual radius round a place.</summary>
    /// <param name="place">The name or the postal code of a French commune; invisible characters and superfluous white space go.</param>
    /// <exception cref="ArgumentException"><paramref name="place"/> is blank or too long.</exception>
    public Near(string place) => Place = CriteriaValues.Label(place, nameof(place));

    /// <summary>Makes the circle of the usual radius round a point.</summary>
    /// <param name="point">The point.</param>
    public Near(GeoPoint point) => Point = point;

    /// <summary>Gets the name or the postal code of the place; null where <see cref="Point"/> is set.</summary>
    public string? Place { get; }

    /// <summary>Gets the centre; null where <see cref="Place"/> is set.</summary>
    public GeoPoint? Point { get; }

    /// <summary>Gets the radius in kilometres, above 0 and up to <see cref="MaxRadiusKm"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The radius is outside these bounds or not a number.</exception>
    public double RadiusKm
    {
        get;
        init => field = IsRadius(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(RadiusKm), value, $"A radius is above 0 and at most {MaxRadiusKm} km.");
    } = DefaultRadiusKm;

    /// <summary>Returns the circle as a query text has it.</summary>
    /// <returns>For example <c>Nantes 30km</c>.</returns>
    public override string ToString() => QueryWriter.Circle(this);

    internal static bool IsRadius(double km) => km is > 0 and <= MaxRadiusKm;
}
