using CodeGuruProfiler.EndToEnd.Tests.Processes;
using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.EndToEnd.Tests.Durability;

/// <summary>A separate folder for a data file.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("end-to-end-");

    public string File => Path.Combine(_folder.FullName, "profiles.db");

    public Task<ServiceProgram> StartServiceAsync() => ServiceProgram.StartAsync("--data-file", File);

    /// <summary>Gets SQLite's verdict on the file: "ok", or the problem.</summary>
    public string CheckIntegrity()
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
