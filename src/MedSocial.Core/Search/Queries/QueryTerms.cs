using System.Collections.Frozen;

namespace MedSocial.Search.Queries;

/// <summary>The closed vocabularies of the query language, folded; the first word of each is the one that is written.</summary>
internal static class QueryTerms
{
    internal static readonly FrozenDictionary<string, CareerStage> Stages = Table(
        (CareerStage.Unknown, "unknown;inconnu;inconnue"),
        (CareerStage.Student, "student;students;etudiant;etudiante;etudiants;etudiantes;externe;externes"),
        (CareerStage.Intern, "intern;interns;interne;internes;resident;residents"),
        (CareerStage.Practising, "practising;practicing;in practice;en exercice;exercice;en activite;actif;active"),
        (CareerStage.Retired, "retired;retraite;retraitee;retraites;retraitees;a la retraite;en retraite"));

    internal static readonly FrozenDictionary<string, SearchFacets> Facets = Table(
        (SearchFacets.Network, "network;networks;reseau;reseaux"),
        (SearchFacets.Specialty, "specialty;specialties;specialite;specialites;spe"),
        (SearchFacets.Profession, "profession;professions;metier;metiers"),
        (SearchFacets.Department, "department;departments;dept;departement;departements"),
        (SearchFacets.Stage, "stage;stages;etape;etapes"),
        (SearchFacets.Hashtag, "hashtag;hashtags;mot diese;mots dieses"),
        (SearchFacets.All, "all;tout;toutes;tous"));

    internal static readonly FrozenDictionary<string, SearchOrderKind> Orders = Table(
        (SearchOrderKind.Relevance, "relevance;pertinence"),
        (SearchOrderKind.Followers, "followers;abonnes;abonnees"),
        (SearchOrderKind.Name, "name;nom"),
        (SearchOrderKind.Distance, "distance;near;proximite"),
        (SearchOrderKind.Recency, "recency;recent;recence;date"));

    internal static readonly FrozenSet<string> Accounts = FrozenSet.ToFrozenSet(
        ["account", "accounts", "compte", "comptes", "un compte", "an account"], StringComparer.Ordinal);

    internal static string Text(CareerStage stage) => stage.ToString().ToLowerInvariant();

    internal static string Text(SearchOrderKind order) => order.ToString().ToLowerInvariant();

    internal static string Text(SearchFacets facet) => facet.ToString().ToLowerInvariant();

    private static FrozenDictionary<string, T> Table<T>(params (T Value, string Words)[] rows) => rows
        .SelectMany(row => row.Words.Split(';').Select(word => (word, row.Value)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Value, StringComparer.Ordinal);
}
