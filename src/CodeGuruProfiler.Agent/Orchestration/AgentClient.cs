using Amazon.Runtime;
using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Agent.Telemetry;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Agent.Orchestration;

/// <summary>The three calls of an agent. A call that failed as the client documents returns its failure; any other exception is thrown.</summary>
internal sealed class AgentClient(
    ICodeGuruProfilerClient client, AgentSetup setup, string? region, ErrorCounts errors, Timings timings, ILogger logger, TimeProvider clock)
{
    /// <summary>Gets the group. An agent without one has no client.</summary>
    public string Group { get; } = setup.Group ?? "";

    /// <summary>Gets the Region for messages; <see langword="null"/> when only the client knows it.</summary>
    public string? Region { get; } = region;

    public async Task<(AgentConfiguration? Configuration, CallFailure? Failure)> ConfigureAsync(
        string instanceId, IReadOnlyDictionary<MetadataField, string>? metadata, CancellationToken cancellationToken)
    {
        var request = new ConfigureAgentRequest { ProfilingGroupName = Group, FleetInstanceId = instanceId, Metadata = metadata };
        AgentConfiguration? configuration = null;
        CallFailure? failure = await CallAsync(
            Timings.Configure,
            async () => configuration = (await client.ConfigureAgentAsync(request, cancellationToken).ConfigureAwait(false)).Configuration).ConfigureAwait(false);
        if (failure is { Kind: FailureKind.NotFound } && setup.CreatesGroup)
        {
            errors.CountConfigureOfMissingGroup();
        }
        else if (failure is not null)
        {
            errors.CountConfigure();
        }

        return (configuration, failure);
    }

    public async Task<CallFailure?> PostAsync(AgentProfile profile, CancellationToken cancellationToken)
    {
        // Ion, and a new token: a profile that is posted a second time is another one to the service.
        CallFailure? failure = await CallAsync(
            Timings.Report,
            () => client.PostAgentProfileAsync(Group, profile, cancellationToken: cancellationToken)).ConfigureAwait(false);
        if (failure is { Kind: FailureKind.NotFound } && setup.CreatesGroup)
        {
            errors.CountPostToMissingGroup();
        }
        else if (failure is not null)
        {
            errors.CountPost();
        }

        return failure;
    }

    /// <summary>Creates the group.</summary>
    /// <returns><see langword="null"/> when the group exists now.</returns>
    public async Task<CallFailure?> CreateGroupAsync(CancellationToken cancellationToken)
    {
        var request = new CreateProfilingGroupRequest
        {
            ProfilingGroupName = Group,
            ComputePlatform = setup.IsLambda ? ComputePlatform.AWSLambda : ComputePlatform.Default,
        };
        CallFailure? failure = await CallAsync(
            Timings.Create, () => client.CreateProfilingGroupAsync(request, cancellationToken)).ConfigureAwait(false);
        switch (failure)
        {
            case null:
                Log.GroupCreated(logger, Group);
                return null;
            case { Code: nameof(ConflictException) }:
                Log.GroupExists(logger, Group);
                return null;
            default:
                errors.CountCreate();
                return failure;
        }
    }

    private async Task<CallFailure?> CallAsync(string step, Func<Task> call)
    {
        long began = clock.GetTimestamp();
        try
        {
            await call().ConfigureAwait(false);
            return null;
        }
        catch (Exception e) when (e is AmazonClientException or AmazonServiceException or TimeoutException)
        {
            return CallFailure.Of(e) ?? throw new System.Diagnostics.UnreachableException(e.Message, e);
        }
        finally
        {
            timings.Add(step, clock.GetElapsedTime(began));
        }
    }
}
