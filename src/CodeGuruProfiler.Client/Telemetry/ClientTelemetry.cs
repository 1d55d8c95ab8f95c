using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CodeGuruProfiler.Client.Telemetry;

/// <summary>
/// The source of spans and the meter, with the names of OpenTelemetry's conventions for AWS SDKs and for RPC.
/// https://opentelemetry.io/docs/specs/semconv/cloud-providers/aws-sdk/ and https://opentelemetry.io/docs/specs/semconv/rpc/rpc-metrics/
/// </summary>
internal static class ClientTelemetry
{
    public const string Name = "CodeGuruProfiler.Client";
    public const string Service = "CodeGuruProfiler";

    public static readonly ActivitySource Spans = new(Name);

    private static readonly Meter Meter = new(Name);

    public static readonly Histogram<double> CallDuration = Meter.CreateHistogram<double>(
        "rpc.client.call.duration", "s", "The duration of a call, with all its attempts and the waits between them.");

    public static readonly Histogram<double> AttemptDuration = Meter.CreateHistogram<double>(
        "codeguruprofiler.client.attempt.duration", "s", "The duration of one attempt, from its credentials to the last byte of its answer.");
}
