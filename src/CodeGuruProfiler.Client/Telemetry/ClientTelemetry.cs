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

    public static readonly ActivitySource Spans = new(Name, UserAgent.Version);

    private static readonly Meter Meter = new(Name, UserAgent.Version);

    // Seconds: the boundaries that the conventions advise. Without them an exporter's are of milliseconds, and all calls are in the first.
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] };

    public static readonly Histogram<double> CallDuration = Meter.CreateHistogram<double>(
        "rpc.client.call.duration", "s", "The duration of a call, with all its attempts and the waits between them.", tags: null, Seconds);

    public static readonly Histogram<double> AttemptDuration = Meter.CreateHistogram<double>(
        "codeguruprofiler.client.attempt.duration", "s", "The duration of one attempt, from its credentials to the last byte of its response.", tags: null, Seconds);
}
