using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using CodeGuruProfiler.LocalService.Agents;
using CodeGuruProfiler.LocalService.Model;
using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Validation;

namespace CodeGuruProfiler.Benchmarks.HostileInput;

/// <summary>Requests to the local service that cost more than they are long, as long as nobody looks.</summary>
[MemoryDiagnoser]
public class LocalServiceHostileInput
{
    private static readonly ServiceModel Model = ServiceModel.Load();

    private byte[] _keys = [];
    private byte[] _items = [];
    private byte[] _bomb = [];
    private JsonArray _channels = [];

    [Params(4000, 8000, 16_000)]
    public int N { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _keys = Encoding.UTF8.GetBytes($$$"""{"metadata":{{{{Join(i => $"\"key-{i}\":\"v\"")}}}}}""");
        _items = Encoding.UTF8.GetBytes($$"""{"frameMetrics":[{{Join(_ => "{}")}}]}""");
        _channels = new JsonArray([.. Enumerable.Range(0, N).Select(i => new JsonObject { ["uri"] = $"{i}" })]);
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(new byte[N * 16 * 1024]);
        }

        _bomb = compressed.ToArray();
    }

    /// <summary>ConfigureAgent with N unknown metadata keys.</summary>
    [Benchmark]
    public int UnknownKeys() => Validate("ConfigureAgent", _keys);

    /// <summary>BatchGetFrameMetricData with N items without members.</summary>
    [Benchmark]
    public int EmptyItems() => Validate("BatchGetFrameMetricData", _items);

    /// <summary>N items that must be unique.</summary>
    [Benchmark]
    public bool UniqueItems() => ValueConstraints.HasRepeated(_channels, JsonNodeComparer.Instance);

    /// <summary>A gzip body of N * 16 KiB of zeros, about N * 16 bytes compressed.</summary>
    [Benchmark]
    public async Task<bool> GzipBomb()
    {
        try
        {
            using IDisposable admitted = await new ProfileAdmission(32 * 1024 * 1024).EnterAsync(_bomb, CancellationToken.None).ConfigureAwait(false);
            return true;
        }
        catch (ServiceException)
        {
            return false;
        }
    }

    private static int Validate(string operation, byte[] body)
        => new InputValidator().Validate(Model.Get(operation).Input, JsonNode.Parse(body)!.AsObject()).Count;

    private string Join(Func<int, string> item) => string.Join(',', Enumerable.Range(0, N).Select(item));
}
