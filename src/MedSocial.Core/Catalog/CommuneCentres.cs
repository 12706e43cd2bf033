using System.Globalization;

namespace MedSocial.Catalog;

/// <summary>The centres of communes: those of the table, and for the three that it has without coordinates the mean of their districts'.</summary>
internal static class CommuneCentres
{
    /// <summary>Paris, Lyon and Marseille, and the first and last INSEE code of their districts.</summary>
    private static readonly (string Commune, int First, int Last)[] Divided =
        [("75056", 75101, 75120), ("69123", 69381, 69389), ("13055", 13201, 13216)];

    /// <summary>The centre of a commune; null when neither it nor its districts have one.</summary>
    internal static GeoPoint? Of(Commune commune)
    {
        if (commune.Coordinates is { } point)
            return point;
        foreach (var (code, first, last) in Divided)
        {
            if (commune.InseeCode == code)
                return Middle(first, last);
        }
        return null;
    }

    private static GeoPoint? Middle(int first, int last)
    {
        double latitude = 0, longitude = 0;
        var count = 0;
        for (var code = first; code <= last; code++)
        {
            if (Communes.Find(code.ToString(CultureInfo.InvariantCulture))?.Coordinates is { } point)
            {
                latitude += point.Latitude;
                longitude += point.Longitude;
                count++;
            }
        }
        return count == 0 ? null : new(latitude / count, longitude / count);
    }
}
