using CodeGuruProfiler.Client;
using CodeGuruProfiler.LocalService;

namespace Samples;

/// <summary>A client for the samples. With <c>--aws</c> it calls AWS with your own settings, otherwise a local service that it starts.</summary>
public sealed class Session : IAsyncDisposable
{
    private readonly LocalProfilerService? _service;
    private readonly CodeGuruProfilerClient _client;

    private Session(LocalProfilerService? service, CodeGuruProfilerClientOptions options, string[] arguments)
    {
        _service = service;
        _client = new CodeGuruProfilerClient(options);
        Options = options;
        Arguments = arguments;
    }

    /// <summary>Gets the client.</summary>
    public ICodeGuruProfilerClient Client => _client;

    /// <summary>Gets the options of the client.</summary>
    public CodeGuruProfilerClientOptions Options { get; }

    /// <summary>Gets whether the client calls a local service, which is empty at first.</summary>
    public bool IsLocal => _service is not null;

    /// <summary>Gets the arguments of the program without <c>--aws</c>.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>Starts a session.</summary>
    /// <param name="args">The arguments of the program.</param>
    /// <returns>The session; dispose it at the end.</returns>
    public static async Task<Session> StartAsync(string[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        string[] others = [.. args.Where(argument => argument != "--aws")];
        if (others.Length < args.Length)
        {
            return new Session(null, new CodeGuruProfilerClientOptions(), others);
        }

        LocalProfilerService service = await LocalProfilerService.StartAsync();
        var options = new CodeGuruProfilerClientOptions { Region = "us-east-1", ServiceUrl = service.Url, Credentials = service.Credentials };
        return new Session(service, options, others);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }
    }
}
