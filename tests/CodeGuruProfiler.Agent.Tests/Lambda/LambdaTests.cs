using Amazon.Runtime;
using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Agent.Lambda;
using CodeGuruProfiler.Agent.Lifecycle;
using CodeGuruProfiler.Agent.Tests.Running;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent.Tests.Lambda;

/// <summary>A function in its wrapper: profiled while it runs, silent while it may be frozen.</summary>
public sealed class LambdaTests : IAsyncLifetime
{
    private const string FunctionArn = "arn:aws:lambda:us-east-1:123456789012:function:orders";

    private static readonly Dictionary<string, string> Variables = new()
    {
        ["LAMBDA_TASK_ROOT"] = "/var/task",
        ["LAMBDA_RUNTIME_DIR"] = "/var/runtime",
        ["AWS_LAMBDA_FUNCTION_NAME"] = "orders",
        ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = "512",
        ["AWS_EXECUTION_ENV"] = "AWS_Lambda_dotnet10",
    };

    private readonly LoopClock _clock = new();
    private readonly RecordedLogs _logs = new();
    private readonly ScriptedSampler _sampler = new();
    private LocalProfilerService _service = null!;
    private CodeGuruProfilerClient _client = null!;
    private InvocationAgent _agent = null!;

    public async ValueTask InitializeAsync()
    {
        _service = await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { TimeProvider = new WallClock(_clock), SecretKey = TestSecrets.Key });
        _client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
        {
            Region = "us-east-1",
            ServiceUrl = _service.Url,
            Credentials = new BasicAWSCredentials("local", TestSecrets.Key),
            MaxAttempts = 1,
            TimeProvider = new WallClock(_clock),
        });
        var environment = new AgentEnvironment(Variables.GetValueOrDefault);
        _agent = new InvocationAgent(new AgentParts
        {
            Setup = AgentSetup.Resolve(new CodeGuruProfilerAgentOptions { KillSwitchFile = "/nonexistent/killProfiler" }, environment),
            Environment = environment,
            CreateClient = () => _client,
            CreateSampler = () => _sampler,
            Clock = _clock,
            Logger = _logs,
            Slot = new AgentSlot(),
            Sources = new AgentSources(() => 0, () => "11111111-2222-3333-4444-555555555555"),
            ProcessCpu = () => TimeSpan.Zero,
        });
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task Invocations_AreProfiledAndReportedAtTheBeginningOfOne()
    {
        Func<int, string, Task<int>> handler = _agent.Wrap<int, string, int>(async (seconds, _) => await WorkAsync(seconds), Read);
        Func<int, string, Task<int>> last = _agent.Wrap<int, string, int>(async (requests, _) => await WaitForAsync(requests), Read);

        // Jitter of 0: a look each 0.9 s.
        Assert.Equal(40, await handler(40, "first"));
        Assert.Equal(AgentState.Paused, _agent.Status.State);
        _clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(30, await handler(30, "second"));
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.DoesNotContain(_service.GetRequests(), request => request.Operation == "PostAgentProfile");
        Assert.Equal(5, await last(5, "third"));

        Assert.Equal(
            ["ConfigureAgent", "CreateProfilingGroup", "ConfigureAgent", "PostAgentProfile", "ConfigureAgent"],
            _service.GetRequests().Select(request => request.Operation));
        var profile = AgentProfile.Parse(_service.GetRequests()[3].Body.Span);
        Assert.Equal(FleetInfo.LambdaFunction(FunctionArn, 512, "AWS_Lambda_dotnet10"), profile.Metadata.FleetInfo);
        Assert.InRange(profile.Metadata.DurationInMs!.Value, 70_000, 71_000);
        Assert.EndsWith("/aws-lambda-orders/agentProfile", _service.GetRequests()[3].Path, StringComparison.Ordinal);
        string request = System.Text.Encoding.UTF8.GetString(_service.GetRequests()[4].Body.Span);
        Assert.Contains("\"fleetInstanceId\":\"" + FunctionArn + "\"", request, StringComparison.Ordinal);
        foreach (string member in new[]
        {
            "\"ComputePlatform\":\"AWSLambda\"", "\"AgentId\":\"11111111-2222-3333-4444-555555555555\"", $"\"LambdaFunctionArn\":\"{FunctionArn}\"", "\"LambdaMemoryLimitInMB\":\"512\"",
            "\"ExecutionEnvironment\":\"AWS_Lambda_dotnet10\"", "\"AwsRequestId\":\"third\"", "\"LambdaRemainingTimeInMilliseconds\":\"2500\"", "\"LambdaPreviousExecutionTimeInMilliseconds\":\"30",
        })
        {
            Assert.Contains(member, request, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Handler_ThatThrows_ThrowsTheSameAndPausesTheAgent()
    {
        Func<int, string, Task> handler = _agent.Wrap<int, string>((Func<int, string, Task>)((_, _) => throw new InvalidDataException("the handler's")), Read);

        InvalidDataException thrown = await Assert.ThrowsAsync<InvalidDataException>(() => handler(1, "first"));

        Assert.Equal("the handler's", thrown.Message);
        Assert.Equal(AgentState.Paused, _agent.Status.State);
    }

    [Fact]
    public async Task Invocations_ThatOverlap_PauseTheAgentOnlyAtTheEndOfTheLast()
    {
        Func<Task, string, Task> handler = _agent.Wrap<Task, string>(async (end, _) => await end, Read);
        for (int i = 0; i < 2; i++)
        {
            var first = new TaskCompletionSource();
            var second = new TaskCompletionSource();

            Task one = handler(first.Task, "first");
            await _clock.NextWaitAsync();
            Assert.Equal(AgentState.Profiling, _agent.Status.State);
            Task two = handler(second.Task, "second");
            first.SetResult();
            await one;
            Assert.Equal(AgentState.Profiling, _agent.Status.State);
            second.SetResult();
            await two;

            Assert.Equal(AgentState.Paused, _agent.Status.State);
        }
    }

    [Fact]
    public void Read_ThatThrows_LeavesTheHandlerAlone()
    {
        Func<int, string, int> handler = _agent.Wrap<int, string, int>((input, _) => input + 1, _ => throw new InvalidDataException("no context"));

        Assert.Equal(2, handler(1, "first"));
        Assert.Equal(3, handler(2, "second"));

        Assert.Equal(["The function that reads the invocation threw an exception. The agent reports without the invocation."], _logs.Warnings);
    }

    [Fact]
    public void Wrap_OfEachKindOfHandler_RunsIt()
    {
        int calls = 0;
        _agent.Wrap<int, string>((_, _) => { calls++; }, Read)(1, "first");
        Assert.Equal(5, _agent.Wrap<int, string, int>((input, _) => input, Read)(5, "second"));

        Assert.Equal(1, calls);
    }

    [Fact]
    public void Create_WithoutALoggerFactory_WritesWarningsToTheErrorStream()
    {
        using var errors = new StringWriter { NewLine = "\n" };
        Func<int, string, int> handler = InvocationAgent.Create(configure: null, () => errors).Wrap<int, string, int>((input, _) => input, _ => throw new InvalidDataException("no context"));

        handler(1, "first");
        handler(2, "second");

        string[] lines = errors.ToString().Split('\n');
        Assert.StartsWith("CodeGuruProfiler.Agent: The function that reads the invocation threw an exception. The agent reports without the invocation. System.IO.InvalidDataException: no context", lines[0], StringComparison.Ordinal);
        Assert.Single(lines, line => line.StartsWith("CodeGuruProfiler.Agent: The agent is off. There is no profiling group to report to.", StringComparison.Ordinal));
        Assert.Equal(2, lines.Count(line => line.StartsWith("CodeGuruProfiler.Agent: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Create_WithALoggerFactory_WritesNothingToTheErrorStream()
    {
        using var errors = new StringWriter();
        Func<int, string, int> handler = InvocationAgent.Create(options => options.Client.LoggerFactory = _logs, () => errors).Wrap<int, string, int>((input, _) => input, Read);

        handler(1, "first");

        Assert.Empty(errors.ToString());
        Assert.StartsWith("The agent is off.", Assert.Single(_logs.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void LambdaProfiler_TakesEachKindOfHandler()
    {
        static void Off(CodeGuruProfilerAgentOptions options) => options.Enabled = false;

        Func<int, string, Task<int>> withResult = LambdaProfiler.Wrap<int, string, int>((input, _) => Task.FromResult(input), Read, Off);
        Func<int, string, Task> without = LambdaProfiler.Wrap((int _, string _) => Task.CompletedTask, Read, Off);
        Func<int, string, int> synchronous = LambdaProfiler.Wrap((int input, string _) => input, Read, Off);
        Action<int, string> action = LambdaProfiler.Wrap((int _, string _) => { }, Read, Off);

        Assert.True(withResult(7, "a").IsCompletedSuccessfully);
        Assert.True(without(7, "a").IsCompletedSuccessfully);
        Assert.Equal(7, synchronous(7, "a"));
        action(7, "a");
        Assert.Throws<ArgumentException>(() => LambdaProfiler.Wrap((int _, string _) => { }, Read, options => options.MaxStackDepth = 0));
    }

    private static LambdaInvocation Read(string context) => new(FunctionArn, context, TimeSpan.FromSeconds(2.5));

    // The handler works while the agent's waits pass.
    private async Task<int> WorkAsync(int seconds)
    {
        DateTimeOffset end = _clock.GetUtcNow().AddSeconds(seconds);
        while (true)
        {
            TimeSpan wait = await _clock.NextWaitAsync();
            TimeSpan left = end - _clock.GetUtcNow();
            if (wait >= left)
            {
                _clock.Advance(left);
                return seconds;
            }

            _clock.Advance(wait == Timeout.InfiniteTimeSpan ? TimeSpan.Zero : wait);
        }
    }

    // The agent waits again when it has reported.
    private async Task<int> WaitForAsync(int requests)
    {
        while (_service.GetRequests().Count < requests)
        {
            await _clock.NextWaitAsync();
        }

        return requests;
    }
}
