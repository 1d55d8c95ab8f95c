using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.LocalService.TimeLines;

namespace CodeGuruProfiler.LocalService.Tests.TimeLines;

public sealed class RangeTreeCacheTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = LocalService.Start;

    private readonly Database _database = Database.Open(null, Identifiers.NewUuid);
    private readonly RangeTreeCache _trees = new();

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Find_ARangeAgain_IsTheSameTree_UntilAPost()
    {
        await AddAsync(10, "main;work 3");
        RangeTree? first = await FindAsync(60);
        RangeTree? same = await FindAsync(60);
        await AddAsync(10, "main;work 4");
        RangeTree? newer = await FindAsync(60);

        Assert.Same(first, same);
        Assert.NotEqual(first!.Version, newer!.Version);
        Assert.Equal((3, 7), (first.Tree.Root.Total, newer.Tree.Root.Total));
    }

    [Fact]
    public async Task Find_ManyRanges_KeepsTheLastOnes()
    {
        await AddAsync(5, "main;work 3");
        RangeTree? first = await FindAsync(5);
        for (int i = 2; i < 10; i++)
        {
            await FindAsync(5 * i);
        }

        Assert.Same(await FindAsync(45), await FindAsync(45));
        Assert.NotSame(first, await FindAsync(5));
    }

    [Fact]
    public async Task Find_OfAnotherGroupOrNothing_IsNothing()
    {
        await AddAsync(10, "main;work 3");
        await FindAsync(60);

        Assert.Null(await FindAsync(60, group: 2));
        Assert.Null(await FindAsync(5));
    }

    private Task<RangeTree?> FindAsync(int minutes, long group = 1)
        => _database.ReadAsync(session => _trees.Find(session, group, new TimeRange(Now.AddMinutes(-minutes), Now), Now), CancellationToken.None);

    private Task<int> AddAsync(int minutesAgo, params string[] stacks) => _database.WriteAsync(
        session =>
        {
            session.Execute("INSERT INTO profiling_groups (id, name, compute_platform, profiling_enabled, created_at, updated_at) VALUES (1, 'web', 'Default', 1, 0, 0), (2, 'other', 'Default', 1, 0, 0) ON CONFLICT DO NOTHING");
            ProfileParts.Add(session, [new ProfileTree(1, Now.AddMinutes(-minutesAgo), Profile.Tree(stacks))]);
            return 0;
        },
        CancellationToken.None);
}
