using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

/// <summary>The lists of the client; how pages are followed at all is tested with <see cref="Paged{TPage,TItem}"/>.</summary>
public class PagedOperationTests
{
    private static readonly DateTimeOffset Start = new(2020, 6, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task GetFindingsReportAccountSummaryPaged_ThreePages_ReturnsAllSummaries()
    {
        using ScriptedHandler handler = Script(
            """{"nextToken":"b","reportSummaries":[{"id":"1"},{"id":"2"}]}""",
            """{"nextToken":"c","reportSummaries":[]}""",
            """{"reportSummaries":[{"id":"3"}]}""");
        using CodeGuruProfilerClient client = OperationClient.Create(handler);
        var request = new GetFindingsReportAccountSummaryRequest { MaxResults = 2, DailyReportsOnly = true };

        List<FindingsReportSummary> items = await ItemsOf(client.GetFindingsReportAccountSummaryPaged(request));

        Assert.Equal(["1", "2", "3"], items.Select(item => item.Id));
        Assert.Equal(
            [
                "/internal/findingsReports?maxResults=2&dailyReportsOnly=true",
                "/internal/findingsReports?nextToken=b&maxResults=2&dailyReportsOnly=true",
                "/internal/findingsReports?nextToken=c&maxResults=2&dailyReportsOnly=true",
            ],
            Targets(handler));
        Assert.Equal(new GetFindingsReportAccountSummaryRequest { MaxResults = 2, DailyReportsOnly = true }, request);
    }

    [Fact]
    public async Task ListFindingsReportsPaged_FromTheCallersToken_GoesOnFromThere()
    {
        using ScriptedHandler handler = Script(
            """{"findingsReportSummaries":[{"id":"1"}],"nextToken":"c"}""", """{"findingsReportSummaries":[{"id":"2"}],"nextToken":""}""");
        using CodeGuruProfilerClient client = OperationClient.Create(handler);
        var request = new ListFindingsReportsRequest { ProfilingGroupName = "web", StartTime = Start, EndTime = Start, NextToken = "b" };

        List<FindingsReportSummary> items = await ItemsOf(client.ListFindingsReportsPaged(request));

        const string Address = "/internal/profilingGroups/web/findingsReports?startTime=2020-06-01T00%3A00%3A00Z&endTime=2020-06-01T00%3A00%3A00Z";
        Assert.Equal(["1", "2"], items.Select(item => item.Id));
        Assert.Equal([Address + "&nextToken=b", Address + "&nextToken=c"], Targets(handler));
        Assert.Equal("b", request.NextToken);
    }

    [Fact]
    public async Task ListProfileTimesPaged_TwoPages_ReturnsAllTimes()
    {
        using ScriptedHandler handler = Script(
            """{"profileTimes":[{"start":"2020-06-01T00:00:00Z"}],"nextToken":"b"}""", """{"profileTimes":[{"start":"2020-06-01T00:05:00Z"}]}""");
        using CodeGuruProfilerClient client = OperationClient.Create(handler);
        var request = new ListProfileTimesRequest
        {
            ProfilingGroupName = "web",
            StartTime = Start,
            EndTime = Start.AddDays(1),
            Period = AggregationPeriod.PT5M,
            OrderBy = OrderBy.TimestampAscending,
        };

        List<ProfileTime> items = await ItemsOf(client.ListProfileTimesPaged(request));

        const string Address = "/profilingGroups/web/profileTimes?startTime=2020-06-01T00%3A00%3A00Z&endTime=2020-06-02T00%3A00%3A00Z"
            + "&period=PT5M&orderBy=TimestampAscending";
        Assert.Equal([Start, Start.AddMinutes(5)], items.Select(item => item.Start));
        Assert.Equal([Address, Address + "&nextToken=b"], Targets(handler));
        Assert.Null(request.NextToken);
    }

    // Names and descriptions come in two lists beside each other, and descriptions only when they are asked for.
    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ListProfilingGroupsPaged_Always_AsksForDescriptions(bool? includeDescription)
    {
        using ScriptedHandler handler = Script(
            """{"nextToken":"b","profilingGroupNames":["web"],"profilingGroups":[{"name":"web"}]}""",
            """{"profilingGroupNames":["worker"],"profilingGroups":[{"name":"worker"}]}""");
        using CodeGuruProfilerClient client = OperationClient.Create(handler);
        var request = new ListProfilingGroupsRequest { IncludeDescription = includeDescription, MaxResults = 1 };

        List<ProfilingGroupDescription> items = await ItemsOf(client.ListProfilingGroupsPaged(request));

        Assert.Equal(["web", "worker"], items.Select(item => item.Name));
        Assert.Equal(
            ["/profilingGroups?maxResults=1&includeDescription=true", "/profilingGroups?nextToken=b&maxResults=1&includeDescription=true"], Targets(handler));
        Assert.Equal(includeDescription, request.IncludeDescription);
    }

    [Fact]
    public async Task ListProfilingGroupNamesPaged_Always_AsksForNamesOnly()
    {
        using ScriptedHandler handler = Script("""{"nextToken":"c","profilingGroupNames":["web","api"]}""", """{"profilingGroupNames":["worker"]}""");
        using CodeGuruProfilerClient client = OperationClient.Create(handler);
        var request = new ListProfilingGroupsRequest { IncludeDescription = true, NextToken = "b" };

        List<string> items = await ItemsOf(client.ListProfilingGroupNamesPaged(request));

        Assert.Equal(["web", "api", "worker"], items);
        Assert.Equal(["/profilingGroups?nextToken=b&includeDescription=false", "/profilingGroups?nextToken=c&includeDescription=false"], Targets(handler));
        Assert.Equal(new ListProfilingGroupsRequest { IncludeDescription = true, NextToken = "b" }, request);
    }

    [Fact]
    public async Task AsPages_OfAList_ReturnsTheResponsesWithTheirMetadata()
    {
        using ScriptedHandler handler = Script("""{"nextToken":"b","profilingGroupNames":[]}""", """{"profilingGroupNames":["web"]}""");
        using CodeGuruProfilerClient client = OperationClient.Create(handler);

        List<ListProfilingGroupsResponse> pages = [];
        await foreach (ListProfilingGroupsResponse page in client.ListProfilingGroupNamesPaged(new()).AsPages())
        {
            pages.Add(page);
        }

        Assert.Equal([0, 1], pages.Select(page => page.ProfilingGroupNames.Count));
        Assert.All(pages, page => Assert.Equal(ScriptedAnswer.RequestId, page.ResponseMetadata.RequestId));
    }

    [Fact]
    public async Task Enumerate_ServiceRepeatsAToken_ThrowsInsteadOfGoingRound()
    {
        using ScriptedHandler handler = Script("""{"nextToken":"b"}""", """{"nextToken":"b"}""");
        using CodeGuruProfilerClient client = OperationClient.Create(handler);

        await Assert.ThrowsAsync<InvalidOperationException>(() => ItemsOf(client.ListProfilingGroupsPaged(new())));

        Assert.Equal(2, handler.Requests.Count);
    }

    [Fact]
    public void Paged_NotEnumerated_SendsNothingAndRefusesNull()
    {
        using ScriptedHandler handler = Script();
        using CodeGuruProfilerClient client = OperationClient.Create(handler);

        client.ListProfilingGroupsPaged(new());

        Assert.Empty(handler.Requests);
        Assert.Throws<ArgumentNullException>(() => client.ListProfileTimesPaged(null!)); // A caller without nullable types can do this.
    }

    [Fact]
    public async Task Paged_WithoutARequest_ReadsAllPages()
    {
        using ScriptedHandler handler = Script("""{"profilingGroupNames":["a"],"nextToken":"t"}""", """{"profilingGroupNames":["b"]}""");
        using CodeGuruProfilerClient client = OperationClient.Create(handler);

        List<string> names = [];
        await foreach (string name in client.ListProfilingGroupNamesPaged())
        {
            names.Add(name);
        }

        Assert.Equal(["a", "b"], names);
        Assert.Equal(["/profilingGroups?includeDescription=false", "/profilingGroups?nextToken=t&includeDescription=false"], Targets(handler));
    }

    // A double implements one method, and the short form reaches it.
    [Fact]
    public async Task ShortForms_WithAToken_CallTheLongOne()
    {
        using ScriptedHandler handler = Script("""{"profilingGroupNames":["a"]}""", """{"profilingGroupNames":["b"]}""");
        using CodeGuruProfilerClient client = OperationClient.Create(handler);
        using var cancellation = new CancellationTokenSource();

        ListProfilingGroupsResponse byClass = await client.ListProfilingGroupsAsync(cancellation.Token);
        ListProfilingGroupsResponse byInterface = await ((ICodeGuruProfilerClient)client).ListProfilingGroupsAsync(cancellation.Token);
        await cancellation.CancelAsync();

        Assert.Equal(["a", "b"], [.. byClass.ProfilingGroupNames, .. byInterface.ProfilingGroupNames]);
        Assert.Equal(["/profilingGroups", "/profilingGroups"], Targets(handler));
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.ListProfilingGroupsAsync(cancellation.Token));
        Assert.Equal(cancellation.Token, exception.CancellationToken);
    }

    private static ScriptedHandler Script(params string[] pages) => new([.. pages.Select(page => ScriptedAnswer.Json(200, page))]);

    private static IEnumerable<string> Targets(ScriptedHandler handler) => handler.Requests.Select(request => request.Target);

    private static async Task<List<TItem>> ItemsOf<TPage, TItem>(Paged<TPage, TItem> paged)
        where TPage : notnull
    {
        List<TItem> items = [];
        await foreach (TItem item in paged)
        {
            items.Add(item);
        }

        return items;
    }
}
