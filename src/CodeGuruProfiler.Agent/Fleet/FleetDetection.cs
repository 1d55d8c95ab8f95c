using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent.Fleet;

/// <summary>
/// Finds the host of this process: ECS by a variable, Lambda by its invocation, EC2 by its metadata service, and else a random id, as AWS's agents send.
/// Each request has one second.
/// </summary>
internal sealed class FleetDetection(AgentSetup setup, AgentEnvironment environment, string id, TimeProvider clock)
{
    // Detected once; the ARN of a Lambda function comes with each invocation, and a task that did not respond may do so later.
    private FleetIdentity? _found;

    public async Task<FleetIdentity> DetectAsync(string? functionArn, CancellationToken cancellationToken)
    {
        if (setup.FleetInfo is { } given)
        {
            return FleetIdentity.Of(given, id);
        }

        if (FleetIdentity.IsId(functionArn))
        {
            return FleetIdentity.Of(FleetInfo.LambdaFunction(functionArn, environment.LambdaMemoryInMB, environment.ExecutionEnvironment), id);
        }

        if (_found is not null)
        {
            return _found;
        }

        FleetInfo? found = await FindAsync(cancellationToken).ConfigureAwait(false);
        var identity = FleetIdentity.Of(found ?? Other(), id);
        _found = found is null && environment.Variable(EcsTask.Variable) is not null ? null : identity;
        return identity;
    }

    private async Task<FleetInfo?> FindAsync(CancellationToken cancellationToken)
    {
        using var http = new MetadataHttp(clock);
        if (environment.Variable(EcsTask.Variable) is { } ecs)
        {
            return await EcsTask.FindAsync(http, ecs, cancellationToken).ConfigureAwait(false);
        }

        // Lambda has no metadata service, and a request to nowhere takes its whole second.
        return environment.IsLambda ? null : await Ec2Instance.FindAsync(http, environment, cancellationToken).ConfigureAwait(false);
    }

    private FleetInfo Other() => FleetInfo.Other(id, Environment.ProcessorCount);
}
