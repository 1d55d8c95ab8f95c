using CodeGuruProfiler.Browser.Tests.Profiles;
using CodeGuruProfiler.LocalService;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Browser.Tests.Consoles;

/// <summary>One service with a day of a web shop for all tests that only look. The first that asks for it waits for its data.</summary>
public sealed class ShopService : IAsyncLifetime
{
    private readonly SemaphoreSlim _starting = new(1, 1);
    private LocalProfilerService? _service;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async Task<LocalProfilerService> StartAsync()
    {
        await _starting.WaitAsync();
        try
        {
            return _service ??= await SeedAsync();
        }
        finally
        {
            _starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }

        _starting.Dispose();
    }

    private static async Task<LocalProfilerService> SeedAsync()
    {
        var time = new FakeTimeProvider(ShopDay.Now.AddDays(-60));
        LocalProfilerService service = await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { Console = true, TimeProvider = time });
        await ShopDay.SeedAsync(service, time);
        return service;
    }
}
