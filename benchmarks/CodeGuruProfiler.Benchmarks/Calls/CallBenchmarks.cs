using BenchmarkDotNet.Attributes;
using CodeGuruProfiler.Calls;
using CodeGuruProfiler.Floors.Loopback;

namespace CodeGuruProfiler.Benchmarks.Calls;

/// <summary>Whole calls, one after another, to a server in the same process that allocates nothing.</summary>
[MemoryDiagnoser]
[MinColumn]
public class CallBenchmarks
{
    private LoopbackServer? _server;
    private BareCalls? _bare;
    private SignedCalls? _signed;
    private ClientCalls? _client;

    /// <summary>Gets the operations.</summary>
    public static IEnumerable<string> Operations => Operation.All.Select(operation => operation.Name);

    /// <summary>Gets or sets what is called.</summary>
    [ParamsSource(nameof(Operations))]
    public string OperationName { get; set; } = "";

    private Func<ICalls, Task> CallAsync { get; set; } = _ => Task.CompletedTask;

    /// <summary>Starts the server, and who calls it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _server = LoopbackServer.Start(Operation.Answers);
        _bare = new BareCalls(_server.Url);
        _signed = new SignedCalls(_server.Url);
        _client = new ClientCalls(_server.Url);
        CallAsync = Operation.All.Single(operation => operation.Name == OperationName).CallAsync;
    }

    /// <summary>Ends them.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _client?.Dispose();
        _signed?.Dispose();
        _bare?.Dispose();
        _server?.Dispose();
    }

    /// <summary>Floor (a): nothing signed or parsed.</summary>
    [Benchmark]
    public Task Bare() => CallAsync(_bare!); // Setup made it.

    /// <summary>Floor (b): the least signing, and source generation.</summary>
    [Benchmark(Baseline = true)]
    public Task Signed() => CallAsync(_signed!);

    /// <summary>This client.</summary>
    [Benchmark]
    public Task Client() => CallAsync(_client!);
}
