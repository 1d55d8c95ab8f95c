using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DependencyInjection;

// begin health-check
/// <summary>Healthy when the service lists groups; degraded when it throttles or cannot be reached.</summary>
internal sealed class ProfilerHealthCheck(ICodeGuruProfilerClient client) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            ListProfilingGroupsResponse page = await client.ListProfilingGroupsAsync(new ListProfilingGroupsRequest { MaxResults = 1 }, cancellationToken);
            return HealthCheckResult.Healthy($"The service responded to request {page.ResponseMetadata.RequestId}.");
        }
        catch (ThrottlingException exception)
        {
            return HealthCheckResult.Degraded("The service throttles.", exception);
        }
        catch (CodeGuruProfilerConnectionException exception)
        {
            return HealthCheckResult.Degraded("The service cannot be reached.", exception);
        }
    }
}

// end health-check
