using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.LocalService.Storage;

/// <summary>Opens connections to the database.</summary>
internal sealed class ConnectionSource(string? file) : IDisposable
{
    /// <summary>The seconds that the start waits for another program's lock. A user is waiting.</summary>
    public const int StartSeconds = 5;

    // The seconds that a statement of a request waits for another process.
    private const int RequestSeconds = 30;

    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = file ?? ":memory:",
        Pooling = file is not null,
        DefaultTimeout = RequestSeconds,
    }.ToString();

    public bool IsInMemory => file is null;

    /// <summary>Sets the timeout of a connection to that of requests.</summary>
    public static void WaitLong(SqliteConnection connection)
    {
        connection.DefaultTimeout = RequestSeconds;
        Execute(connection, BusyTimeout(RequestSeconds));
    }

    public SqliteConnection Open(int waitSeconds = RequestSeconds)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            connection.DefaultTimeout = waitSeconds;
            // FULL: acknowledged writes are durable, even if the machine fails.
            Execute(connection, $"""
                {BusyTimeout(waitSeconds)};
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA foreign_keys = ON;
                """);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    // SQLite waits within a statement; Microsoft.Data.Sqlite repeats the statement until the connection's timeout.
    private static string BusyTimeout(int seconds) => $"PRAGMA busy_timeout = {seconds * 1000}";

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
