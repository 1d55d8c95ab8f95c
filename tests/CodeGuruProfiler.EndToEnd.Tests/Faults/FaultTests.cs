using System.Net;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.EndToEnd.Tests.Processes;
using CodeGuruProfiler.EndToEnd.Tests.Signing;
using CodeGuruProfiler.LocalService;

namespace CodeGuruProfiler.EndToEnd.Tests.Faults;

/// <summary>The behavior of our client when the service fails.</summary>
public sealed class FaultTests
{
    private static readonly DescribeProfilingGroupRequest Describe = new() { ProfilingGroupName = "web" };

    [Theory]
    [InlineData("ThrottlingException")]
    [InlineData("InternalServerException")]
    [InlineData("ServiceQuotaExceededException")]
    public async Task Call_TwoRetryableErrors_SucceedsAtTheThirdAttempt(string code)
    {
        await using RunningService service = await RunningService.StartAsync();
        await service.CreateGroupAsync("web");
        using CodeGuruProfilerClient client = service.CreateClient(maxAttempts: 3);
        service.Service.Faults.FailNext(code, count: 2);

        DescribeProfilingGroupResponse response = await client.DescribeProfilingGroupAsync(Describe);

        Assert.Equal(("web", 3), (response.ProfilingGroup.Name, response.ResponseMetadata.Attempts));
    }

    [Fact]
    public async Task Call_ThrottledAtEveryAttempt_ReportsIt()
    {
        await using RunningService service = await RunningService.StartAsync();
        await service.CreateGroupAsync("web");
        using CodeGuruProfilerClient client = service.CreateClient(maxAttempts: 3);
        service.Service.Faults.ThrottleNext(count: 3);

        ThrottlingException error = await Assert.ThrowsAsync<ThrottlingException>(() => client.DescribeProfilingGroupAsync(Describe));

        Assert.Equal((HttpStatusCode.TooManyRequests, 3), (error.StatusCode, error.Attempts));
    }

    [Fact]
    public async Task Call_ErrorThatIsNotRetryable_IsSentOnce()
    {
        await using RunningService service = await RunningService.StartAsync();
        using CodeGuruProfilerClient client = service.CreateClient(maxAttempts: 3);

        ResourceNotFoundException error = await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DescribeProfilingGroupAsync(Describe));

        Assert.Equal(1, error.Attempts);
        Assert.Single(service.Service.GetRequests());
    }

    public static TheoryData<string, Action<LocalProfilerServiceFaults>> NoAnswers => new()
    {
        { "the connection is closed", faults => faults.CloseConnectionNext() },
        { "the response is cut after its first byte", faults => faults.CutBodyNext(bytes: 1) },
        { "the response is cut before its body", faults => faults.CutBodyNext(bytes: 0) },
    };

    [Theory]
    [MemberData(nameof(NoAnswers))]
    public async Task Call_NoUsableResponse_IsRetried(string what, Action<LocalProfilerServiceFaults> fail)
    {
        Assert.NotEmpty(what);
        await using RunningService service = await RunningService.StartAsync();
        await service.CreateGroupAsync("web");
        using CodeGuruProfilerClient client = service.CreateClient(maxAttempts: 2);
        fail(service.Service.Faults);

        DescribeProfilingGroupResponse response = await client.DescribeProfilingGroupAsync(Describe);

        Assert.Equal(2, response.ResponseMetadata.Attempts);
    }

    [Fact]
    public async Task PostAgentProfile_ResponseIsLost_IsRetriedAndCountedOnce()
    {
        await using RunningService service = await RunningService.StartAsync();
        await service.CreateGroupAsync("web");
        using CodeGuruProfilerClient client = service.CreateClient(maxAttempts: 2);
        // The profile is stored; only the response does not arrive.
        service.Service.Faults.CutBodyNext(operation: "PostAgentProfile");

        PostAgentProfileResponse response = await client.PostAgentProfileAsync("web", Sample.Profile(service.Time.GetUtcNow(), "main", 1));

        Assert.Equal(2, response.ResponseMetadata.Attempts);
        string[] queries = [.. service.Service.GetRequests().Where(request => request.Operation == "PostAgentProfile").Select(request => request.Query)];
        Assert.Equal(2, queries.Length);
        Assert.Single(queries.Distinct());
        Assert.Equal(1, (await client.GetAggregatedProfileAsync(new GetProfileRequest { ProfilingGroupName = "web", Period = "PT5M" })).CallTree.Root.Total);
    }

    [Fact]
    public async Task CreateProfilingGroup_ResponseIsLost_IsRetriedWithoutConflict()
    {
        await using RunningService service = await RunningService.StartAsync();
        using CodeGuruProfilerClient client = service.CreateClient(maxAttempts: 2);
        service.Service.Faults.CutBodyNext(operation: "CreateProfilingGroup");

        CreateProfilingGroupResponse response = await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = "web" });

        Assert.Equal(("web", 2), (response.ProfilingGroup.Name, response.ResponseMetadata.Attempts));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(-40)]
    public async Task Call_ClockIsWrong_IsRetriedWithTheServicesClock(int minutes)
    {
        await using RunningService service = await RunningService.StartAsync();
        await service.CreateGroupAsync("web");
        using CodeGuruProfilerClient client = service.CreateClient(maxAttempts: 2);
        service.Service.Faults.ClockSkew = TimeSpan.FromMinutes(minutes);

        DescribeProfilingGroupResponse first = await client.DescribeProfilingGroupAsync(Describe);
        DescribeProfilingGroupResponse second = await client.DescribeProfilingGroupAsync(Describe);

        Assert.Equal((2, 1), (first.ResponseMetadata.Attempts, second.ResponseMetadata.Attempts));
    }

    [Fact]
    public async Task Call_CancelledWhileTheServiceWaits_EndsWithTheCallersToken()
    {
        await using RunningService service = await RunningService.StartAsync();
        await service.CreateGroupAsync("web");
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using CodeGuruProfilerClient client = service.CreateClient(maxAttempts: 3, new TamperingHandler(_ => sent.TrySetResult()));
        service.Service.Faults.DelayNext(TimeSpan.FromHours(1));
        using var caller = new CancellationTokenSource();

        Task<DescribeProfilingGroupResponse> call = client.DescribeProfilingGroupAsync(Describe, caller.Token);
        await sent.Task;
        await caller.CancelAsync();

        OperationCanceledException cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(caller.Token, cancelled.CancellationToken);
    }

    [Fact]
    public async Task Call_ServiceTakesTooLong_EndsWithTheLimitThatRanOut()
    {
        await using RunningService service = await RunningService.StartAsync();
        await service.CreateGroupAsync("web");
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using CodeGuruProfilerClient client = service.CreateClient(handler: new TamperingHandler(_ => sent.TrySetResult()));
        service.Service.Faults.DelayNext(TimeSpan.FromHours(1));

        Task<DescribeProfilingGroupResponse> call = client.DescribeProfilingGroupAsync(Describe);
        await sent.Task;
        service.Time.Advance(TimeSpan.FromMinutes(2));

        CodeGuruProfilerTimeoutException error = await Assert.ThrowsAsync<CodeGuruProfilerTimeoutException>(() => call);
        Assert.Equal((TimeLimit.Attempt, TimeSpan.FromMinutes(2)), (error.Limit, error.Timeout));
    }
}
