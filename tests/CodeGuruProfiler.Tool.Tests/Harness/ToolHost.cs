using System.Text;
using CodeGuruProfiler.Agent.Tests.Running;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Tool.Hosting;
using CodeGuruProfiler.Tool.Terminal;

namespace CodeGuruProfiler.Tool.Tests.Harness;

/// <summary>Runs the tool in this process: a console, a clock and a folder of the test, and the local service.</summary>
internal sealed class ToolHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 26, 10, 0, 0, TimeSpan.Zero);

    private ToolHost(LocalProfilerService? service, ToolClock clock)
    {
        Service = service;
        Clock = clock;
    }

    public LocalProfilerService? Service { get; }

    public ToolClock Clock { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("tool-").FullName;

    public bool IsTerminal { get; set; }

    public bool UnderstandsEscapes { get; set; } = true;

    public bool WantsColor { get; set; } = true;

    public bool IsUnattended { get; set; }

    public int Width { get; set; } = 80;

    public string Input { get; set; } = "";

    public bool HasBrowser { get; set; }

    public List<string> Opened { get; } = [];

    public Dictionary<string, string> Variables { get; } = [];

    public Action<CodeGuruProfilerClientOptions> Configure { get; set; } = _ => { };

    /// <summary>Starts a host with the local service.</summary>
    public static async Task<ToolHost> StartAsync(params string[] groups)
    {
        ToolClock clock = CreateClock();
        LocalProfilerService service = await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { TimeProvider = clock });
        foreach (string group in groups)
        {
            await service.Seed.AddProfilingGroupAsync(group);
        }

        return new ToolHost(service, clock);
    }

    /// <summary>Creates a host without a service, for commands that read files only.</summary>
    public static ToolHost Create() => new(null, CreateClock());

    public static ToolClock CreateClock()
    {
        var clock = new ToolClock();
        clock.SetLocalTimeZone(Berlin.Zone);
        return clock;
    }

    public Task AddProfileAsync(string group, DateTimeOffset start, params (string Stack, double Count)[] samples) => Service!.Seed.AddAgentProfileAsync(group, Profile(start, samples));

    /// <summary>Creates the profile of an agent over five minutes.</summary>
    public static AgentProfile Profile(DateTimeOffset start, params (string Stack, double Count)[] samples) => new()
    {
        Start = start,
        End = start + TimeSpan.FromMinutes(5),
        CallTree = Tree(samples),
        Metadata = new AgentMetadata
        {
            FleetInfo = FleetInfo.Other("test", 2),
            SampleWeights = new Dictionary<string, double> { [CallTreeBuilder.WallTime] = 1 },
            DurationInMs = 300_000,
            NumTimesSampled = 300,
        },
    };

    /// <summary>Creates a tree of stacks such as main;run;work.</summary>
    public static CallTree Tree(params (string Stack, double Count)[] samples)
    {
        var builder = new CallTreeBuilder();
        foreach ((string stack, double count) in samples)
        {
            builder.Add(stack.Split(';'), count);
        }

        return builder.ToCallTree();
    }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return name;
    }

    public Task<ToolOutcome> RunAsync(params string[] arguments) => RunAsync(arguments, CancellationToken.None);

    public async Task<ToolOutcome> RunAsync(string[] arguments, CancellationToken interrupted)
    {
        using var output = new MemoryStream();
        using var errors = new StringWriter { NewLine = "\n" };
        int exitCode = await new CommandLineTool(Context(output, errors)).RunAsync(arguments, () => interrupted);
        return new ToolOutcome(exitCode, Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }

    public ToolContext Context() => Context(Stream.Null, TextWriter.Null);

    public async ValueTask DisposeAsync()
    {
        if (Service is not null)
        {
            await Service.DisposeAsync();
        }

        Directory.Delete(Folder, recursive: true);
    }

    private ToolContext Context(Stream output, TextWriter errors) => new()
    {
        Console = new ToolConsole
        {
            Output = output,
            Error = errors,
            Input = new MemoryStream(Encoding.UTF8.GetBytes(Input)),
            IsOutputTerminal = IsTerminal,
            IsErrorTerminal = IsTerminal,
            IsInputTerminal = IsTerminal,
            UnderstandsEscapes = UnderstandsEscapes,
            WantsColor = WantsColor,
            IsUnattended = IsUnattended,
            Width = Width,
        },
        Clock = Clock,
        Folder = Folder,
        FindVariable = name => Variables.GetValueOrDefault(name),
        OpenBrowser = path =>
        {
            Opened.Add(path);
            return HasBrowser;
        },
        CreateClient = options =>
        {
            Configure(options);
            if (Service is not null)
            {
                options.ServiceUrl ??= Service.Url;
                options.Region ??= "us-east-1";
                options.Credentials ??= Service.Credentials;
                options.TimeProvider = new WallClock(Clock);
            }

            return new CodeGuruProfilerClient(options);
        },
    };
}
