using CodeGuruProfiler.LocalService.Agents;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Storage;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.LocalService.Tests.Agents;

/// <summary>Profiles of several requests in one transaction.</summary>
public sealed class PostedProfileStoreTests
{
    private static readonly DateTimeOffset Noon = LocalService.Start;

    [Fact]
    public async Task Add_ProfilesOfSeveralRequests_AreAcceptedOrRefusedIndividually()
    {
        await using Database database = Database.Open(null, () => "id");
        var store = new PostedProfileStore(Service(database));

        IReadOnlyList<Exception?> refusals = await database.WriteAsync(
            session =>
            {
                AddGroup(session, "web");
                AddGroup(session, "api");
                return store.Add(session,
                [
                    Post("web", null, "one", "a 1"),
                    Post("none", null, "two", "a 10"),
                    Post("web", "token", "three", "a 100"),
                    Post("web", "token", "three", "a 100"),
                    Post("web", "token", "four", "a 1000"),
                    Post("api", "token", "four", "a 10000"),
                ]);
            },
            CancellationToken.None);

        Assert.Equal(
            [null, "The profiling group 'none' does not exist.", null, null, "The profileToken 'token' was already used with another profile.", null],
            refusals.Select(refusal => (refusal as ServiceException)?.Error.Message));
        Assert.Equal(["a 101"], await StacksAsync(database, 1));
        Assert.Equal(["a 10000"], await StacksAsync(database, 2));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(64)]
    [InlineData(200)]
    public async Task Add_ManyTimes_EveryPeriodHasEveryProfileAndNoTreeIsOrphaned(int transactions)
    {
        await using Database database = Database.Open(null, () => "id");
        var store = new PostedProfileStore(Service(database));
        await database.WriteAsync(
            session =>
            {
                AddGroup(session, "web");
                AddGroup(session, "api");
                return 0;
            },
            CancellationToken.None);

        for (int i = 0; i < transactions; i++)
        {
            // Two profiles at a time, whose times cross period boundaries differently in the two groups.
            DateTimeOffset start = Noon.AddMinutes(-7 * (i % 11));
            await database.WriteAsync(
                session => store.Add(session, [Post("web", null, "", "a 1", start), Post("web", null, "", "b 1", Noon), Post("api", null, "", "c 1", start)]),
                CancellationToken.None);
        }

        await database.WriteAsync(
            session =>
            {
                foreach (int period in new[] { 300, 3600, 86400 })
                {
                    Assert.Equal(2 * transactions, Sum(session, 1, period));
                    Assert.Equal(transactions, Sum(session, 2, period));
                }

                Assert.Equal(0, session.Number("SELECT count(*) FROM trees WHERE id NOT IN (SELECT tree_id FROM profile_parts)"));
                Assert.True(session.Number("SELECT max(n) FROM (SELECT count(*) AS n FROM profile_parts GROUP BY profile_id, level)") < 8);
                session.Execute("DELETE FROM profiling_groups");
                Assert.Equal(0, session.Number("SELECT (SELECT count(*) FROM trees) + (SELECT count(*) FROM profile_parts)"));
                return 0;
            },
            CancellationToken.None);
    }

    [Fact]
    public async Task Add_SameProfilesInEveryPeriod_KeepsEachTreeOnce()
    {
        await using Database database = Database.Open(null, () => "id");
        var store = new PostedProfileStore(Service(database));

        await database.WriteAsync(
            session =>
            {
                AddGroup(session, "web");
                for (int i = 1; i <= 20; i++)
                {
                    store.Add(session, [Post("web", null, "", "a 1")]);

                    // Parts of one, eight and sixty-four profiles.
                    Assert.Equal((i / 8) + (i % 8), session.Number("SELECT count(*) FROM trees"));
                }

                return 0;
            },
            CancellationToken.None);
    }

    private static ServiceContext Service(Database database) => new()
    {
        Database = database,
        TimeProvider = new FakeTimeProvider(Noon),
        NewId = () => "id",
        Region = "us-east-1",
        Account = "123456789012",
        ProfilingGroupQuota = 10,
        MaxDecompressedBytes = 1000,
    };

    private static PostedProfile Post(string group, string? token, string hash, string stack, DateTimeOffset? start = null)
        => new(group, token, hash, start ?? Noon, Profile.Tree(stack));

    private static void AddGroup(DatabaseSession session, string name)
        => session.Execute("INSERT INTO profiling_groups (name, compute_platform, profiling_enabled, created_at, updated_at) VALUES ($1, 'Default', 1, 0, 0)", name);

    private static Task<string[]> StacksAsync(Database database, long groupId) => database.ReadAsync(
        session => Profile.Stacks(ProfileParts.Read(session, groupId, [new ProfileTime(AggregationPeriod.Day, AggregationPeriod.Day.Floor(Noon))])),
        CancellationToken.None);

    private static double Sum(DatabaseSession session, long groupId, int period) => session.Query(
        "SELECT tree FROM trees JOIN profile_parts ON trees.id = tree_id JOIN profiles ON profiles.id = profile_id WHERE group_id = $1 AND period = $2",
        row => TreeCodec.Decode(row.GetFieldValue<byte[]>(0)).Root.Total,
        groupId,
        period).Sum();
}
