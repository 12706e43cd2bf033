using MedSocial.Catalog;

namespace MedSocial.TestData;

/// <summary>Draws places of practice: communes by population, Paris, Lyon and Marseille by their districts.</summary>
internal sealed class Localities
{
    private readonly Place[] _places;
    private readonly AliasTable _byPopulation;

    internal Localities()
    {
        var (places, weights) = (new List<Place>(36_000), new List<double>(36_000));
        foreach (var commune in Communes.All)
        {
            if (commune.Population <= 0 || commune.Coordinates is null)
                continue;
            var district = commune.Name.IndexOf(" Arrondissement", StringComparison.Ordinal) is var at and > 0 ? commune.Name.LastIndexOf(' ', at - 1) : -1;
            places.Add(new()
            {
                City = district < 0 ? commune.Name : commune.Name[..district],
                InseeCode = commune.InseeCode,
                PostalCode = commune.PostalCodes.IsEmpty ? null : commune.PostalCodes[0],
                Department = commune.Department,
                Country = "FR",
                Coordinates = commune.Coordinates,
            });
            weights.Add(commune.Population);
        }
        _places = [.. places];
        _byPopulation = new(weights.ToArray());
    }

    /// <summary>One object a commune: a million people share 35,000 places.</summary>
    internal Place Next(SeededRandom random) => _places[_byPopulation.Next(random)];
}
