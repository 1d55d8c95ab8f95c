using Amazon.Runtime;
using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Agent.Lifecycle;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent.Tests.Running;

/// <summary>An agent of a scripted sampler, on a clock that stands still, against the local service.</summary>
internal sealed class AgentRun : IAsyncDisposable
{
    public const string Group = "web-shop";

    private readonly CodeGuruProfilerClient _client;
    private TimeSpan? _pending;

    private AgentRun(
        LocalProfilerService service,
        LoopClock clock,
        CodeGuruProfilerAgentOptions options,
        AgentEnvironment environment,
        AgentSlot slot,
        bool hasJit,
        bool knowsRegion,
        Action<CodeGuruProfilerClientOptions, TimeProvider>? configureClient,
        double jitter)
    {
        Service = service;
        Clock = clock;
        Http = new HttpWatch(new SocketsHttpHandler { AllowAutoRedirect = false });
        var clientOptions = new CodeGuruProfilerClientOptions
        {
            Region = "us-east-1",
            ServiceUrl = service.Url,
            Credentials = new BasicAWSCredentials("local", TestSecrets.Key),
            MaxAttempts = 1,
            TimeProvider = new WallClock(clock),
        };
        configureClient?.Invoke(clientOptions, clock);
        _client = new CodeGuruProfilerClient(clientOptions, new HttpClient(Http));
        options.Client.Region ??= knowsRegion ? "us-east-1" : null;
        Agent = new CodeGuruProfilerAgent(new AgentParts
        {
            Setup = AgentSetup.Resolve(options, environment),
            Environment = environment,
            CreateClient = () =>
            {
                CreatingClient();
                return ClientFailure is null ? _client : throw ClientFailure;
            },
            HasJit = hasJit,
            CreateSampler = () =>
            {
                CreatingSampler();
                // The tests of a sampler that is replaced read the newest.
                if (Sampler.IsDisposed)
                {
                    Sampler = new ScriptedSampler { Script = Sampler.Script, HeldBytes = Sampler.HeldBytes };
                    Samplers++;
                }

                Sampler.IsBusy = () => Http.InFlight > 0;
                return Sampler;
            },
            Clock = clock,
            Logger = Logs,
            Slot = slot,
            Sources = new AgentSources(() => jitter, () => "11111111-2222-3333-4444-555555555555"),
            ProcessCpu = () => clock.GetUtcNow().TimeOfDay / 4,
            RuntimeVersion = "10.0.12",
            ProcessId = 7,
        });
    }

    /// <summary>Gets or sets the exception of creating the client.</summary>
    public Exception? ClientFailure { get; set; }

    /// <summary>Gets or sets what happens when the agent creates its client.</summary>
    public Action CreatingClient { get; set; } = () => { };

    /// <summary>Gets or sets what happens when the agent creates a sampler.</summary>
    public Action CreatingSampler { get; set; } = () => { };

    public LocalProfilerService Service { get; }

    public LoopClock Clock { get; }

    public HttpWatch Http { get; }

    public RecordedLogs Logs { get; } = new();

    public ScriptedSampler Sampler { get; private set; } = new();

    public int Samplers { get; private set; } = 1;

    public CodeGuruProfilerAgent Agent { get; }

    public AgentStatus Status => Agent.Status;

    public IReadOnlyList<AgentProfile> Posted
        => [.. Requests("PostAgentProfile").Where(request => request.Status == 204).Select(request => AgentProfile.Parse(request.Body.Span))];

    public static async Task<AgentRun> CreateAsync(
        Action<CodeGuruProfilerAgentOptions>? configure = null,
        bool hasGroup = true,
        Dictionary<string, string>? environment = null,
        AgentSlot? slot = null,
        bool hasJit = true,
        bool knowsRegion = true,
        Action<CodeGuruProfilerClientOptions, TimeProvider>? configureClient = null,
        double jitter = 0.5)
    {
        var clock = new LoopClock();
        LocalProfilerService service = await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { TimeProvider = new WallClock(clock), SecretKey = TestSecrets.Key });
        if (hasGroup)
        {
            await service.Seed.AddProfilingGroupAsync(Group);
        }

        var options = new CodeGuruProfilerAgentOptions { ProfilingGroupName = Group, FleetInfo = FleetInfo.Other("host-1", 2), KillSwitchFile = "/nonexistent/killProfiler" };
        configure?.Invoke(options);
        return new AgentRun(
            service, clock, options, new AgentEnvironment(name => environment?.GetValueOrDefault(name)), slot ?? new AgentSlot(), hasJit, knowsRegion, configureClient, jitter);
    }

    public IReadOnlyList<SeenRequest> Requests(string operation) => [.. Service.GetRequests().Where(request => request.Operation == operation)];

    /// <summary>Waits until the agent waits, and returns for how long it does.</summary>
    public async Task<TimeSpan> NextWaitAsync()
    {
        _pending ??= await Clock.NextWaitAsync();
        return _pending.Value;
    }

    /// <summary>Lets the agent's next wait end.</summary>
    public async Task<TimeSpan> StepAsync()
    {
        TimeSpan wait = await NextWaitAsync();
        _pending = null;
        Clock.Advance(wait);
        return wait;
    }

    /// <summary>Forgets the wait that the agent is in, because something else will end it.</summary>
    public async Task<TimeSpan> ForgetWaitAsync()
    {
        TimeSpan wait = await NextWaitAsync();
        _pending = null;
        return wait;
    }

    /// <summary>Lets waits end until the agent waits again and a condition is true.</summary>
    public async Task UntilAsync(Func<bool> condition)
    {
        for (int i = 0; i < 100_000; i++)
        {
            await NextWaitAsync();
            if (condition())
            {
                return;
            }

            await StepAsync();
        }

        Assert.Fail("The agent did not get there.");
    }

    /// <summary>Starts the agent and lets its start delay end: it then waits in its first period, or for whatever it does instead.</summary>
    public async Task StartAsync()
    {
        Agent.Start();
        await StepAsync();
        await NextWaitAsync();
    }

    /// <summary>Lets waits end until the agent ends by itself.</summary>
    public async Task UntilEndAsync()
    {
        for (int i = 0; i < 100_000; i++)
        {
            Task<TimeSpan> wait = NextWaitAsync();
            await LoopClock.GuardAsync(Task.WhenAny(wait, Agent.Completion));
            if (Agent.Completion.IsCompleted)
            {
                return;
            }

            await wait;
            await StepAsync();
        }

        Assert.Fail("The agent did not end.");
    }

    public Task UpdateGroupAsync(bool isEnabled) => _client.UpdateProfilingGroupAsync(
        new UpdateProfilingGroupRequest { ProfilingGroupName = Group, AgentOrchestrationConfig = new AgentOrchestrationConfig { ProfilingEnabled = isEnabled } });

    public async ValueTask DisposeAsync()
    {
        await Agent.DisposeAsync();
        _client.Dispose();
        await Service.DisposeAsync();
    }
}
