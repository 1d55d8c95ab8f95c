using Amazon.Runtime;
using CodeGuruProfiler.LocalService;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace TestingWithLocalService;

// begin factory
/// <summary>The application in the process of the test, and a local service that its client calls.</summary>
public sealed class ShopApiFactory : WebApplicationFactory<Program>, IAsyncLifetime
{
    private LocalProfilerService? _service;

    public LocalProfilerService Service => _service ?? throw new InvalidOperationException("The factory is not initialized.");

    public async ValueTask InitializeAsync() => _service = await LocalProfilerService.StartAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // The settings that appsettings.json would contain.
        builder.UseSetting("CodeGuruProfiler:Region", "us-east-1");
        builder.UseSetting("CodeGuruProfiler:ServiceUrl", Service.Url.ToString());

        // A client without credentials in its options uses these.
        builder.ConfigureTestServices(services => services.AddSingleton<AWSCredentials>(Service.Credentials));
    }
}

// end factory
