using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.AgentLoad;

/// <summary>Someone who pages through all aggregated profiles of a group.</summary>
internal static class ProfilePaging
{
    private const string Group = "history";

    // Beginning at midnight some days ahead: of the past, only fifteen days of five minutes are kept, which are 4,320.
    private static readonly DateTimeOffset First = TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(2);

    public static async Task<PagingReport> RunAsync(LoadService service, int profiles, int pageSize)
    {
        using CodeGuruProfilerClient client = service.CreateClient();
        await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = Group });
        Add(service, profiles);

        TimeProvider clock = TimeProvider.System;
        var latencies = new List<double>();
        int listed = 0;
        var request = new ListProfileTimesRequest
        {
            ProfilingGroupName = Group,
            Period = AggregationPeriod.PT5M,
            StartTime = First,
            EndTime = First.AddMinutes(5 * profiles),
            OrderBy = OrderBy.TimestampAscending,
            MaxResults = pageSize,
        };
        long begin = clock.GetTimestamp();
        await foreach (ListProfileTimesResponse page in client.ListProfileTimesPaged(request).AsPages())
        {
            latencies.Add(clock.GetElapsedTime(begin).TotalMilliseconds);
            foreach (ProfileTime time in page.ProfileTimes)
            {
                if (time.Start != First.AddMinutes(5 * listed++))
                {
                    throw new InvalidOperationException($"Profile {listed} is of {time.Start:u}, which is not its turn.");
                }
            }

            begin = clock.GetTimestamp();
        }

        return new PagingReport(latencies) { Profiles = listed };
    }

    // Straight into the table that lists read: so many posts would take as long as everything else.
    private static void Add(LoadService service, int profiles)
    {
        using SqliteConnection connection = service.OpenData();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            WITH RECURSIVE numbers (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i + 1 < $count)
            INSERT INTO profiles (group_id, period, start)
            SELECT (SELECT id FROM profiling_groups WHERE name = $group), 300, $first + i * 300000 FROM numbers
            """;
        command.Parameters.AddWithValue("$count", profiles);
        command.Parameters.AddWithValue("$group", Group);
        command.Parameters.AddWithValue("$first", First.ToUnixTimeMilliseconds());
        command.ExecuteNonQuery();
    }
}
