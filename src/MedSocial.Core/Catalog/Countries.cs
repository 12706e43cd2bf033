namespace MedSocial.Catalog;

/// <summary>The names of the countries that directories of French-speaking health professionals meet most, for finding them by word.</summary>
internal static class Countries
{
    private static readonly (string Code, string Fr, string En)[] Known =
    [
        ("FR", "France", "France"),
        ("BE", "Belgique", "Belgium"),
        ("CH", "Suisse", "Switzerland"),
        ("LU", "Luxembourg", "Luxembourg"),
        ("MC", "Monaco", "Monaco"),
        ("CA", "Canada", "Canada"),
        ("GB", "Royaume-Uni", "United Kingdom"),
        ("US", "États-Unis", "United States"),
        ("DE", "Allemagne", "Germany"),
        ("ES", "Espagne", "Spain"),
        ("IT", "Italie", "Italy"),
        ("PT", "Portugal", "Portugal"),
        ("NL", "Pays-Bas", "Netherlands"),
        ("MA", "Maroc", "Morocco"),
        ("DZ", "Algérie", "Algeria"),
        ("TN", "Tunisie", "Tunisia"),
        ("SN", "Sénégal", "Senegal"),
        ("CI", "Côte d’Ivoire", "Ivory Coast"),
        ("LB", "Liban", "Lebanon"),
    ];

    /// <summary>The French and English names of a country; null when it is not in the table.</summary>
    internal static (string Fr, string En)? Names(string code)
    {
        foreach (var country in Known)
        {
            if (country.Code == code)
                return (country.Fr, country.En);
        }
        return null;
    }
}
