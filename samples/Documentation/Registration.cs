using CodeGuruProfiler.Client;
using CodeGuruProfiler.LocalService;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Documentation;

internal static class Registration
{
    public static void Register(HostApplicationBuilder builder)
    {
        // begin registration
        builder.Services.AddCodeGuruProfilerClient(builder.Configuration.GetSection("CodeGuruProfiler"));
        builder.Services.AddKeyedCodeGuruProfilerClient("us", options => options.Region = "us-east-1");

        // end registration
    }

    public static void ConfigureAfterwards(IServiceCollection services)
    {
        // begin options-by-name
        services.Configure<CodeGuruProfilerClientOptions>(options => options.MaxAttempts = 5);
        services.PostConfigure<CodeGuruProfilerClientOptions>("us", options => options.UseFips = true);

        // end options-by-name
    }

    // begin keyed-client
    internal sealed class Comparison(ICodeGuruProfilerClient europe, [FromKeyedServices("us")] ICodeGuruProfilerClient america)
    {
        public ICodeGuruProfilerClient Europe { get; } = europe;

        public ICodeGuruProfilerClient America { get; } = america;
    }

    // end keyed-client

    public static async Task TestAgainstTheLocalServiceAsync()
    {
        // begin local-service
        await using LocalProfilerService service = await LocalProfilerService.StartAsync();
        using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
        {
            Region = "us-east-1",
            ServiceUrl = service.Url,
            Credentials = service.Credentials,
        });

        // end local-service
    }
}
