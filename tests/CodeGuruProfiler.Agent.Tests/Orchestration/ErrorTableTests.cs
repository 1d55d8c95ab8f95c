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

    [Fact]
    public async Task PostAgentProfile_GroupMissing_CreatesItAndPostsTheProfileOnceMore()
    {
        await using AgentRun run = await AgentRun.CreateAsync(environment: Lambda);
        await run.StartAsync();
        run.Service.Faults.FailNext("ResourceNotFoundException", operation: "PostAgentProfile");

        await run.UntilAsync(() => run.Posted.Count == 1);

        IReadOnlyList<SeenRequest> posts = run.Requests("PostAgentProfile");
        Assert.Equal(2, posts.Count);
        Assert.True(posts[0].Body.Span.SequenceEqual(posts[1].Body.Span));
        Assert.NotEqual(posts[0].Query, posts[1].Query);
        Assert.Single(run.Requests("CreateProfilingGroup"));
        Assert.Equal(0, run.Status.Dropped);
        Assert.Empty(run.Logs.Warnings);
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

    private static void Fail(AgentRun run, string failure, int count)
    {
        if (failure == "connection")
        {
            run.Service.Faults.CloseConnectionNext(count, "ConfigureAgent");
        }
        else
        {
            run.Service.Faults.FailNext(failure, count: count, operation: "ConfigureAgent");
        }
    }
}
