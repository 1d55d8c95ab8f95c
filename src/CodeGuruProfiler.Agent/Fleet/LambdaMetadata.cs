using System.Globalization;
using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Client.Model;

namespace CodeGuruProfiler.Agent.Fleet;

/// <summary>The metadata of a request for a configuration, on Lambda. Elsewhere AWS's agents send none.</summary>
internal static class LambdaMetadata
{
    public static IReadOnlyDictionary<MetadataField, string> Create(LambdaInvocationFacts facts, string agentId, AgentEnvironment environment)
    {
        var metadata = new Dictionary<MetadataField, string>
        {
            [MetadataField.ComputePlatform] = ComputePlatform.AWSLambda.Value,
            [MetadataField.AgentId] = agentId,
        };
        Add(metadata, MetadataField.LambdaFunctionArn, facts.Invocation.InvokedFunctionArn);
        Add(metadata, MetadataField.LambdaMemoryLimitInMB, environment.LambdaMemoryInMB?.ToString(CultureInfo.InvariantCulture));
        Add(metadata, MetadataField.ExecutionEnvironment, environment.ExecutionEnvironment);
        Add(metadata, MetadataField.AwsRequestId, facts.Invocation.AwsRequestId);
        Add(metadata, MetadataField.LambdaRemainingTimeInMilliseconds, Milliseconds(facts.Invocation.RemainingTime));
        Add(metadata, MetadataField.LambdaPreviousExecutionTimeInMilliseconds, facts.Previous is { } previous ? Milliseconds(previous) : null);
        return metadata;
    }

    private static void Add(Dictionary<MetadataField, string> metadata, MetadataField field, string? value)
    {
        if (value is { Length: > 0 })
        {
            metadata.Add(field, value);
        }
    }

    private static string Milliseconds(TimeSpan time) => Math.Max(0, (long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
}
