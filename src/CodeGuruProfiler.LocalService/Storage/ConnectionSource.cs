using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.LocalService.Storage;

internal sealed class ConnectionSource(string? file) : IDisposable
{
    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = file ?? ":memory:",
        Pooling = file is not null,
        // Seconds that a statement waits for another process.
        DefaultTimeout = 30,
    }.ToString();

    public bool IsInMemory => file is null;

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        // FULL: what was acknowledged is on the disk, whatever happens to the process or the machine.
        command.CommandText = """
            PRAGMA busy_timeout = 30000;
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            PRAGMA foreign_keys = ON;
            """;
        command.ExecuteNonQuery();
        return connection;
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
