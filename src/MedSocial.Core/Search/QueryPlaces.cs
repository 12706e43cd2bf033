using MedSocial.Catalog;

namespace MedSocial.Search;

/// <summary>Where the places that queries name lie.</summary>
internal static class QueryPlaces
{
    /// <summary>The INSEE codes of the communes that the table has without coordinates, and the first and last of their districts.</summary>
    private static readonly (string Commune, int First, int Last)[] Divided =
        [("75056", 75101, 75120), ("69123", 69381, 69389), ("13055", 13201, 13216)];

    /// <summary>The coordinates of the commune of a name or postal code, the one with most inhabitants that has any; null when there is none.</summary>
    internal static GeoPoint? Find(string place)
    {
        var communes = place.Length == 5 && char.IsAsciiDigit(place[0]) ? Communes.ByPostalCode(place) : Communes.Named(place);
        foreach (var commune in communes)
        {
            if (commune.Coordinates is { } point)
                return point;
            foreach (var (code, first, last) in Divided)
            {
                // A postal code is of one district, which follows its commune.
                if (commune.InseeCode == code && communes.Length == 1)
                    return Middle(first, last);
            }
        }
        return null;
    }

    /// <summary>The mean of the districts' centres.</summary>
    private static GeoPoint? Middle(int first, int last)
    {
        double latitude = 0, longitude = 0;
        var count = 0;
        for (var code = first; code <= last; code++)
        {
            if (Communes.Find(code.ToString(System.Globalization.CultureInfo.InvariantCulture))?.Coordinates is { } point)
            {
                latitude += point.Latitude;
                longitude += point.Longitude;
                count++;
            }
        }
        return count == 0 ? null : new(latitude / count, longitude / count);
    }
}
