using CodeGuruProfiler.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Documentation;

internal static class Retries
{
    public static void Configure()
    {
        // begin retry-options
        using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
        {
            Region = "eu-central-1",
            RetryMode = RetryMode.Adaptive,
            MaxAttempts = 5,
        });

        // end retry-options
    }

    public static void Share(IServiceCollection services)
    {
        // begin retry-quota
        var quota = new RetryQuota();
        services.AddKeyedCodeGuruProfilerClient("uploads", options => options.RetryQuota = quota);
        services.AddKeyedCodeGuruProfilerClient("reports", options => options.RetryQuota = quota);

        // end retry-quota
    }
}
