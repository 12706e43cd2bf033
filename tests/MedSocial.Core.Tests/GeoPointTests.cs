using CsCheck;

namespace MedSocial.Tests;

public class GeoPointTests
{
    private const double HalfCircumference = Math.PI * 6371.0088;

    private static readonly Gen<GeoPoint> Points = Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180], (lat, lon) => new GeoPoint(lat, lon));

    [Theory]
    [InlineData(48.8566, 2.3522, 47.2184, -1.5536, 343, 1)] // Paris to Nantes
    [InlineData(48.8566, 2.3522, 51.5074, -0.1278, 344, 1)] // Paris to London
    [InlineData(48.8566, 2.3522, 40.7128, -74.0060, 5837, 5)] // Paris to New York
    [InlineData(-17.5516, -149.5585, -22.2558, 166.4505, 4620, 30)] // Papeete to Nouméa, over the date line
    [InlineData(0, 179.5, 0, -179.5, 111.195, 0.001)]
    [InlineData(0, 0, 0, 1, 111.195, 0.001)]
    [InlineData(89, 0, 89, 180, 222.39, 0.01)]
    public void DistanceTo_KnownPlaces_IsKnown(double lat, double lon, double otherLat, double otherLon, double km, double tolerance) =>
        Assert.InRange(new GeoPoint(lat, lon).DistanceTo(new GeoPoint(otherLat, otherLon)), km - tolerance, km + tolerance);

    [Theory]
    [InlineData(90, 0, -90, 0)]
    [InlineData(0, 0, 0, 180)]
    [InlineData(47.2, -1.5, -47.2, 178.5)]
    public void DistanceTo_Antipode_IsHalfTheCircumference(double lat, double lon, double otherLat, double otherLon) =>
        Assert.Equal(HalfCircumference, new GeoPoint(lat, lon).DistanceTo(new GeoPoint(otherLat, otherLon)), 0.001);

    [Fact]
    public void DistanceTo_AnyPoints_IsAMetric() => Gen.Select(Points, Points, Points).Sample(
        (a, b, c) =>
        {
            Assert.Equal(0, a.DistanceTo(a));
            Assert.Equal(a.DistanceTo(b), b.DistanceTo(a), 1e-9);
            Assert.InRange(a.DistanceTo(b), 0, HalfCircumference);
            Assert.True(a.DistanceTo(c) <= a.DistanceTo(b) + b.DistanceTo(c) + 1e-3);
        },
        iter: 2000, seed: "0000KsVbV5R4");

    [Theory]
    [InlineData(90.0001, 0, "latitude")]
    [InlineData(-91, 0, "latitude")]
    [InlineData(double.NaN, 0, "latitude")]
    [InlineData(double.PositiveInfinity, 0, "latitude")]
    [InlineData(0, 180.0001, "longitude")]
    [InlineData(0, -181, "longitude")]
    [InlineData(0, double.NaN, "longitude")]
    public void Constructor_OutOfRange_Throws(double latitude, double longitude, string name) =>
        Assert.Throws<ArgumentOutOfRangeException>(name, () => new GeoPoint(latitude, longitude));

    [Fact]
    public void Default_IsTheOrigin() => Assert.Equal(new GeoPoint(0, 0), default);
}
