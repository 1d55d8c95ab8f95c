using CodeGuruProfiler.Client;
using CodeGuruProfiler.LocalService;

namespace TestingWithLocalService;

// begin fixture
/// <summary>One local service for the tests of a class, and a client for it.</summary>
public sealed class LocalServiceFixture : IAsyncLifetime
{
    private LocalProfilerService? _service;
    private CodeGuruProfilerClient? _client;

    public ICodeGuruProfilerClient Client => _client ?? throw new InvalidOperationException("The fixture is not initialized.");

    public async ValueTask InitializeAsync()
    {
        _service = await LocalProfilerService.StartAsync();
        _client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
        {
            Region = "us-east-1",
            ServiceUrl = _service.Url,
            Credentials = _service.Credentials,
        });
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }
    }
}

// end fixture
