using System.Runtime.Versioning;
using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.LocalService.Tests.Storage;

[UnsupportedOSPlatform("windows")]
public sealed class DataFileRightsTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Everybody = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("local-service-");

    private string DataFile => Path.Combine(_folder.FullName, "profiles.db");

    [Fact]
    public async Task DataFile_New_IsReadableByItsOwnerOnly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There, a file has the rights of its folder.");

        await using LocalService service = await StartAsync();
        await service.CreateGroupAsync("web");

        Assert.Equal([("profiles.db", OwnerOnly), ("profiles.db-shm", OwnerOnly), ("profiles.db-wal", OwnerOnly)], Modes());
    }

    [Fact]
    public async Task DataFile_ReadableByOthers_BecomesReadableByItsOwnerOnly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There, a file has the rights of its folder.");
        await using (await StartAsync())
        {
        }

        File.SetUnixFileMode(DataFile, Everybody);
        // The log of another service on the file is readable by everybody too.
        using SqliteConnection other = new($"Data Source={DataFile};Pooling=false");
        other.Open();
        using SqliteCommand command = other.CreateCommand();
        command.CommandText = "CREATE TABLE t (id INTEGER)";
        command.ExecuteNonQuery();
        Assert.Equal([("profiles.db", Everybody), ("profiles.db-shm", Everybody), ("profiles.db-wal", Everybody)], Modes());

        await using LocalService service = await StartAsync();
        await service.CreateGroupAsync("web");

        Assert.Equal([("profiles.db", OwnerOnly), ("profiles.db-shm", OwnerOnly), ("profiles.db-wal", OwnerOnly)], Modes());
    }

    [Fact]
    public async Task DataFile_Empty_BecomesReadableByItsOwnerOnly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There, a file has the rights of its folder.");
        await File.WriteAllBytesAsync(DataFile, []);
        File.SetUnixFileMode(DataFile, Everybody);

        await using LocalService service = await StartAsync();

        Assert.All(Modes(), file => Assert.Equal(OwnerOnly, file.Mode));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private Task<LocalService> StartAsync() => LocalService.StartAsync(options => options.DataFile = DataFile);

    private (string Name, UnixFileMode Mode)[] Modes()
        => [.. _folder.GetFiles().Select(file => (file.Name, file.UnixFileMode)).OrderBy(file => file.Name, StringComparer.Ordinal)];
}
