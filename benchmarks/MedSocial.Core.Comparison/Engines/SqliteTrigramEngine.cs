using System.Text;
using MedSocial.TestData;
using Microsoft.Data.Sqlite;

namespace MedSocial.Comparison.Engines;

/// <summary>SQLite FTS5 with the trigram tokenizer: names are found by any of the three-letter pieces that they share with the query, best first.</summary>
internal sealed class SqliteTrigramEngine : IEngine
{
    private readonly SqliteStore _store = new();
    private SqliteCommand? _match;

    public string Name => "SQLite-trigram";

    public long FileBytes => _store.Bytes;

    public bool CanDo(QueryKind kind) => kind is QueryKind.Exact or QueryKind.OneTypo or QueryKind.TwoTypos or QueryKind.Phonetic or QueryKind.Prefix;

    public void Build(SyntheticProfile[] people)
    {
        _store.Execute("CREATE VIRTUAL TABLE names USING fts5(name, content='', tokenize='trigram'); BEGIN;");
        var insert = _store.Prepare("INSERT INTO names(rowid, name) VALUES ($1, $2)", 2);
        foreach (var (ordinal, practitioner, _) in people)
        {
            var name = practitioner.Name!;
            SqliteStore.Run(insert, ordinal, string.Join(' ', Plain.Words($"{name.Given} {name.Family} {name.BirthFamily}")));
        }
        _store.Execute("COMMIT; INSERT INTO names(names) VALUES ('optimize');");
        _match = _store.Prepare("SELECT rowid FROM names WHERE names MATCH $1 ORDER BY rank LIMIT 10", 1);
    }

    public int Search(TestQuery query, Span<int> top)
    {
        var words = Plain.Words(query.Text);
        var all = query.Kind is QueryKind.Exact or QueryKind.Prefix;
        var text = new StringBuilder();
        foreach (var word in words)
        {
            for (var i = 0; i + 3 <= word.Length; i++)
                text.Append(text.Length > 0 ? all ? " AND " : " OR " : "").Append('"').Append(word, i, 3).Append('"');
        }
        return text.Length == 0 ? 0 : SqliteStore.Read(_match!, top, text.ToString());
    }

    public void Dispose() => _store.Dispose();
}
