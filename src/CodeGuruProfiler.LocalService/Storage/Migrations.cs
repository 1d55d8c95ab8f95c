using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.LocalService.Storage;

/// <summary>Migrates a database to the newest schema by the scripts of this folder, in the order of their numbers.</summary>
internal static class Migrations
{
    private static readonly string[] Scripts =
    [
        .. typeof(Migrations).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Gets the version of the schema that this program writes.</summary>
    public static int Newest => Scripts.Length;

    public static void Apply(SqliteConnection connection, Func<string> newId)
    {
        // Immediate: when two processes open a new file, one migrates it and the other waits.
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        var session = new DatabaseSession(connection, transaction);
        long version = session.Number("PRAGMA user_version");
        if (version > Scripts.Length)
        {
            // Another process migrated it after the check.
            throw DataFileErrors.Newer(connection.DataSource, version);
        }

        foreach (string script in Scripts.Skip((int)version))
        {
            session.Execute(Read(script));
        }

        if (version < Scripts.Length || session.Number("PRAGMA application_id") != DataFile.ApplicationId)
        {
            session.Execute($"PRAGMA user_version = {Scripts.Length}");
            session.Execute($"PRAGMA application_id = {DataFile.ApplicationId}");
        }

        session.Execute("INSERT INTO settings (name, value) VALUES ('database_id', $1) ON CONFLICT DO NOTHING", newId());
        transaction.Commit();
    }

    private static string Read(string script)
    {
        using Stream stream = typeof(Migrations).Assembly.GetManifestResourceStream(script)
            ?? throw new UnreachableException($"The migration {script} is not embedded in this build.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
