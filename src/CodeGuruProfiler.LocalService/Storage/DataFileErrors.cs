using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.LocalService.Storage;

/// <summary>The errors of data files: the reason, and what to do.</summary>
internal static class DataFileErrors
{
    // https://www.sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int NotWritable = 8;
    private const int Damaged = 11;
    private const int Full = 13;
    private const int NotADatabase = 26;

    public static LocalProfilerServiceDataFileException Folder(string path)
        => new(path, "it is a folder. Name a file, such as profiles.db in it.");

    public static LocalProfilerServiceDataFileException NoFolder(string path, string folder)
        => new(path, $"the folder '{folder}' does not exist. Create it first.");

    public static LocalProfilerServiceDataFileException ReadOnly(string path, Exception? cause = null)
        => new(path, "it is read-only. Allow its owner to write to it and to its folder, or use another file.", cause);

    public static LocalProfilerServiceDataFileException NotOwned(string path, Exception cause)
        => new(path, "others may read it, and only its owner can change that. Run as its owner, or use another file.", cause);

    public static LocalProfilerServiceDataFileException NoDatabase(string path, Exception? cause = null)
        => new(path, "it is not a SQLite database. Use another file.", cause);

    public static LocalProfilerServiceDataFileException Foreign(string path)
        => new(path, "it is the database of another program. Use another file.");

    public static LocalProfilerServiceDataFileException Newer(string path, long version)
        => new(path, $"its schema has version {version}, and this program supports versions up to {Migrations.Newest}. Use a newer program or another file.");

    public static LocalProfilerServiceDataFileException From(string path, Exception cause) => cause switch
    {
        LocalProfilerServiceDataFileException known => known,
        SqliteException { SqliteErrorCode: Busy or Locked } => new(path, "another program has locked it. Stop that program, or use another file.", cause),
        SqliteException { SqliteErrorCode: NotWritable } or UnauthorizedAccessException => ReadOnly(path, cause),
        SqliteException { SqliteErrorCode: Damaged } => new(path, "it is a damaged database. Use a copy of it or another file.", cause),
        SqliteException { SqliteErrorCode: Full } => new(path, "the disk is full. Free some space, or use a file on another disk.", cause),
        SqliteException { SqliteErrorCode: NotADatabase } => NoDatabase(path, cause),
        _ => new(path, $"{OneLine(cause.Message)} Check the file and its folder, or use another file.", cause),
    };

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").TrimEnd('.', ' ') + ".";
}
