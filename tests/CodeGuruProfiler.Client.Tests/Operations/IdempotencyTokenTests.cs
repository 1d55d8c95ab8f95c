using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class IdempotencyTokenTests
{
    private static readonly ScriptedAnswer Failure = ScriptedAnswer.Error(500, "InternalServerException", "Once more.");
    private static readonly ScriptedAnswer Created = ScriptedAnswer.Json(201, "{}");
    private static readonly ScriptedAnswer Posted = ScriptedAnswer.Empty(204);

    [Fact]
    public async Task Create_SentThreeTimes_KeepsTokenBodyAndInvocationId()
    {
        using var handler = new ScriptedHandler(Failure, Failure, Created);
        using CodeGuruProfilerClient client = OperationClient.Create(handler, maxAttempts: 3);

        CreateProfilingGroupResponse response = await client.CreateProfilingGroupAsync(new() { ProfilingGroupName = "web" });

        Assert.Equal(3, response.ResponseMetadata.Attempts);
        Assert.Equal($"/profilingGroups?clientToken={OperationClient.Id(1)}", handler.Requests[0].Target);
        Assert.Single(handler.Requests.Select(request => request.Text).Distinct());
        Assert.Equal([OperationClient.Id(2)], InvocationIds(handler).Distinct());
        Assert.Equal(
            ["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3"], handler.Requests.Select(request => request.Headers["amz-sdk-request"]));
    }

    [Fact]
    public async Task PostAgentProfile_SentTwice_KeepsTokenBodyAndInvocationId()
    {
        using var handler = new ScriptedHandler(Failure, Posted);
        using CodeGuruProfilerClient client = OperationClient.Create(handler, maxAttempts: 3);

        await client.PostAgentProfileAsync(Profile());

        Assert.Equal($"/profilingGroups/web/agentProfile?profileToken={OperationClient.Id(1)}", handler.Requests[0].Target);
        Assert.Equal(2, handler.Requests.Count);
        Assert.Single(handler.Requests.Select(request => request.Text).Distinct());
        Assert.Equal([OperationClient.Id(2)], InvocationIds(handler).Distinct());
    }

    [Fact]
    public async Task Calls_WithTheSameRequest_HaveTokensOfTheirOwn()
    {
        using var handler = new ScriptedHandler(Posted, Posted, Created, Created);
        using CodeGuruProfilerClient client = OperationClient.Create(handler);
        PostAgentProfileRequest profile = Profile();
        var group = new CreateProfilingGroupRequest { ProfilingGroupName = "web" };

        await client.PostAgentProfileAsync(profile);
        await client.PostAgentProfileAsync(profile);
        await client.CreateProfilingGroupAsync(group);
        await client.CreateProfilingGroupAsync(group);

        Assert.Equal(
            [OperationClient.Id(1), OperationClient.Id(3), OperationClient.Id(5), OperationClient.Id(7)],
            handler.Requests.Select(request => request.Target[(request.Target.IndexOf('=', StringComparison.Ordinal) + 1)..]));
        Assert.Equal([OperationClient.Id(2), OperationClient.Id(4), OperationClient.Id(6), OperationClient.Id(8)], InvocationIds(handler));
        Assert.Null(profile.ProfileToken);
        Assert.Null(group.ClientToken);
    }

    [Fact]
    public async Task Calls_WithTheCallersToken_KeepIt()
    {
        using var handler = new ScriptedHandler(Failure, Posted, Posted);
        using CodeGuruProfilerClient client = OperationClient.Create(handler, maxAttempts: 2);
        PostAgentProfileRequest request = Profile() with { ProfileToken = "mine" };

        await client.PostAgentProfileAsync(request);
        await client.PostAgentProfileAsync(request);

        Assert.Equal(Enumerable.Repeat("/profilingGroups/web/agentProfile?profileToken=mine", 3), handler.Requests.Select(sent => sent.Target));
        Assert.Equal([OperationClient.Id(1), OperationClient.Id(1), OperationClient.Id(2)], InvocationIds(handler));
    }

    [Fact]
    public async Task Tokens_OfAClientOutsideTests_AreUuids()
    {
        using var handler = new ScriptedHandler(Posted);
        using var http = new HttpClient(handler);
        var options = new CodeGuruProfilerClientOptions { Region = "us-east-1", Credentials = OperationClient.Credentials };
        using var client = new CodeGuruProfilerClient(options, http);

        await client.PostAgentProfileAsync(Profile());

        Assert.Matches("profileToken=[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", handler.Request.Target);
    }

    private static PostAgentProfileRequest Profile()
        => new() { ProfilingGroupName = "web", AgentProfile = new byte[] { 1, 2, 3 }, ContentType = "application/x-amzn-ion" };

    private static IEnumerable<string> InvocationIds(ScriptedHandler handler)
        => handler.Requests.Select(request => request.Headers["amz-sdk-invocation-id"]);
}
