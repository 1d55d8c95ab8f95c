using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Tests.Aggregation;

public sealed class RetentionTests
{
    private static readonly DateTimeOffset Noon = LocalService.Start;

    [Theory]
    [InlineData(15, true, true, true)]
    [InlineData(16, false, true, true)]
    [InlineData(60, false, true, true)]
    [InlineData(61, false, false, true)]
    [InlineData(1095, false, false, true)]
    [InlineData(1097, false, false, false)]
    public async Task Profiles_AreKeptForTheRetentionOfTheirPeriod(int days, bool minutes, bool hour, bool day)
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        await service.PostProfileAsync("web", Noon, "main 1");

        service.Time.Advance(TimeSpan.FromDays(days));

        Assert.Equal((minutes, hour, day), (await IsListedAsync("PT5M"), await IsListedAsync("PT1H"), await IsListedAsync("P1D")));

        async Task<bool> IsListedAsync(string period)
            => (await service.ListTimesAsync("web", period, Noon.AddDays(-1), Noon.AddDays(1))).Length == 1;
    }

    [Fact]
    public async Task GetProfile_FiveMinutesAreDeleted_UsesTheHour()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        await service.PostProfileAsync("web", Noon, "a 1");
        await service.PostProfileAsync("web", Noon.AddMinutes(30), "b 1");
        service.Time.Advance(TimeSpan.FromDays(20));

        AggregatedProfile profile = await service.GetProfileAsync("web", "startTime=2026-06-01T12:00:00Z&period=PT5M");

        Assert.Equal(["a 1", "b 1"], Profile.Stacks(profile.CallTree));
        Assert.Equal((Noon, Noon.AddHours(1)), (profile.Start, profile.End));
    }

    [Fact]
    public async Task PostAgentProfile_DeletesExpiredProfiles()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "profiles.db");
        await using LocalService service = await LocalService.StartAsync(options => options.DataFile = file);
        await service.CreateGroupAsync("web");
        await service.PostProfileAsync("web", Noon, "old 1");
        service.Time.Advance(TimeSpan.FromDays(61));

        await service.PostProfileAsync("web", Noon.AddDays(61), "new 1");

        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file}");
        connection.Open();
        using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) || ' ' || (SELECT count(*) FROM profile_parts) || ' ' || (SELECT count(*) FROM trees) FROM profiles";
        Assert.Equal("4 4 2", command.ExecuteScalar());
    }
}
