using Microsoft.Data.Sqlite;

namespace MedSocial.Comparison.Engines;

/// <summary>A database file in a temporary folder, with prepared statements.</summary>
internal sealed class SqliteStore : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("medsocial-sqlite-").FullName;
    private readonly SqliteConnection _connection;
    private readonly List<SqliteCommand> _prepared = [];

    internal SqliteStore()
    {
        _connection = new($"Data Source={Path.Combine(_folder, "people.db")};Pooling=False");
        _connection.Open();
        Execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-1000000; PRAGMA mmap_size=4000000000;");
    }

    internal long Bytes => new DirectoryInfo(_folder).EnumerateFiles().Sum(file => file.Length);

    internal void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Makes a statement with the parameters $1, $2 and so on.</summary>
    internal SqliteCommand Prepare(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
            command.Parameters.Add(new() { ParameterName = "$" + i });
        _prepared.Add(command);
        return command;
    }

    internal static int Read(SqliteCommand command, Span<int> top, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        using var reader = command.ExecuteReader();
        var count = 0;
        while (count < top.Length && reader.Read())
            top[count++] = reader.GetInt32(0);
        return count;
    }

    internal static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in _prepared)
            command.Dispose();
        _connection.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
