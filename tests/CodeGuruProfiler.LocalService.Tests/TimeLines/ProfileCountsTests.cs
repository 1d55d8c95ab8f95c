using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.LocalService.TimeLines;

namespace CodeGuruProfiler.LocalService.Tests.TimeLines;

public sealed class ProfileCountsTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = LocalService.Start;
    private static readonly TimeRange Hour = new(Now.AddHours(-1), Now);

    private readonly Database _database = Database.Open(null, Identifiers.NewUuid);
    private readonly ProfileCounts _counts = new();

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Read_CountsEachProfile_OldestFirst()
    {
        await AddAsync(30, "main;work 3 RUNNABLE", "main;wait 9 WAITING");
        await AddAsync(10, "main;work 5 RUNNABLE");

        List<CountedProfile> read = await ReadAsync(1000);

        Assert.Equal([Now.AddMinutes(-30), Now.AddMinutes(-10)], read.Select(profile => profile.Time.Start));
        Assert.Equal((3, 9, 5), (read[0].Counts!["RUNNABLE"], read[0].Counts!["WAITING"], read[1].Counts!["RUNNABLE"]));
    }

    [Fact]
    public async Task Read_BeyondTheBudget_CountsTheNewestFirst_AndTheRestLater()
    {
        for (int minutes = 30; minutes > 0; minutes -= 5)
        {
            await AddAsync(minutes, "main;work 3 RUNNABLE");
        }

        List<int> counted = [];
        for (int round = 0; round < 7; round++)
        {
            List<CountedProfile> read = await ReadAsync(1);
            counted.Add(read.Count(profile => profile.Counts is not null));
            Assert.NotNull(read[^1].Counts);
        }

        Assert.Equal([1, 2, 3, 4, 5, 6, 6], counted);
    }

    [Fact]
    public async Task Read_AfterAPost_CountsThatProfileAgain()
    {
        await AddAsync(30, "main;work 3 RUNNABLE");
        await ReadAsync(1000);
        await AddAsync(30, "main;work 4 RUNNABLE");

        Assert.Equal(7, Assert.Single(await ReadAsync(1000)).Counts!["RUNNABLE"]);
    }

    [Fact]
    public async Task Read_NegativeCounts_AreNone()
    {
        await AddAsync(30, "main;work -3 RUNNABLE");

        Assert.Equal(0, Assert.Single(await ReadAsync(1000)).Counts!["RUNNABLE"]);
    }

    private Task<List<CountedProfile>> ReadAsync(long budget)
        => _database.ReadAsync(session => _counts.Read(session, 1, AggregationPeriod.FiveMinutes, Hour, Now, ReadingBudget.OfUpdate(budget)), CancellationToken.None);

    private Task<int> AddAsync(int minutesAgo, params string[] stacks) => _database.WriteAsync(
        session =>
        {
            session.Execute("INSERT INTO profiling_groups (id, name, compute_platform, profiling_enabled, created_at, updated_at) VALUES (1, 'web', 'Default', 1, 0, 0) ON CONFLICT DO NOTHING");
            ProfileParts.Add(session, [new ProfileTree(ProfilingGroupStore.GetId(session, "web"), Now.AddMinutes(-minutesAgo), Profile.Tree(stacks))]);
            return 0;
        },
        CancellationToken.None);
}
