using CodeGuruProfiler.Client;
using CodeGuruProfiler.EndToEnd.Tests.Processes;
using Documentation.Operations;

namespace CodeGuruProfiler.EndToEnd.Tests.Documentation;

/// <summary>The examples of docs/operations do what their pages say: each is run against the local service, and prints what it should.</summary>
[Collection(nameof(ConsoleOutput))]
public sealed class OperationExampleTests
{
    // The output of each example; empty if it prints nothing.
    private static readonly Dictionary<string, (Func<RunningService, CancellationToken, Task> Run, string Prints)> Examples = new(StringComparer.Ordinal)
    {
        ["AddNotificationChannels"] = ((service, token) => ChannelExamples.AddAsync(service.Client, token), "1 channel(s)"),
        ["BatchGetFrameMetricData"] = ((service, token) => ProfileExamples.GetMetricsAsync(service.Client, service.Time.GetUtcNow(), token), "Shop.Orders.Post: 0.10, 0.60, 0.10, 0.10, 0.10, 0.10"),
        ["ConfigureAgent"] = ((service, token) => AgentExamples.ConfigureAsync(service.Client, token), "Report every 300 s."),
        ["CreateProfilingGroup"] = ((service, token) => GroupExamples.CreateAsync(service.Client, token), "arn:aws:codeguru-profiler:us-east-1:123456789012:profilingGroup/web-shop-test"),
        ["DeleteProfilingGroup"] = ((service, token) => GroupExamples.DeleteAsync(service.Client, token), "Deleted by request "),
        ["DescribeProfilingGroup"] = ((service, token) => GroupExamples.DescribeAsync(service.Client, token), "web-shop on Default, last profile "),
        ["GetFindingsReportAccountSummary"] = ((service, token) => FindingExamples.GetAccountSummaryAsync(service.Client, token), "web-shop: 1 finding(s)"),
        ["GetNotificationConfiguration"] = (
            async (service, token) =>
            {
                await ExampleShop.ChannelAsync(service);
                await ChannelExamples.GetAsync(service.Client, token);
            },
            ": arn:aws:sns:us-east-1:123456789012:first"),
        ["GetPolicy"] = (
            async (service, token) =>
            {
                await ExampleShop.PolicyAsync(service);
                await PolicyExamples.GetAsync(service.Client, token);
            },
            "role/first"),
        ["GetProfile"] = ((service, token) => ProfileExamples.GetAsync(service.Client, service.Time.GetUtcNow(), token), "90.0%  Shop.Catalog.Get"),
        ["GetRecommendations"] = ((service, token) => FindingExamples.GetRecommendationsAsync(service.Client, service.Time.GetUtcNow(), token), "Shop.Orders.Post: Shop.Orders.Post took "),
        ["ListFindingsReports"] = ((service, token) => FindingExamples.ListReportsAsync(service.Client, service.Time.GetUtcNow(), token), ": 1 finding(s)"),
        ["ListProfileTimes"] = ((service, token) => ProfileExamples.ListTimesAsync(service.Client, service.Time.GetUtcNow(), token), "Z"),
        ["ListProfilingGroups"] = ((service, token) => GroupExamples.ListAsync(service.Client, token), "web-shop: created "),
        ["ListTagsForResource"] = (
            async (service, token) => await TagExamples.ListAsync(service.Client, await ExampleShop.ArnAsync(service), token), "team = shop"),
        ["PostAgentProfile"] = ((service, token) => AgentExamples.PostAsync(service.Client, ExampleShop.Calls(orders: 10), service.Time.GetUtcNow(), token), ""),
        ["PutPermission"] = ((service, token) => PolicyExamples.PutAsync(service.Client, token), "-"),
        ["RemoveNotificationChannel"] = (
            async (service, token) => await ChannelExamples.RemoveAsync(service.Client, await ExampleShop.ChannelAsync(service), token), "0 channel(s) left"),
        ["RemovePermission"] = (
            async (service, token) => await PolicyExamples.RemoveAsync(service.Client, await ExampleShop.PolicyAsync(service), token), "\"Statement\""),
        ["SubmitFeedback"] = (
            async (service, token) => await FindingExamples.SubmitFeedbackAsync(service.Client, await ExampleShop.AnomalyAsync(service), token), ""),
        ["TagResource"] = (
            async (service, token) => await TagExamples.TagAsync(service.Client, await ExampleShop.ArnAsync(service), token), ""),
        ["UntagResource"] = (
            async (service, token) => await TagExamples.UntagAsync(service.Client, await ExampleShop.ArnAsync(service), token), ""),
        ["UpdateProfilingGroup"] = ((service, token) => GroupExamples.UpdateAsync(service.Client, token), "ProfilingEnabled = False"),
    };

    public static TheoryData<string> Operations => [.. Examples.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Example_AgainstTheLocalService_DoesWhatItShows(string operation)
    {
        await using RunningService service = await ExampleShop.StartAsync();

        string printed = await ConsoleOutput.OfAsync(() => Examples[operation].Run(service, TestContext.Current.CancellationToken));

        Assert.Contains(Examples[operation].Prints, printed, StringComparison.Ordinal);
        Assert.Equal(Examples[operation].Prints.Length == 0, printed.Length == 0);
        Assert.Contains(service.Service.GetRequests(), request => request.Operation == operation);
        Assert.All(service.Service.GetRequests(), request => Assert.True(request.Status is >= 200 and < 300, $"{request.Operation}: {request.Status} {request.ErrorCode}"));
    }

    [Fact]
    public void Examples_ThatAreRun_AreThoseOfEveryOperation()
        => Assert.Equal(
            typeof(ICodeGuruProfilerClient).GetMethods()
                .Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal) && method.Name != nameof(ICodeGuruProfilerClient.PresignAsync)).Select(method => method.Name[..^5]).Order(StringComparer.Ordinal),
            Examples.Keys.Order(StringComparer.Ordinal));
}
