using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.LocalService.Storage;

/// <summary>The SQLite database, with one transaction per request and one writer at a time.</summary>
/// <remarks>
/// In a file, readers run in parallel with the writer (WAL). In memory, everything shares one connection, because an in-memory database
/// lives as long as its connection, and SQLite's shared cache fails where WAL would wait.
/// </remarks>
internal sealed class Database : IAsyncDisposable
{
    private readonly ConnectionSource _connections;
    private readonly SqliteConnection _writer;
    private readonly SemaphoreSlim _writing = new(1, 1);

    private Database(ConnectionSource connections, int startSeconds)
    {
        _connections = connections;
        _writer = connections.Open(startSeconds);
    }

    /// <summary>Gets the id of the database, which it got when it was created.</summary>
    public string Id { get; private set; } = "";

    /// <summary>Opens a database in a file or in memory, and migrates it.</summary>
    /// <param name="file">The path of the file; null for memory.</param>
    /// <param name="newId">Creates the id of a new database.</param>
    /// <param name="startSeconds">The time that the start waits for another program's lock.</param>
    /// <exception cref="LocalProfilerServiceDataFileException">The file cannot be used; it is unchanged.</exception>
    public static Database Open(string? file, Func<string> newId, int startSeconds = ConnectionSource.StartSeconds)
        => file is null ? OpenPrepared(null, newId, startSeconds) : OpenFile(Path.GetFullPath(file), newId, startSeconds);

    private static Database OpenFile(string path, Func<string> newId, int startSeconds)
    {
        try
        {
            DataFile.Prepare(path);
            return OpenPrepared(path, newId, startSeconds);
        }
        catch (Exception unusable) when (unusable is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw DataFileErrors.From(path, unusable);
        }
    }

    private static Database OpenPrepared(string? path, Func<string> newId, int startSeconds)
    {
        var connections = new ConnectionSource(path);
        Database? database = null;
        try
        {
            database = new Database(connections, startSeconds);
            Migrations.Apply(database._writer, newId);
            database.Id = Run(database._writer, deferred: true, session => session.FindFirst(
                "SELECT value FROM settings WHERE name = 'database_id'",
                row => row.GetString(0))) ?? "";
            ConnectionSource.WaitLong(database._writer);
            if (path is not null)
            {
                DataFile.Protect(path);
            }

            return database;
        }
        catch
        {
            database?._writer.Dispose();
            connections.Dispose();
            throw;
        }
    }

    public async Task<T> WriteAsync<T>(Func<DatabaseSession, T> work, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // BEGIN IMMEDIATE: waits for another process here, where waiting is safe, and not at the first change.
            return Run(_writer, deferred: false, work);
        }
        finally
        {
            _writing.Release();
        }
    }

    public async Task<T> ReadAsync<T>(Func<DatabaseSession, T> work, CancellationToken cancellationToken)
    {
        if (_connections.IsInMemory)
        {
            return await WriteAsync(work, cancellationToken).ConfigureAwait(false);
        }

        using SqliteConnection reader = _connections.Open();
        return Run(reader, deferred: true, work);
    }

    public async ValueTask DisposeAsync()
    {
        // Wait for the last writer.
        await _writing.WaitAsync().ConfigureAwait(false);
        _writer.Dispose();
        _connections.Dispose();
        _writing.Dispose();
    }

    private static T Run<T>(SqliteConnection connection, bool deferred, Func<DatabaseSession, T> work)
    {
        using SqliteTransaction transaction = connection.BeginTransaction(deferred);
        T result = work(new DatabaseSession(connection, transaction));
        transaction.Commit();
        return result;
    }
}
