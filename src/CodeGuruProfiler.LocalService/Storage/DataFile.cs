using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.LocalService.Storage;

/// <summary>The file of the database: whether it can be used, found out without changing it, and who may read it.</summary>
internal static class DataFile
{
    /// <summary>What SQLite keeps in the header for the program that a database belongs to: "CGuP".</summary>
    public const int ApplicationId = 0x43477550;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const int SmallestPage = 512;

    // SQLite keeps its log and the index of it beside the file, and before there is a log, the pages to roll back to.
    private static readonly string[] Suffixes = ["", "-wal", "-shm", "-journal"];

    // Without one of these, a database without our application id is not ours. Ours had none at first.
    private static readonly string[] Tables = ["settings", "profiling_groups", "profiles", "profile_parts"];

    /// <summary>Gets what a path must be, when it cannot be one; null when it can.</summary>
    public static string? FindMistake(string path)
        => path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) ? "must be the path of a file; absent, everything is kept in memory."
            : path == ":memory:" ? "must be the path of a file, not ':memory:': absent, everything is kept in memory."
            : null;

    /// <summary>Refuses a file that is not ours or cannot be written, leaves it as it is, and creates one that does not exist.</summary>
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

        // SQLite makes a database of an empty file, and overwrites a file of one byte, too.
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

    /// <summary>Takes the rights of everybody but the owner from the file and those beside it.</summary>
    public static void Protect(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            // There, a file has the rights of its folder.
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

    // Before SQLite, which would leave it to the umask who may read it.
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
        // A database without tables is one that a program was about to make: ours, when it was killed before it came to it.
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
        // A log that was not folded into the file has the newest pages. Without one, the file is opened as one that nobody changes: SQLite then takes no lock and creates nothing
        // beside it. It is not read past SQLite: closing such a handle would drop the locks that this process has on the file for another service.
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
