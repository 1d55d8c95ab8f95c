using System.Security.Cryptography;
using CodeGuruProfiler.LocalService.Storage;
using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.LocalService.Tests.Storage;

public sealed class RefusedDataFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("data file #1%20? ");

    private string DataFile => Path.Combine(_folder.FullName, "profiles.db");

    [Fact]
    public async Task StartAsync_FileOfANewerVersion_IsRefused()
    {
        await CreateAsync();
        Run("PRAGMA user_version = 1000");

        await RefusedAsync($"its schema has version 1000, and this program supports versions up to {Migrations.Newest}. Use a newer program or another file.");
    }

    // Like the first versions, which wrote no application id.
    [Fact]
    public async Task StartAsync_FileOfANewerVersionWithoutApplicationId_IsRefused()
    {
        await CreateAsync();
        Run("PRAGMA user_version = 1000; PRAGMA application_id = 0");

        await RefusedAsync($"its schema has version 1000, and this program supports versions up to {Migrations.Newest}. Use a newer program or another file.");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("a text that is longer than the hundred bytes of a header: a text that is longer than the hundred bytes of a header")]
    [InlineData("SQLite format 3\0 and no more")]
    public async Task StartAsync_FileIsNotADatabase_IsRefused(string content)
    {
        await File.WriteAllTextAsync(DataFile, content);

        await RefusedAsync("it is not a SQLite database. Use another file.");
    }

    [Fact]
    public async Task StartAsync_LongFileIsNotADatabase_IsRefused()
    {
        await File.WriteAllTextAsync(DataFile, new string('x', 10_000));

        await RefusedAsync("it is not a SQLite database. Use another file.");
    }

    [Fact]
    public async Task StartAsync_DamagedDatabase_IsRefused()
    {
        await CreateAsync();
        byte[] bytes = await File.ReadAllBytesAsync(DataFile);
        bytes.AsSpan(100, 3000).Fill(0xFF);
        await File.WriteAllBytesAsync(DataFile, bytes);

        await RefusedAsync("it is a damaged database. Use a copy of it or another file.");
    }

    [Theory]
    [InlineData("PRAGMA application_id = 252006675; CREATE TABLE fossil (id INTEGER)")]
    [InlineData("PRAGMA application_id = 252006675")]
    [InlineData("CREATE TABLE bookmarks (id INTEGER)")]
    [InlineData("CREATE VIEW one AS SELECT 1")]
    [InlineData("CREATE TABLE settings (name TEXT, value TEXT); PRAGMA user_version = 1")]
    [InlineData("PRAGMA journal_mode = WAL; CREATE TABLE bookmarks (id INTEGER)")]
    public async Task StartAsync_DatabaseOfAnotherProgram_IsRefused(string sql)
    {
        Run(sql);

        await RefusedAsync("it is the database of another program. Use another file.");
    }

    // The tables are only in the log of a program that is running or was killed.
    [Fact]
    public async Task StartAsync_DatabaseOfAnotherRunningProgram_IsRefused()
    {
        using SqliteConnection other = Open();
        Execute(other, "PRAGMA journal_mode = WAL; CREATE TABLE bookmarks (id INTEGER)");

        await RefusedAsync("it is the database of another program. Use another file.", "profiles.db", "profiles.db-shm", "profiles.db-wal");
    }

    [Fact]
    public async Task StartAsync_Folder_IsRefused()
    {
        LocalProfilerServiceDataFileException refused = await Assert.ThrowsAsync<LocalProfilerServiceDataFileException>(() => StartAsync(_folder.FullName));

        Assert.Equal($"The data file '{_folder.FullName}' cannot be used: it is a folder. Name a file, such as profiles.db in it.", refused.Message);
        Assert.Equal(_folder.FullName, refused.DataFile);
    }

    [Fact]
    public async Task StartAsync_FolderIsMissing_IsRefused()
    {
        string missing = Path.Combine(_folder.FullName, "no", "folder");

        LocalProfilerServiceDataFileException refused = await Assert.ThrowsAsync<LocalProfilerServiceDataFileException>(() => StartAsync(Path.Combine(missing, "profiles.db")));

        Assert.Equal($"The data file '{missing}/profiles.db' cannot be used: the folder '{missing}' does not exist. Create it first.", refused.Message.Replace('\\', '/'));
        Assert.False(Directory.Exists(missing));
    }

    [Fact]
    public async Task StartAsync_ReadOnlyFile_IsRefused()
    {
        await CreateAsync();
        File.SetAttributes(DataFile, FileAttributes.ReadOnly);

        await RefusedAsync("it is read-only. Allow its owner to write to it and to its folder, or use another file.");

        File.SetAttributes(DataFile, FileAttributes.Normal);
    }

    [Theory]
    [InlineData("BEGIN EXCLUSIVE; CREATE TABLE t (id INTEGER)")]
    [InlineData("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; CREATE TABLE t (id INTEGER)")]
    public async Task Open_FileLockedByAnotherProgram_IsRefused(string sql)
    {
        await CreateAsync();
        using SqliteConnection other = Open();
        Execute(other, sql);

        LocalProfilerServiceDataFileException refused = Assert.Throws<LocalProfilerServiceDataFileException>(() => Database.Open(DataFile, () => "id", startSeconds: 1));

        Assert.Equal($"The data file '{DataFile}' cannot be used: another program has locked it. Stop that program, or use another file.", refused.Message);
    }

    // The errors that a test cannot cause.
    [Theory]
    [InlineData(13, "the disk is full. Free some space, or use a file on another disk.")]
    [InlineData(8, "it is read-only. Allow its owner to write to it and to its folder, or use another file.")]
    [InlineData(14, "one two. Check the file and its folder, or use another file.")]
    [InlineData(10, "one two. Check the file and its folder, or use another file.")]
    public void From_SqliteError_ExplainsWhatToDoInOneLine(int code, string reason)
        => Assert.Equal($"The data file 'p.db' cannot be used: {reason}", DataFileErrors.From("p.db", new SqliteException("one\ntwo.", code)).Message);

    [Fact]
    public async Task StartAsync_EmptyFile_IsUsed()
    {
        await File.WriteAllBytesAsync(DataFile, []);

        await CreateAsync();

        Assert.True(new FileInfo(DataFile).Length > 0);
    }

    [Fact]
    public async Task StartAsync_DatabaseWithoutTables_IsUsed()
    {
        Run("CREATE TABLE t (id INTEGER); DROP TABLE t");

        await CreateAsync();
    }

    [Fact]
    public async Task StartAsync_OwnFileWithoutApplicationId_IsUsedAndGetsIt()
    {
        await CreateAsync();
        Run("PRAGMA application_id = 0");

        await CreateAsync();

        using SqliteConnection connection = Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA application_id";
        Assert.Equal((long)CodeGuruProfiler.LocalService.Storage.DataFile.ApplicationId, command.ExecuteScalar());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static Task<LocalProfilerService> StartAsync(string file) => LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { DataFile = file });

    private async Task CreateAsync()
    {
        await using LocalProfilerService service = await StartAsync(DataFile);
    }

    private async Task RefusedAsync(string reason, params string[] files)
    {
        byte[] before = SHA256.HashData(await ReadAsync());

        LocalProfilerServiceDataFileException refused = await Assert.ThrowsAsync<LocalProfilerServiceDataFileException>(() => StartAsync(DataFile));

        Assert.Equal($"The data file '{DataFile}' cannot be used: {reason}", refused.Message);
        Assert.Equal(before, SHA256.HashData(await ReadAsync()));
        Assert.Equal(files.Length == 0 ? ["profiles.db"] : files, _folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal));
    }

    // Works while other handles are open.
    private async Task<byte[]> ReadAsync()
    {
        await using var file = new FileStream(DataFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }

    private void Run(string sql)
    {
        using SqliteConnection connection = Open();
        Execute(connection, sql);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = DataFile, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
