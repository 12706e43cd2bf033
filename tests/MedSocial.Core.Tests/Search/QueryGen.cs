using CsCheck;
using MedSocial.Catalog;
using MedSocial.Search;
using MedSocial.Search.Candidates;
using MedSocial.Tests.Text;

namespace MedSocial.Tests.Search;

/// <summary>Random queries for the property tests of this folder: typed ones, and texts that look like queries.</summary>
internal static class QueryGen
{
    private static readonly string[] Fragments =
    [
        " ", " ", " ", "\t", "\0", "-", "-", "--", "\\", "\"", "\"", "“", "”", "„", "«", "»", ",", ",", ":", "：", "=", "@", "#", "＃", "OR", "OU", " OR ", " OU ",
        "network:", "réseau:", "RÉSEAU: ", "specialty:", "spécialité:", "spe:", "profession:", "métier:", "city:", "ville: ", "dept:", "département:", "country:", "pays:",
        "stage:", "étape:", "followers:", "abonnés:", "has:", "a:", "near:", "près:", "autour:", "sort:", "tri:", "facets:", "facettes:",
        "twitter", "X", "instagram", "SM59", "urgentiste", "gynéco", "radiology", "10", "kiné", "44", "2a", "loire-atlantique", "FR", "Suisse", "uk", "retraité", "interne",
        ">10000", ">=10k", "<", "<=", ">", "10..20", "1,5m", "99999999999999999999", "account", "compte", "Nantes", "44340", "Paris", "\"Le Mans\"", "47.2,-1.55", " 30km", " 30 km", "0km",
        "followers@twitter", "abonnés@", "@=my:net", "distance", "nom", "network,stage", "=foo", "dupont", "jean-pierre", "d'Artagnan", "12:30", "https://x.com/a", "😀", "\uD83D", "مرحبا", "e\u0301\u0301\u0301",
    ];

    /// <summary>Random mixtures of what the language is made of.</summary>
    internal static readonly Gen<string> Mixture = Gen.Select(
        Gen.OneOf(Of(Fragments), Of(Fragments), TextGen.AnyUtf16.Where(text => text.Length < 8)).Array[0, 16], string.Concat);

    internal static readonly Gen<string> Text = Gen.OneOf(Mixture, TextGen.AnyUtf16);

    private static readonly Gen<string> Label = Gen.OneOf(TextGen.AnyUtf16, Of("Nantes", "Le Mans", "L'Haÿ-les-Roses", "a\"b\\c", "=x", "47,1", "-", "«a»", "abc,"))
        .Where(text => CriteriaValues.CleanHandle(text) is not null);

    private static readonly Gen<NetworkId> Network = Of<NetworkId>("twitter", "instagram", "my:net", "X", "~@/-", "blog");

    private static readonly Gen<SpecialtyCode> Specialty = Gen.OneOf(
        Gen.Int[0, Specialties.All.Length - 1].Select(i => Specialties.All[i].Code),
        Of<SpecialtyCode>("207P00000X", "sm59", "radiology"));

    private static readonly Gen<SearchExclusions> Criteria = Gen.Select(
        Network.Array[0, 3],
        Gen.OneOf(Specialty.Array[0, 3], Specialty.Select(Discipline)),
        Of<ProfessionCode>("10", "70", "x:y", "medecin").Array[0, 3],
        Label.Array[0, 2],
        Of("44", "2a", "974", "99", "ain", "1").Array[0, 3],
        Of("FR", "ch", "UK", "XX").Array[0, 3],
        Gen.Enum<CareerStage>().Array[0, 2],
        Gen.Select(Of<Hashtag>("DocTocToc", "#é_1", "santé", "e\u0301").Array[0, 2], Label.Array[0, 2]),
        (networks, specialties, professions, cities, departments, countries, stages, rest) => new SearchExclusions
        {
            Networks = [.. networks],
            Specialties = [.. specialties],
            Professions = [.. professions],
            Cities = [.. cities],
            Departments = [.. departments],
            Countries = [.. countries],
            Stages = [.. stages],
            Hashtags = [.. rest.Item1],
            Handles = [.. rest.Item2],
        });

    private static readonly Gen<Near> Circle = Gen.Select(
        Gen.OneOf(Label.Select(place => new Near(place)), Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180], (lat, lon) => new Near(new GeoPoint(lat, lon)))),
        Gen.OneOf(Gen.Double[0.0001, Near.MaxRadiusKm], Of(30, double.Epsilon, 1e-7, 12.5)),
        (near, km) => near with { RadiusKm = km });

    private static readonly Gen<FollowerFilter> Range = Gen.Select(Gen.Long[0, long.MaxValue], Gen.Long[0, long.MaxValue], Gen.Int[0, 3], (a, b, kind) => kind switch
    {
        0 => FollowerFilter.AtLeast(a),
        1 => FollowerFilter.AtMost(a),
        2 => new FollowerFilter(a, a),
        _ => new FollowerFilter(Math.Min(a, b), Math.Max(a, b)),
    });

    private static readonly Gen<SearchOrder> Order = Gen.OneOf(
        Of(SearchOrder.Relevance, SearchOrder.Name, SearchOrder.Distance, SearchOrder.Recency, SearchOrder.Followers()),
        Network.Select(id => SearchOrder.Followers(id)));

    /// <summary>Queries of every combination of properties.</summary>
    internal static readonly Gen<SearchQuery> Typed = Gen.Select(
        Text, Criteria, Criteria, Gen.Null(Range), Of<bool?>(null, true, false), Gen.Null(Circle), Order, Gen.Int[0, (int)SearchFacets.All],
        (text, included, excluded, followers, hasAccount, near, order, facets) => new SearchQuery
        {
            Text = text,
            Networks = included.Networks,
            Specialties = included.Specialties,
            Professions = included.Professions,
            Cities = included.Cities,
            Departments = included.Departments,
            Countries = included.Countries,
            Stages = included.Stages,
            Hashtags = included.Hashtags,
            Handles = included.Handles,
            Excluded = excluded,
            Followers = followers,
            HasAccount = hasAccount,
            Near = near,
            OrderBy = order,
            Facets = (SearchFacets)facets,
        });

    private static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static SpecialtyCode[] Discipline(SpecialtyCode code) => Specialties.Find(code) is { } found
        ? [code, .. Specialties.OfDiscipline(found.Discipline).Select(other => other.Code)]
        : [code];
}
