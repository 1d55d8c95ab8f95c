using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.LocalService;

namespace CodeGuruProfiler.EndToEnd.Tests.Processes;

/// <summary>The local service in this process, and our client of it, on one clock that stands still.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly CodeGuruProfilerClientOptions _options;

    private RunningService(LocalProfilerService service, ShortWaits time)
    {
        Service = service;
        Time = time;
        _options = Clients.OptionsFor(service.Url);
        _options.Credentials = service.Credentials;
        _options.TimeProvider = time;
        Client = CreateClient();
    }

    public LocalProfilerService Service { get; }

    public ShortWaits Time { get; }

    /// <summary>Gets a client that sends each request once.</summary>
    public CodeGuruProfilerClient Client { get; }

    public static async Task<RunningService> StartAsync(Action<LocalProfilerServiceOptions>? configure = null)
    {
        var time = new ShortWaits();
        var options = new LocalProfilerServiceOptions { TimeProvider = time, SecretKey = TestSecrets.Key };
        configure?.Invoke(options);
        return new RunningService(await LocalProfilerService.StartAsync(options), time);
    }

    public CodeGuruProfilerClient CreateClient(int maxAttempts = 1, DelegatingHandler? handler = null)
    {
        _options.MaxAttempts = maxAttempts;
        if (handler is null)
        {
            return new CodeGuruProfilerClient(_options);
        }

        handler.InnerHandler = new SocketsHttpHandler();
        return new CodeGuruProfilerClient(_options, new HttpClient(handler));
    }

    public Task CreateGroupAsync(string name) => Client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = name });

    public Task PostAsync(string group, DateTimeOffset start, string stack = "main", double samples = 1)
        => Client.PostAgentProfileAsync(group, Sample.Profile(start, stack, samples));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Service.DisposeAsync();
    }
}
