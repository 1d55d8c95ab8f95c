using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.LocalService.Storage;

internal sealed class ConnectionSource(string? file) : IDisposable
{
    /// <summary>How many seconds the start waits for another program, whose user is in front of it.</summary>
    public const int StartSeconds = 5;

    // How many seconds a statement of a request waits for another process.
    private const int RequestSeconds = 30;

    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = file ?? ":memory:",
        Pooling = file is not null,
        DefaultTimeout = RequestSeconds,
    }.ToString();

    public bool IsInMemory => file is null;

    /// <summary>Lets a connection wait as long as those of requests do.</summary>
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
            // FULL: what was acknowledged is on the disk, whatever happens to the process or the machine.
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

    // SQLite waits inside a statement; by the connection's timeout, Microsoft.Data.Sqlite repeats the statement.
    private static string BusyTimeout(int seconds) => $"PRAGMA busy_timeout = {seconds * 1000}";

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
