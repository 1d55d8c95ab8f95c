using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.LocalService.Storage;

/// <summary>Checks the file of the database without changing it, creates it, and protects it.</summary>
internal static class DataFile
{
    /// <summary>The application id in the header of the database: "CGuP".</summary>
    public const int ApplicationId = 0x43477550;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const int SmallestPage = 512;

    // SQLite keeps its log and the log's index beside the file and, before there is a log, a rollback journal.
    private static readonly string[] Suffixes = ["", "-wal", "-shm", "-journal"];

    // A database without our application id is ours when it has these tables. The first versions wrote no id.
    private static readonly string[] Tables = ["settings", "profiling_groups", "profiles", "profile_parts"];

    /// <summary>Returns the mistake in a path; null when it is valid.</summary>
    public static string? FindMistake(string path)
        => path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) ? "must be the path of a file, or absent to keep everything in memory."
            : path == ":memory:" ? "must be the path of a file, not ':memory:'. Omit it to keep everything in memory."
            : null;

    /// <summary>Refuses a file that is not ours or cannot be written, and leaves it unchanged. Creates a missing file.</summary>
    public static void Prepare(string path)
    {
        if (Directory.Exists(path))
        {
            throw DataFileErrors.Folder(path);
        }

        if (Path.GetDirectoryName(path) is { } folder && !Directory.Exists(folder))
        {
            throw DataFileErrors.NoFolder(path, folder);
        }

        if (!File.Exists(path))
        {
            Create(path);
            return;
        }

        if ((File.GetAttributes(path) & FileAttributes.ReadOnly) != 0)
        {
            throw DataFileErrors.ReadOnly(path);
        }

        // SQLite creates a database in an empty file, and also overwrites a file of one byte.
        long length = new FileInfo(path).Length;
        if (length is > 0 and < SmallestPage)
        {
            throw DataFileErrors.NoDatabase(path);
        }

        if (length > 0)
        {
            Check(path);
        }
    }

    /// <summary>Removes the rights of everybody but the owner from the file and those beside it.</summary>
    public static void Protect(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            // On Windows, a file has the rights of its folder.
            return;
        }

        foreach (string file in Suffixes.Select(suffix => path + suffix).Where(File.Exists))
        {
            UnixFileMode mode = File.GetUnixFileMode(file);
            if ((mode & ~OwnerOnly) != 0)
            {
                TakeRights(path, file, mode & OwnerOnly);
            }
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static void TakeRights(string path, string file, UnixFileMode mode)
    {
        try
        {
            File.SetUnixFileMode(file, mode);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw DataFileErrors.NotOwned(path, refused);
        }
    }

    // Before SQLite creates it with the rights of the umask.
    private static void Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using FileStream created = File.Open(path, options);
    }

    private static void Check(string path)
    {
        using SqliteConnection connection = OpenToLook(path);
        long application = Number(connection, "PRAGMA application_id");
        bool isOurs = application == ApplicationId
            || (application == 0 && Number(connection, $"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('{string.Join("', '", Tables)}')") == Tables.Length);
        // A database without tables may be ours: the service was killed before it created them.
        if (!isOurs && (application != 0 || Number(connection, "SELECT count(*) FROM sqlite_schema") > 0))
        {
            throw DataFileErrors.Foreign(path);
        }

        long version = Number(connection, "PRAGMA user_version");
        if (isOurs && version > Migrations.Newest)
        {
            throw DataFileErrors.Newer(path, version);
        }
    }

    private static SqliteConnection OpenToLook(string path)
    {
        // A log that was not merged into the file has the newest pages. Without a log, the file is opened as immutable: SQLite then takes no lock and creates nothing
        // next to it. It is not opened without SQLite, because closing such a handle would drop the locks that this process holds on the file for another service.
        bool hasLog = new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = hasLog ? path : new Uri(path).AbsoluteUri + "?immutable=1",
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
            DefaultTimeout = ConnectionSource.StartSeconds,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
