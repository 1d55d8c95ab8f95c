using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;

namespace AotLambdaStyle;

/// <summary>Ensures that the profiling group of a function exists.</summary>
internal sealed class Handler(ICodeGuruProfilerClient client)
{
    public async Task<string> HandleAsync(string function, CancellationToken cancellationToken)
    {
        string group = $"aws-lambda-{function}";
        try
        {
            DescribeProfilingGroupResponse existing = await client.DescribeProfilingGroupAsync(
                new DescribeProfilingGroupRequest { ProfilingGroupName = group }, cancellationToken);
            return $"{group} exists since {existing.ProfilingGroup.CreatedAt:u}";
        }
        catch (ResourceNotFoundException)
        {
            await client.CreateProfilingGroupAsync(
                new CreateProfilingGroupRequest { ProfilingGroupName = group, ComputePlatform = ComputePlatform.AWSLambda }, cancellationToken);
            return $"{group} was created";
        }
    }
}
