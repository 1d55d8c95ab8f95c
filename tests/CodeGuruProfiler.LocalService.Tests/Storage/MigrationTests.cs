using System.Text;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Storage;
using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.LocalService.Tests.Storage;

public sealed class MigrationTests
{
    [Fact]
    public async Task DataFile_WithUnsharedTrees_KeepsItsProfiles()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "profiles.db");
        CreateVersion2(file);

        await using LocalService service = await LocalService.StartAsync(options => options.DataFile = file);

        Assert.Equal(["a 5"], Profile.Stacks((await service.GetProfileAsync("web", "period=PT5M")).CallTree));
        Assert.Equal(["a 5"], Profile.Stacks((await service.GetProfileAsync("web", "period=P1D")).CallTree));
        await service.PostProfileAsync("web", LocalService.Start, "a 1");
        Assert.Equal(["a 6"], Profile.Stacks((await service.GetProfileAsync("web", "period=PT1H")).CallTree));
    }

    private static void CreateVersion2(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, Script("0001-groups-and-profiles.sql"));
        Execute(connection, Script("0002-policies-channels-findings.sql"));
        Execute(connection, "INSERT INTO profiling_groups (id, name, compute_platform, profiling_enabled, created_at, updated_at) VALUES (1, 'web', 'Default', 1, 0, 0)");
        foreach (AggregationPeriod period in AggregationPeriod.All)
        {
            Execute(connection, $"INSERT INTO profiles (group_id, period, start) VALUES (1, {period.Seconds}, {period.Floor(LocalService.Start).ToUnixTimeMilliseconds()})");
        }

        foreach (int count in new[] { 2, 3 })
        {
            string tree = Convert.ToHexString(TreeCodec.Encode(Profile.Tree($"a {count}")));
            Execute(connection, $"INSERT INTO profile_parts (profile_id, level, tree) SELECT id, {count - 2}, X'{tree}' FROM profiles");
        }

        Execute(connection, "INSERT INTO settings (name, value) VALUES ('database_id', 'id'); PRAGMA user_version = 2");
    }

    private static string Script(string name)
    {
        using Stream stream = typeof(Migrations).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
