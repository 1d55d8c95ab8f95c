using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.EndToEnd.Tests.Processes;

namespace CodeGuruProfiler.EndToEnd.Tests.Paging;

/// <summary>Lists of one item a page: every item once, in order, and a request for each page.</summary>
public sealed class PagingTests
{
    private const int Count = 25;

    [Fact]
    public async Task ListProfilingGroupNamesPaged_OneAPage_ReturnsAllInOrder()
    {
        await using RunningService service = await StartWithGroupsAsync();
        service.Service.ClearRequests();

        List<string> names = await ToListAsync(service.Client.ListProfilingGroupNamesPaged(new ListProfilingGroupsRequest { MaxResults = 1 }));

        Assert.Equal(Enumerable.Range(0, Count).Select(i => $"group-{i}"), names);
        Assert.Equal(Count, service.Service.GetRequests().Count);
    }

    [Fact]
    public async Task ListProfilingGroupsPaged_SevenAPage_ReturnsAllInOrder()
    {
        await using RunningService service = await StartWithGroupsAsync();
        service.Service.ClearRequests();

        List<ProfilingGroupDescription> groups = await ToListAsync(service.Client.ListProfilingGroupsPaged(new ListProfilingGroupsRequest { MaxResults = 7 }));

        Assert.Equal(Enumerable.Range(0, Count).Select(i => $"group-{i}"), groups.Select(group => group.Name!));
        Assert.Equal(4, service.Service.GetRequests().Count);
    }

    [Fact]
    public async Task ListProfileTimesPaged_OneAPage_ReturnsAllNewestFirst()
    {
        await using RunningService service = await StartWithProfilesAsync();
        DateTimeOffset start = service.Time.GetUtcNow();

        List<ProfileTime> times = await ToListAsync(service.Client.ListProfileTimesPaged(new ListProfileTimesRequest
        {
            ProfilingGroupName = "web",
            Period = AggregationPeriod.PT5M,
            StartTime = start,
            EndTime = start.AddDays(1),
            MaxResults = 1,
        }));

        Assert.Equal(Enumerable.Range(0, Count).Reverse().Select(i => (DateTimeOffset?)start.AddMinutes(5 * i)), times.Select(time => time.Start));
    }

    [Fact]
    public async Task ListFindingsReportsPaged_OneAPage_ReturnsAll()
    {
        await using RunningService service = await StartWithProfilesAsync();
        DateTimeOffset start = service.Time.GetUtcNow().Date;

        List<FindingsReportSummary> reports = await ToListAsync(service.Client.ListFindingsReportsPaged(new ListFindingsReportsRequest
        {
            ProfilingGroupName = "web",
            StartTime = start,
            EndTime = start.AddDays(2),
            MaxResults = 1,
        }));

        // 25 times five minutes are three hours of one day.
        Assert.Equal(4, reports.Select(report => report.Id).Distinct().Count());
    }

    [Fact]
    public async Task GetFindingsReportAccountSummaryPaged_OneAPage_ReturnsADayAndAnHourOfEachGroup()
    {
        await using RunningService service = await StartWithGroupsAsync();
        foreach (int i in Enumerable.Range(0, 3))
        {
            await service.PostAsync($"group-{i}", service.Time.GetUtcNow());
        }

        List<FindingsReportSummary> reports = await ToListAsync(service.Client.GetFindingsReportAccountSummaryPaged(
            new GetFindingsReportAccountSummaryRequest { MaxResults = 1 }));

        Assert.Equal(["group-0", "group-0", "group-1", "group-1", "group-2", "group-2"], reports.Select(report => report.ProfilingGroupName!));
    }

    [Fact]
    public async Task ListProfilingGroupNamesPaged_APageIsThrottled_GoesOn()
    {
        await using RunningService service = await StartWithGroupsAsync();
        using CodeGuruProfilerClient client = service.CreateClient(maxAttempts: 3);
        var names = new List<string>();

        await foreach (string name in client.ListProfilingGroupNamesPaged(new ListProfilingGroupsRequest { MaxResults = 5 }))
        {
            names.Add(name);
            if (names.Count == 5)
            {
                service.Service.Faults.ThrottleNext(count: 2);
            }
        }

        Assert.Equal(Enumerable.Range(0, Count).Select(i => $"group-{i}"), names);
    }

    private static async Task<RunningService> StartWithGroupsAsync()
    {
        RunningService service = await RunningService.StartAsync();
        foreach (int i in Enumerable.Range(0, Count))
        {
            await service.CreateGroupAsync($"group-{i}");
        }

        return service;
    }

    private static async Task<RunningService> StartWithProfilesAsync()
    {
        RunningService service = await RunningService.StartAsync();
        await service.CreateGroupAsync("web");
        foreach (int i in Enumerable.Range(0, Count))
        {
            await service.PostAsync("web", service.Time.GetUtcNow().AddMinutes(5 * i));
        }

        return service;
    }

    private static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (T item in items)
        {
            list.Add(item);
        }

        return list;
    }
}
