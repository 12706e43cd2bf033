using MedSocial.Catalog;

namespace MedSocial.Search.Queries;

/// <summary>Where the places that queries name lie.</summary>
internal static class QueryPlaces
{
    /// <summary>The centre of the commune of a name or postal code, the one with most inhabitants that has any; null when there is none.</summary>
    internal static GeoPoint? Find(string place)
    {
        var communes = place.Length == 5 && char.IsAsciiDigit(place[0]) ? Communes.ByPostalCode(place) : Communes.Named(place);
        foreach (var commune in communes)
        {
            // A postal code is of one district, which follows its commune.
            var centre = communes.Length == 1 ? CommuneCentres.Of(commune) : commune.Coordinates;
            if (centre is not null)
                return centre;
        }
        return null;
    }
}
