using Amazon.Runtime;
using CodeGuruProfiler.Agent.DependencyInjection;
using CodeGuruProfiler.Agent.Lifecycle;
using CodeGuruProfiler.Agent.Tests.Running;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.LocalService;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CodeGuruProfiler.Agent.Tests.DependencyInjection;

/// <summary>The agent in a host. Tests of this class start agents of this process, one after the other.</summary>
public class RegistrationTests
{
    private const string Key = "CodeGuruProfiler.Agent";

    [Fact]
    public async Task Host_WithoutGroupRegionAndCredentials_StartsWithTheAgentOff()
    {
        var logs = new RecordedLogs();
        using IHost host = Build(services => services.AddCodeGuruProfilerAgent(), logs);

        await host.StartAsync();

        Assert.Equal(AgentState.Disabled, host.Services.GetRequiredService<CodeGuruProfilerAgent>().Status.State);
        Assert.Contains("The agent is off. There is no profiling group to report to. Set ProfilingGroupName, AWS_CODEGURU_PROFILER_GROUP_NAME or AWS_CODEGURU_PROFILER_GROUP_ARN.", logs.Warnings);
        await host.StopAsync();
    }

    [Fact]
    public async Task Host_StartsAndStopsTheAgent()
    {
        await using LocalProfilerService service = await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { SecretKey = TestSecrets.Key });
        var logs = new RecordedLogs();
        using IHost host = Build(
            services =>
            {
                services.AddSingleton<AWSCredentials>(new BasicAWSCredentials("local", TestSecrets.Key));
                services.AddCodeGuruProfilerAgent(options =>
                {
                    options.ProfilingGroupName = "no-such-group";
                    options.StartDelay = TimeSpan.Zero;
                    options.SamplingInterval = TimeSpan.FromMilliseconds(200);
                    options.KillSwitchFile = "/nonexistent/killProfiler";
                    options.FleetInfo = CodeGuruProfiler.Profiles.FleetInfo.Other("host-1", 1);
                    options.Client.Region = "us-east-1";
                    options.Client.ServiceUrl = service.Url;
                });
            },
            logs);

        Task idle = logs.WaitForAsync("The agent is Idle.");
        await host.StartAsync();
        CodeGuruProfilerAgent agent = host.Services.GetRequiredService<CodeGuruProfilerAgent>();
        await LoopClock.GuardAsync(idle);

        // The registered credentials were used, and the service knows no such group.
        Assert.Equal(AgentState.Idle, agent.Status.State);
        Assert.Contains(logs.Warnings, warning => warning.StartsWith("There is no profiling group no-such-group in us-east-1.", StringComparison.Ordinal));
        await host.StopAsync();
        Assert.Equal(AgentState.Stopped, agent.Status.State);
    }

    [Fact]
    public async Task Host_RegionOfConfiguration_IsInTheWarning()
    {
        await using LocalProfilerService service = await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { SecretKey = TestSecrets.Key, Region = "eu-west-1" });
        var logs = new RecordedLogs();
        IConfiguration configuration = Configuration(
            ("ProfilingGroupName", "no-such-group"),
            ("StartDelay", "00:00:00"),
            ("SamplingInterval", "00:00:00.2"),
            ("KillSwitchFile", "/nonexistent/killProfiler"),
            ("Client:Region", "eu-west-1"),
            ("Client:ServiceUrl", service.Url.ToString()));
        using IHost host = Build(
            services =>
            {
                services.AddSingleton<AWSCredentials>(new BasicAWSCredentials("local", TestSecrets.Key));
                services.AddCodeGuruProfilerAgent(configuration);
                services.Configure<CodeGuruProfilerAgentOptions>(options => options.FleetInfo = CodeGuruProfiler.Profiles.FleetInfo.Other("host-1", 1));
            },
            logs);

        Task idle = logs.WaitForAsync("The agent is Idle.");
        await host.StartAsync();
        await LoopClock.GuardAsync(idle);
        await host.StopAsync();

        Assert.Contains(
            logs.Warnings, warning => warning.StartsWith("There is no profiling group no-such-group in eu-west-1.", StringComparison.Ordinal) && warning.Contains(" --region eu-west-1;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Provider_WithoutAHost_PostsTheLastProfileBeforeItsClientIsDisposedOf()
    {
        var clock = new LoopClock();
        await using LocalProfilerService service = await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { TimeProvider = new WallClock(clock), SecretKey = TestSecrets.Key });
        await service.Seed.AddProfilingGroupAsync("web-shop");
        var logs = new RecordedLogs();
        var sampler = new ScriptedSampler();
        ServiceProvider provider = Services(services =>
        {
            services.AddLogging(logging => logging.AddProvider(logs));
            services.AddCodeGuruProfilerAgent(options =>
            {
                options.ProfilingGroupName = "web-shop";
                options.KillSwitchFile = "/nonexistent/killProfiler";
                options.FleetInfo = CodeGuruProfiler.Profiles.FleetInfo.Other("host-1", 1);
                options.Client.Region = "us-east-1";
                options.Client.ServiceUrl = service.Url;
                options.Client.Credentials = new BasicAWSCredentials("local", TestSecrets.Key);
                options.Client.TimeProvider = new WallClock(clock);
            });
            services.AddSingleton(provider => new CodeGuruProfilerAgent(
                AgentRegistration.CreateParts(provider) with { CreateSampler = () => sampler, Clock = clock, Slot = new AgentSlot() }));
        });
        CodeGuruProfilerAgent agent = provider.GetRequiredService<CodeGuruProfilerAgent>();
        agent.Start();
        TimeSpan wait = await clock.NextWaitAsync();
        while (sampler.Looks < 70)
        {
            clock.Advance(wait);
            wait = await clock.NextWaitAsync();
        }

        await provider.DisposeAsync();

        Assert.Equal(204, Assert.Single(service.GetRequests(), request => request.Operation == "PostAgentProfile").Status);
        Assert.Equal((AgentState.Stopped, 1L, 0L), (agent.Status.State, (long)agent.Status.Profiles, (long)agent.Status.Dropped));
        Assert.Empty(logs.Warnings);
    }

    [Fact]
    public void Registration_HasASeparateClientWithItsOptions()
    {
        using ServiceProvider provider = Services(services =>
        {
            services.AddCodeGuruProfilerClient(options => options.Region = "eu-west-1");
            services.AddCodeGuruProfilerAgent(options => options.Client.Region = "us-west-2");
        });

        CodeGuruProfilerClientOptions options = provider.GetRequiredService<IOptionsMonitor<CodeGuruProfilerClientOptions>>().Get(Key);
        Assert.Equal("us-west-2", options.Region);
        Assert.Equal(TimeSpan.FromSeconds(30), options.TotalTimeout);
        Assert.NotSame(provider.GetRequiredService<ICodeGuruProfilerClient>(), provider.GetRequiredKeyedService<ICodeGuruProfilerClient>(Key));
        Assert.Same(provider.GetRequiredKeyedService<CodeGuruProfilerClient>(Key), provider.GetRequiredKeyedService<ICodeGuruProfilerClient>(Key));
    }

    [Fact]
    public async Task Registration_ClientOfTheAgent_MakesThreeAttempts()
    {
        await using LocalProfilerService service = await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { SecretKey = TestSecrets.Key });
        service.Faults.FailNext("InternalServerException", count: 10, operation: "ConfigureAgent");
        using ServiceProvider provider = Services(services =>
        {
            services.AddSingleton<AWSCredentials>(new BasicAWSCredentials("local", TestSecrets.Key));
            services.AddCodeGuruProfilerAgent(options => (options.Client.Region, options.Client.ServiceUrl) = ("us-east-1", service.Url));
        });
        ICodeGuruProfilerClient client = provider.GetRequiredKeyedService<ICodeGuruProfilerClient>(Key);

        await Assert.ThrowsAsync<InternalServerException>(() => client.ConfigureAgentAsync(new ConfigureAgentRequest { ProfilingGroupName = "web-shop" }));

        Assert.Equal(["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3"], service.GetRequests().Select(request => request.Headers["amz-sdk-request"]));
    }

    [Fact]
    public void Registration_Twice_AddsToTheOptionsAndStaysOneAgent()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddCodeGuruProfilerAgent(options => options.ProfilingGroupName = "a");
        services.AddCodeGuruProfilerAgent(options => options.MaxStackDepth = 50);

        using ServiceProvider provider = services.BuildServiceProvider();

        CodeGuruProfilerAgentOptions options = provider.GetRequiredService<IOptions<CodeGuruProfilerAgentOptions>>().Value;
        Assert.Equal(("a", 50), (options.ProfilingGroupName, options.MaxStackDepth));
        Assert.Single(services, service => service.ServiceType == typeof(CodeGuruProfilerAgent));
        Assert.Single(provider.GetServices<IHostedService>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void TestDouble_OfTheClient_IsUsed(bool isFirst)
    {
        using var mine = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions { Region = "us-east-1", Credentials = new BasicAWSCredentials("local", TestSecrets.Key) });
        using ServiceProvider provider = Services(services =>
        {
            if (isFirst)
            {
                services.AddKeyedSingleton<ICodeGuruProfilerClient>(Key, mine);
            }

            services.AddCodeGuruProfilerAgent();
            if (!isFirst)
            {
                services.AddKeyedSingleton<ICodeGuruProfilerClient>(Key, mine);
            }
        });

        Assert.Same(mine, provider.GetRequiredKeyedService<ICodeGuruProfilerClient>(Key));
    }

    [Fact]
    public void Configuration_BindsEveryOption()
    {
        IConfiguration configuration = Configuration(
            ("ProfilingGroupName", "web-shop"),
            ("Enabled", "false"),
            ("SamplingInterval", "00:00:02"),
            ("ReportingInterval", "00:01:00"),
            ("MinimumTimeForReporting", "00:00:10"),
            ("MaxStackDepth", "64"),
            ("StartDelay", "00:00:01"),
            ("ThreadStates", "walltime"),
            ("HideAsyncPlumbing", "false"),
            ("CreateProfilingGroup", "true"),
            ("CpuLimitPercent", "2.5"),
            ("MemoryLimitBytes", "5000000"),
            ("KillSwitchFile", "/tmp/kill"),
            ("Client:Region", "eu-west-1"),
            ("Client:MaxAttempts", "2"));
        using ServiceProvider provider = Services(services => services.AddCodeGuruProfilerAgent(configuration));

        CodeGuruProfilerAgentOptions options = provider.GetRequiredService<IOptions<CodeGuruProfilerAgentOptions>>().Value;
        CodeGuruProfilerClientOptions client = provider.GetRequiredService<IOptionsMonitor<CodeGuruProfilerClientOptions>>().Get(Key);

        Assert.Equal(
            ("web-shop", false, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(10), 64, TimeSpan.FromSeconds(1)),
            (options.ProfilingGroupName, options.Enabled, options.SamplingInterval, options.ReportingInterval, options.MinimumTimeForReporting, options.MaxStackDepth, options.StartDelay));
        Assert.Equal(
            (ThreadStateDetail.WallTime, false, true, 2.5, 5_000_000L, "/tmp/kill"),
            (options.ThreadStates, options.HideAsyncPlumbing, options.CreateProfilingGroup, options.CpuLimitPercent, options.MemoryLimitBytes, options.KillSwitchFile));
        Assert.Equal(("eu-west-1", 2, TimeSpan.FromSeconds(30)), (client.Region, client.MaxAttempts, client.TotalTimeout));

        // Each option that has a value of text has a key here: a new one must be bound.
        string[] bound = [.. configuration.AsEnumerable().Select(pair => pair.Key.Split(':')[0]).Distinct()];
        Assert.Equal(
            typeof(CodeGuruProfilerAgentOptions).GetProperties().Select(property => property.Name).Except(["FleetInfo", "OnProfile"]).Order(),
            bound.Order());
    }

    [Theory]
    [InlineData("SamplingInterval", "5", "The configuration key Agent:SamplingInterval must be a time such as 00:05:00 for five minutes, but is '5'.")]
    [InlineData("Enabled", "maybe", "The configuration key Agent:Enabled must be true or false, but is 'maybe'.")]
    [InlineData("MaxStackDepth", "1\r\ndeep", "The configuration key Agent:MaxStackDepth must be a whole number, but is '1  deep'.")]
    [InlineData("MaxStackDepth", "1\u2028deep\u202E", "The configuration key Agent:MaxStackDepth must be a whole number, but is '1 deep '.")]
    [InlineData("ThreadStates", "1", "The configuration key Agent:ThreadStates must be Detailed or WallTime, but is '1'.")]
    [InlineData("ThreadStates", "Detailed,WallTime", "The configuration key Agent:ThreadStates must be Detailed or WallTime, but is 'Detailed,WallTime'.")]
    [InlineData("CpuLimitPercent", "low", "The configuration key Agent:CpuLimitPercent must be a number, but is 'low'.")]
    [InlineData("ProfilingGroupName:Child", "x", "The configuration key Agent:ProfilingGroupName must have one value, but has child keys.")]
    public async Task Configuration_Invalid_FailsTheStartOfTheHost(string key, string value, string message)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([new($"Agent:{key}", value)]).Build();
        using IHost host = Build(services => services.AddCodeGuruProfilerAgent(configuration.GetSection("Agent")), new RecordedLogs());

        InvalidOperationException thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.Equal(message, thrown.Message);
    }

    [Fact]
    public async Task Options_Invalid_FailTheStartOfTheHost()
    {
        using IHost host = Build(services => services.AddCodeGuruProfilerAgent(options => options.CpuLimitPercent = 0), new RecordedLogs());

        OptionsValidationException thrown = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal("CpuLimitPercent must be more than 0 and at most 100, but is 0.", thrown.Message);
    }

    [Fact]
    public void Constructor_InvalidOptions_NamesThem()
    {
        using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions { Region = "us-east-1", Credentials = new BasicAWSCredentials("local", TestSecrets.Key) });

        ArgumentException thrown = Assert.Throws<ArgumentException>(() => new CodeGuruProfilerAgent(new CodeGuruProfilerAgentOptions { MaxStackDepth = 0 }, client));

        Assert.Equal("MaxStackDepth must be 2 to 10,000, but is 0. (Parameter 'options')", thrown.Message);
    }

    private static IHost Build(Action<IServiceCollection> configure, RecordedLogs logs)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging(logging => logging.ClearProviders().AddProvider(logs));
        configure(builder.Services);
        return builder.Build();
    }

    private static ServiceProvider Services(Action<IServiceCollection> configure)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        configure(services);
        return services.BuildServiceProvider();
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] values)
        => new ConfigurationBuilder().AddInMemoryCollection(values.Select(value => new KeyValuePair<string, string?>(value.Key, value.Value))).Build();
}
