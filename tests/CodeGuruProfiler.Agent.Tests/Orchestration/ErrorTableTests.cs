using CodeGuruProfiler.Agent.Tests.Running;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent.Tests.Orchestration;

/// <summary>Each error of each call, as docs/agent.md lists them.</summary>
public class ErrorTableTests
{
    private static readonly Dictionary<string, string> Lambda = new() { ["LAMBDA_TASK_ROOT"] = "/var/task", ["LAMBDA_RUNTIME_DIR"] = "/var/runtime" };

    [Theory]
    [InlineData("ValidationException", null, "The service refuses the agent, which asks again in the next period. ConfigureAgent: ValidationException (HTTP 400): Injected fault.")]
    [InlineData("AccessDeniedException", 403, "The agent may not report to web-shop. Allow codeguru-profiler:ConfigureAgent and codeguru-profiler:PostAgentProfile on arn:aws:codeguru-profiler:us-east-1:*:profilingGroup/web-shop, or attach the managed policy AmazonCodeGuruProfilerAgentAccess to the role. ConfigureAgent: AccessDeniedException (HTTP 403): Injected fault.")]
    [InlineData("UnrecognizedClientException", null, "The agent has no credentials that it can use. ConfigureAgent: UnrecognizedClientException (HTTP 403): Injected fault.")]
    [InlineData("ExpiredTokenException", null, "The agent has no credentials that it can use. ConfigureAgent: ExpiredTokenException (HTTP 403): Injected fault.")]
    [InlineData("ResourceNotFoundException", null, "There is no profiling group web-shop in us-east-1. Create it: aws codeguruprofiler create-profiling-group --profiling-group-name web-shop --client-token web-shop --region us-east-1; or set CreateProfilingGroup to true. ConfigureAgent: ResourceNotFoundException (HTTP 404): Injected fault.")]
    [InlineData("SomeException", 418, "The service refuses the agent, which asks again in the next period. ConfigureAgent: SomeException (HTTP 418): Injected fault.")]
    public async Task ConfigureAgent_Refused_IdlesAndWarnsOnce(string code, int? status, string warning)
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        run.Service.Faults.FailNext(code, status, count: 3, operation: "ConfigureAgent");

        await run.StartAsync();
        for (int i = 0; i < 2; i++)
        {
            Assert.Equal(AgentState.Idle, run.Status.State);
            Assert.Equal(TimeSpan.FromMinutes(5), await run.StepAsync());
            await run.NextWaitAsync();
        }

        Assert.StartsWith(warning, Assert.Single(run.Logs.Warnings), StringComparison.Ordinal);
        Assert.Equal(0, run.Sampler.Looks);
        Assert.Equal(3, run.Requests("ConfigureAgent").Count);

        // A mended failure ends with the next period, and a new one is a new warning.
        await run.StepAsync();
        await run.NextWaitAsync();
        Assert.Equal(AgentState.Profiling, run.Status.State);
        run.Service.Faults.FailNext(code, status, operation: "ConfigureAgent");
        await run.UntilAsync(() => run.Status.State == AgentState.Idle);
        Assert.Equal(2, run.Logs.Warnings.Count);
        Assert.Single(run.Posted);
    }

    [Theory]
    [InlineData("ThrottlingException")]
    [InlineData("InternalServerException")]
    [InlineData("connection")]
    public async Task ConfigureAgent_FailsTransientlyBeforeTheFirstConfiguration_WaitsLongerEachTime(string failure)
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        Fail(run, failure, count: 5);

        await run.StartAsync();

        foreach (int seconds in new[] { 60, 120, 240, 300, 300 })
        {
            Assert.Equal(AgentState.Starting, run.Status.State);
            Assert.Equal(TimeSpan.FromSeconds(seconds), await run.StepAsync());
            await run.NextWaitAsync();
        }

        Assert.Equal(AgentState.Profiling, run.Status.State);
        Assert.Equal(1, run.Sampler.Looks);
        Assert.StartsWith("The service returned no configuration 3 times in a row; the agent keeps asking.", Assert.Single(run.Logs.Warnings), StringComparison.Ordinal);
        Assert.Equal(5, run.Logs.Lines.Count(line => line.Id == 9));
    }

    [Theory]
    [InlineData("ThrottlingException")]
    [InlineData("InternalServerException")]
    [InlineData("connection")]
    public async Task ConfigureAgent_FailsTransientlyLater_KeepsTheLastConfiguration(string failure)
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();
        Fail(run, failure, count: 1);

        await run.UntilAsync(() => run.Posted.Count == 2);

        Assert.Equal(AgentState.Profiling, run.Status.State);
        Assert.Equal(300, run.Posted[1].Metadata.NumTimesSampled);
        Assert.Equal(1, run.Posted[1].DebugInfo!.ErrorsCount["configureAgentErrors"]);
        Assert.Equal(1, run.Posted[1].DebugInfo!.ErrorsCount["sdkClientErrors"]);
    }

    [Theory]
    [InlineData(true, null, false)]
    [InlineData(false, true, false)]
    [InlineData(true, null, true)]
    public async Task ConfigureAgent_GroupMissing_CreatesItWhereItShould(bool isLambda, bool? createsGroup, bool existsAlready)
    {
        await using AgentRun run = await AgentRun.CreateAsync(options => options.CreateProfilingGroup = createsGroup, hasGroup: existsAlready, isLambda ? Lambda : null);
        if (existsAlready)
        {
            run.Service.Faults.FailNext("ResourceNotFoundException", operation: "ConfigureAgent");
        }

        await run.StartAsync();

        SeenRequest creation = Assert.Single(run.Requests("CreateProfilingGroup"));
        Assert.Contains(isLambda ? "\"AWSLambda\"" : "\"Default\"", System.Text.Encoding.UTF8.GetString(creation.Body.Span), StringComparison.Ordinal);
        Assert.Equal(existsAlready ? 409 : 201, creation.Status);
        Assert.Equal(AgentState.Profiling, run.Status.State);
        Assert.Empty(run.Logs.Warnings);
        Assert.Contains(run.Logs.Lines, line => line.Id == (existsAlready ? 12 : 11));
    }

    [Theory]
    [InlineData("ThrottlingException")]
    [InlineData("InternalServerException")]
    [InlineData("connection")]
    public async Task ConfigureAgent_GroupMissingAndCreationFailsTransientlyAtFirst_WaitsLongerEachTime(string failure)
    {
        await using AgentRun run = await AgentRun.CreateAsync(environment: Lambda, hasGroup: false);
        Fail(run, failure, count: 2, "CreateProfilingGroup");

        await run.StartAsync();
        foreach (int seconds in new[] { 60, 120 })
        {
            Assert.Equal(AgentState.Starting, run.Status.State);
            Assert.StartsWith("CreateProfilingGroup: ", run.Status.Reason, StringComparison.Ordinal);
            Assert.Equal(TimeSpan.FromSeconds(seconds), await run.StepAsync());
            await run.NextWaitAsync();
        }

        Assert.Equal(AgentState.Profiling, run.Status.State);
        Assert.Equal(3, run.Requests("CreateProfilingGroup").Count);
        Assert.Empty(run.Logs.Warnings);
    }

    [Theory]
    [InlineData("ThrottlingException")]
    [InlineData("InternalServerException")]
    [InlineData("connection")]
    public async Task ConfigureAgent_GroupMissingAndCreationFailsTransientlyLater_KeepsTheLastConfiguration(string failure)
    {
        await using AgentRun run = await AgentRun.CreateAsync(environment: Lambda);
        await run.StartAsync();
        run.Service.Faults.FailNext("ResourceNotFoundException", operation: "ConfigureAgent");
        Fail(run, failure, count: 1, "CreateProfilingGroup");

        await run.UntilAsync(() => run.Posted.Count == 2);

        Assert.Single(run.Requests("CreateProfilingGroup"));
        Assert.Equal(300, run.Posted[1].Metadata.NumTimesSampled);
        Assert.Equal(1, run.Posted[1].DebugInfo!.ErrorsCount["createProfilingGroupErrors"]);
        Assert.Empty(run.Logs.Warnings);
    }

    [Fact]
    public async Task ConfigureAgent_GroupMissingAndMayNotBeCreated_IdlesAndWarnsOnce()
    {
        await using AgentRun run = await AgentRun.CreateAsync(options => options.CreateProfilingGroup = true, hasGroup: false);
        run.Service.Faults.FailNext("AccessDeniedException", 403, count: 2, operation: "CreateProfilingGroup");

        await run.StartAsync();
        Assert.Equal(AgentState.Idle, run.Status.State);
        await run.StepAsync();
        await run.NextWaitAsync();

        Assert.StartsWith(
            "The agent may not create the profiling group web-shop. Create it, or allow codeguru-profiler:CreateProfilingGroup. CreateProfilingGroup: AccessDeniedException (HTTP 403)",
            Assert.Single(run.Logs.Warnings),
            StringComparison.Ordinal);
        await run.StepAsync();
        await run.NextWaitAsync();
        Assert.Equal(AgentState.Profiling, run.Status.State);
    }

    [Theory]
    [InlineData("ThrottlingException", null)]
    [InlineData("ResourceNotFoundException", null)]
    [InlineData("InternalServerException", null)]
    public async Task PostAgentProfile_Fails_DropsTheProfile(string code, int? status)
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();
        run.Service.Faults.FailNext(code, status, operation: "PostAgentProfile");

        await run.UntilAsync(() => run.Posted.Count == 1);

        Assert.Equal(1, run.Status.Dropped);
        Assert.Equal(2, run.Requests("PostAgentProfile").Count);
        Assert.StartsWith($"A profile was not accepted and is dropped; 1 so far. PostAgentProfile: {code} (HTTP ", Assert.Single(run.Logs.Warnings), StringComparison.Ordinal);
        // The next profile has the looks of one period: nothing was queued.
        Assert.Equal(300, run.Posted[0].Metadata.NumTimesSampled);
        Assert.Equal(1, run.Posted[0].DebugInfo!.ErrorsCount["postAgentProfileErrors"]);
    }

    [Theory]
    [InlineData(true, "PostAgentProfile: no usable response from 127.0.0.1:")]
    [InlineData(false, "PostAgentProfile: the attempt did not complete within 30 s (attempt 1). AttemptTimeout sets this limit.")]
    public async Task PostAgentProfile_WithoutAResponse_DropsTheProfileAndGoesOn(bool isClosed, string message)
    {
        // The client's time limits are on the clock that stands still.
        await using AgentRun run = await AgentRun.CreateAsync(configureClient: (options, clock) => options.TimeProvider = clock);
        await run.StartAsync();
        await run.UntilAsync(() => run.Sampler.Looks == 300);
        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (isClosed)
        {
            run.Service.Faults.CloseConnectionNext(operation: "PostAgentProfile");
            await run.StepAsync();
        }
        else
        {
            run.Http.Sending = _ => sent.TrySetResult() ? Task.Delay(Timeout.Infinite) : Task.CompletedTask;
            await run.StepAsync();
            await LoopClock.GuardAsync(sent.Task);
            run.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        await run.UntilAsync(() => run.Posted.Count == 1);

        Assert.Equal((1, 1), (run.Status.Profiles, run.Status.Dropped));
        Assert.StartsWith($"A profile was not accepted and is dropped; 1 so far. {message}", Assert.Single(run.Logs.Warnings), StringComparison.Ordinal);
        Assert.Equal(300, run.Posted[0].Metadata.NumTimesSampled);
        Assert.Equal(1, run.Posted[0].DebugInfo!.ErrorsCount["postAgentProfileErrors"]);
    }

    [Fact]
    public async Task PostAgentProfile_KeepsFailing_WarnsFirstThenEachTwelfthAndOnAChangeOfKind()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();
        run.Service.Faults.FailNext("InternalServerException", count: 14, operation: "PostAgentProfile");
        run.Service.Faults.ThrottleNext(operation: "PostAgentProfile");

        await run.UntilAsync(() => run.Posted.Count == 1);

        Assert.Equal(15, run.Status.Dropped);
        Assert.Equal(["1 so far", "13 so far", "15 so far"], run.Logs.Warnings.Select(warning => warning.Split("; ")[1].Split('.')[0]));
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, true)]
    public async Task PostAgentProfile_GroupMissing_CreatesItAndPostsTheProfileOnceMore(bool isLambda, bool? createsGroup)
    {
        await using AgentRun run = await AgentRun.CreateAsync(options => options.CreateProfilingGroup = createsGroup, environment: isLambda ? Lambda : null);
        await run.StartAsync();
        run.Service.Faults.FailNext("ResourceNotFoundException", operation: "PostAgentProfile");

        await run.UntilAsync(() => run.Posted.Count == 1);

        IReadOnlyList<SeenRequest> posts = run.Requests("PostAgentProfile");
        Assert.Equal(2, posts.Count);
        Assert.True(posts[0].Body.Span.SequenceEqual(posts[1].Body.Span));
        Assert.NotEqual(posts[0].Query, posts[1].Query);
        SeenRequest creation = Assert.Single(run.Requests("CreateProfilingGroup"));
        Assert.Contains(isLambda ? "\"AWSLambda\"" : "\"Default\"", System.Text.Encoding.UTF8.GetString(creation.Body.Span), StringComparison.Ordinal);
        Assert.Equal(0, run.Status.Dropped);
        Assert.Empty(run.Logs.Warnings);
    }

    [Theory]
    [InlineData("AccessDeniedException", 403)]
    [InlineData("ThrottlingException", 429)]
    public async Task PostAgentProfile_GroupMissingAndNotCreated_DropsTheProfile(string code, int status)
    {
        await using AgentRun run = await AgentRun.CreateAsync(environment: Lambda);
        await run.StartAsync();
        run.Service.Faults.FailNext("ResourceNotFoundException", operation: "PostAgentProfile");
        run.Service.Faults.FailNext(code, status, operation: "CreateProfilingGroup");

        await run.UntilAsync(() => run.Posted.Count == 1);

        // It is not posted once more: there is no group.
        Assert.Equal(2, run.Requests("PostAgentProfile").Count);
        Assert.Single(run.Requests("CreateProfilingGroup"));
        Assert.Equal((1, 1), (run.Status.Profiles, run.Status.Dropped));
        Assert.StartsWith(
            $"A profile was not accepted and is dropped; 1 so far. CreateProfilingGroup: {code} (HTTP {status})", Assert.Single(run.Logs.Warnings), StringComparison.Ordinal);
        Assert.Equal(300, run.Posted[0].Metadata.NumTimesSampled);
        Assert.Equal(1, run.Posted[0].DebugInfo!.ErrorsCount["createProfilingGroupErrors"]);
        Assert.Equal(1, run.Posted[0].DebugInfo!.ErrorsCount["postAgentProfileRnfeAutoCreateEnabledErrors"]);
    }

    [Theory]
    [InlineData(null, "No credentials were found to sign the request with. Tried in this order: ")]
    [InlineData(TestMachine.SsoProfile, "Add the package AWSSDK.SSOOIDC: this source needs it.")]
    public async Task Credentials_Missing_IdlesAndWarnsOnce(string? profile, string reason)
    {
        await using AgentRun run = await AgentRun.CreateAsync(configureClient: (options, _) => (options.Credentials, options.Profile) = (null, profile));

        await run.StartAsync();
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(AgentState.Idle, run.Status.State);
            Assert.Contains(reason, run.Status.Reason, StringComparison.Ordinal);
            Assert.Equal(TimeSpan.FromMinutes(5), await run.StepAsync());
            await run.NextWaitAsync();
        }

        string warning = Assert.Single(run.Logs.Warnings);
        Assert.StartsWith("The agent has no credentials that it can use. ", warning, StringComparison.Ordinal);
        Assert.Contains(reason, warning, StringComparison.Ordinal);
        Assert.Empty(run.Service.GetRequests());
        Assert.Equal(0, run.Sampler.Looks);
    }

    // The other tests of this table turn retries off.
    [Theory]
    [InlineData("ConfigureAgent")]
    [InlineData("PostAgentProfile")]
    public async Task AnyCall_FailsTwice_SucceedsInItsThirdAttempt(string operation)
    {
        await using AgentRun run = await AgentRun.CreateAsync(configureClient: (options, _) => options.MaxAttempts = null);
        run.Service.Faults.FailNext("InternalServerException", count: 2, operation: operation);

        await run.StartAsync();
        await run.UntilAsync(() => run.Posted.Count == 1);

        Assert.Equal(["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3"], run.Requests(operation).Take(3).Select(request => request.Headers["amz-sdk-request"]));
        Assert.Equal(0, run.Status.Dropped);
        Assert.All(run.Posted[0].DebugInfo!.ErrorsCount.Values, count => Assert.Equal(0, count));
    }

    [Fact]
    public async Task PostAgentProfile_RefusesThreadStates_PostsTheSameFoldedAndKeepsToIt()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();
        run.Service.Faults.FailNext(
            "ValidationException", message: "Unknown counter RUNNABLE.", count: 1000, operation: "PostAgentProfile", when: new FaultCondition { ProfileCounters = ["RUNNABLE"] });

        await run.UntilAsync(() => run.Posted.Count == 3);

        IReadOnlyList<SeenRequest> posts = run.Requests("PostAgentProfile");
        Assert.Equal(4, posts.Count);
        Assert.NotEqual(posts[0].Query, posts[1].Query);
        var refused = AgentProfile.Parse(posts[0].Body.Span);
        AgentProfile folded = run.Posted[0];
        Assert.Equal((refused.Start, refused.End, refused.Metadata.NumTimesSampled), (folded.Start, folded.End, folded.Metadata.NumTimesSampled));
        Assert.All(run.Posted, profile => Assert.Equal(["WALL_TIME"], profile.CallTree.Counters));
        Assert.Equal(refused.CallTree.Root.Total, folded.CallTree.Root.Total);
        string warning = Assert.Single(run.Logs.Warnings);
        Assert.Contains("WALL_TIME", warning, StringComparison.Ordinal);
        Assert.Contains("Unknown counter RUNNABLE.", warning, StringComparison.Ordinal);
        Assert.Equal(0, run.Status.Dropped);
    }

    [Fact]
    public async Task PostAgentProfile_RefusesTheFoldedProfileToo_DropsItAndChangesNothing()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();
        run.Service.Faults.FailNext("ValidationException", count: 2, operation: "PostAgentProfile");

        await run.UntilAsync(() => run.Posted.Count == 1);

        Assert.Equal(3, run.Requests("PostAgentProfile").Count);
        Assert.Equal(1, run.Status.Dropped);
        Assert.Equal(["RUNNABLE", "WAITING"], run.Posted[0].CallTree.Counters);
        Assert.StartsWith("A profile was not accepted", Assert.Single(run.Logs.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_OfTheService_IsOneLineOfTheLog()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        run.Service.Faults.FailNext("ValidationException", message: "no\r\n2026-11-26 forged line\u202e", operation: "ConfigureAgent");

        await run.StartAsync();

        Assert.All(run.Logs.Lines, line => Assert.DoesNotContain(line.Text, c => char.IsControl(c) || c == '\u202e'));
        Assert.DoesNotContain('\n', run.Status.Reason!);
    }

    private static void Fail(AgentRun run, string failure, int count, string operation = "ConfigureAgent")
    {
        if (failure == "connection")
        {
            run.Service.Faults.CloseConnectionNext(count, operation);
        }
        else
        {
            run.Service.Faults.FailNext(failure, count: count, operation: operation);
        }
    }
}
