using System.Net;
using CodeGuruProfiler.Profiles;
using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.LocalService.Tests.Storage;

public sealed class DataFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("local-service-");

    private string DataFile => Path.Combine(_folder.FullName, "profiles.db");

    [Fact]
    public async Task Service_RestartedOnItsFile_HasAllData()
    {
        await using (LocalService first = await StartAsync())
        {
            await first.CreateGroupAsync("web");
            await first.PostProfileAsync("web", LocalService.Start, "main 3");
        }

        await using LocalService second = await StartAsync();

        Assert.Equal(["main 3"], Profile.Stacks((await second.GetProfileAsync("web", "period=PT5M")).CallTree));
    }

    [Fact]
    public async Task PageToken_AfterARestart_IsValid()
    {
        string token;
        await using (LocalService first = await StartAsync())
        {
            await first.CreateGroupAsync("web");
            await first.CreateGroupAsync("api");
            token = (await first.GetAsync("/profilingGroups?maxResults=1")).Json["nextToken"]!.GetValue<string>();
        }

        await using LocalService second = await StartAsync();

        Assert.Equal("""["api"]""", (await second.GetAsync($"/profilingGroups?nextToken={token}")).Json["profilingGroupNames"]!.ToJsonString());
    }

    [Fact]
    public async Task ManyAgents_PostToTwoServicesOfOneFile_AreAllCounted()
    {
        const int Posts = 200;
        await using LocalService first = await StartAsync();
        await using LocalService second = await StartAsync();
        await first.CreateGroupAsync("web");

        ServiceResponse[] responses = await Task.WhenAll(Enumerable.Range(0, Posts).Select(i =>
            (i % 2 == 0 ? first : second).PostProfileAsync("web", LocalService.Start, $"agent{i % 10};main 1")));

        Assert.All(responses, response => Assert.True(response.Status == HttpStatusCode.NoContent, response.Text));
        AggregatedProfile profile = await first.GetProfileAsync("web", "period=PT5M");
        Assert.Equal(Posts, profile.CallTree.Root.Total);
        Assert.Equal("ok", Pragma("integrity_check"));
    }

    [Fact]
    public async Task ManyAgents_PostToAServiceInMemory_AreAllCounted()
    {
        const int Posts = 200;
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");

        ServiceResponse[] responses = await Task.WhenAll(Enumerable.Range(0, Posts).Select(i => service.PostProfileAsync("web", LocalService.Start, "main 1")));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.NoContent, response.Status));
        Assert.Equal([$"main {Posts}"], Profile.Stacks((await service.GetProfileAsync("web", "period=PT5M")).CallTree));
    }

    [Fact]
    public async Task DataFile_UsesAWriteAheadLog()
    {
        await using LocalService service = await StartAsync();

        Assert.Equal("wal", Pragma("journal_mode"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private Task<LocalService> StartAsync() => LocalService.StartAsync(options => options.DataFile = DataFile);

    private string? Pragma(string pragma)
    {
        using var connection = new SqliteConnection($"Data Source={DataFile};Pooling=false");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        return command.ExecuteScalar() as string;
    }
}
