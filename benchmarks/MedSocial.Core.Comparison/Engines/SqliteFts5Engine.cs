using MedSocial.TestData;
using Microsoft.Data.Sqlite;

namespace MedSocial.Comparison.Engines;

/// <summary>SQLite FTS5 with the tokenizer unicode61, and a table with an index made for each of the kinds that filter.</summary>
/// <remarks>It knows no misspelling. Its table is contentless: the smallest and fastest form.</remarks>
internal sealed class SqliteFts5Engine : IEngine
{
    private readonly SqliteStore _store = new();
    private SqliteCommand? _match;
    private SqliteCommand? _handle;
    private SqliteCommand? _sorted;
    private SqliteCommand? _facets;
    private SqliteCommand? _near;

    public string Name => "SQLite-FTS5";

    public long FileBytes => _store.Bytes;

    public bool CanDo(QueryKind kind) => kind is not (QueryKind.Suggest or QueryKind.OneTypo or QueryKind.TwoTypos or QueryKind.Phonetic);

    public void Build(SyntheticProfile[] people)
    {
        _store.Execute("""
            CREATE VIRTUAL TABLE names USING fts5(given, family, city, specialty, content='', tokenize='unicode61 remove_diacritics 2', prefix='2 3 4');
            CREATE TABLE people (ordinal INTEGER PRIMARY KEY, code TEXT, department TEXT, lat REAL, lon REAL, followers INTEGER);
            CREATE TABLE handles (handle TEXT, ordinal INTEGER);
            BEGIN;
            """);
        var name = _store.Prepare("INSERT INTO names(rowid, given, family, city, specialty) VALUES ($1, $2, $3, $4, $5)", 5);
        var person = _store.Prepare("INSERT INTO people VALUES ($1, $2, $3, $4, $5, $6)", 6);
        var handle = _store.Prepare("INSERT INTO handles VALUES ($1, $2)", 2);
        foreach (var (ordinal, practitioner, accounts) in people)
        {
            var place = practitioner.Places[0];
            var specialty = practitioner.Specialties.IsEmpty ? (SpecialtyCode?)null : practitioner.Specialties[0];
            SqliteStore.Run(name, ordinal, practitioner.Name!.Given, practitioner.Name.Family + " " + practitioner.Name.BirthFamily, place.City, specialty is { } known ? SpecialtyText.Of(known) : null);
            long? followers = null;
            foreach (var account in accounts)
            {
                SqliteStore.Run(handle, Plain.Fold(account.Handle!.Value.Text), ordinal);
                if (account.Network == NetworkId.Twitter)
                    followers = account.FindMeasure(MeasureKind.Followers)!.Value.Lower;
            }
            SqliteStore.Run(person, ordinal, specialty?.Value, place.Department, place.Coordinates!.Value.Latitude, place.Coordinates!.Value.Longitude, followers);
        }
        _store.Execute("""
            CREATE INDEX by_followers ON people(code, followers DESC) WHERE followers IS NOT NULL;
            CREATE INDEX by_department ON people(code, department);
            CREATE INDEX by_place ON people(code, lat, lon);
            CREATE INDEX by_handle ON handles(handle, ordinal);
            COMMIT;
            INSERT INTO names(names) VALUES ('optimize');
            ANALYZE;
            """);
        _match = _store.Prepare("SELECT rowid FROM names WHERE names MATCH $1 ORDER BY rank LIMIT 10", 1);
        _handle = _store.Prepare("SELECT DISTINCT ordinal FROM handles WHERE handle = $1 LIMIT 10", 1);
        _sorted = _store.Prepare("SELECT ordinal FROM people WHERE code = $1 AND followers IS NOT NULL ORDER BY followers DESC LIMIT 10", 1);
        _facets = _store.Prepare("SELECT COUNT(*) FROM people WHERE code = $1 GROUP BY department ORDER BY 1 DESC LIMIT 10", 1);
        _near = _store.Prepare("""
            SELECT ordinal FROM (
                SELECT ordinal, 12742.0176 * asin(sqrt(pow(sin(radians(lat - $6) / 2), 2) + cos(radians($6)) * cos(radians(lat)) * pow(sin(radians(lon - $7) / 2), 2))) AS km
                FROM people WHERE code = $1 AND lat BETWEEN $2 AND $3 AND lon BETWEEN $4 AND $5)
            WHERE km <= $8 ORDER BY km LIMIT 10
            """, 8);
    }

    public int Search(TestQuery query, Span<int> top) => query.Kind switch
    {
        QueryKind.Handle => SqliteStore.Read(_handle!, top, Plain.Fold(query.Handle!)),
        QueryKind.FilterSort => SqliteStore.Read(_sorted!, top, query.Specialty!.Value.Value),
        QueryKind.Facets => SqliteStore.Read(_facets!, top, query.Specialty!.Value.Value),
        QueryKind.Radius => Nearest(query, top),
        _ => SqliteStore.Read(_match!, top, Expression(query)),
    };

    public void Dispose() => _store.Dispose();

    private static string Expression(TestQuery query)
    {
        var parts = new List<string>();
        for (var i = 0; i < query.NameWords.Length; i++)
        {
            var isUnfinished = i == query.NameWords.Length - 1 && query.Kind is QueryKind.Prefix or QueryKind.ShortPrefix;
            parts.Add($"{{given family}} : \"{query.NameWords[i]}\"{(isUnfinished ? "*" : "")}");
        }
        if (query.City is { } city)
            parts.Add($"city : \"{city}\"");
        if (query.SpecialtyWord is { } word)
            parts.Add($"specialty : \"{word}\"");
        return string.Join(" AND ", parts);
    }

    private int Nearest(TestQuery query, Span<int> top)
    {
        var (center, km) = (query.Center!.Value, query.RadiusKm);
        var latitudes = km / 111.0;
        var longitudes = latitudes / Math.Cos(double.DegreesToRadians(Math.Min(89, Math.Abs(center.Latitude) + latitudes)));
        return SqliteStore.Read(
            _near!, top, query.Specialty!.Value.Value, center.Latitude - latitudes, center.Latitude + latitudes,
            center.Longitude - longitudes, center.Longitude + longitudes, center.Latitude, center.Longitude, km);
    }
}
