using System.Diagnostics;
using CodeGuruProfiler.Client.Endpoints;
using CodeGuruProfiler.Client.Pipeline;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Client.Telemetry;

/// <summary>Records a call as a span, a measurement and a log line, for listeners. Without one, it costs nothing.</summary>
internal sealed class CallTelemetryStep(Endpoint endpoint, ILogger logger, TimeProvider timeProvider) : PipelineStep
{
    private readonly Uri _address = new(endpoint.Origin);

    public override ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
        => ClientTelemetry.Spans.HasListeners() || ClientTelemetry.CallDuration.Enabled || logger.IsEnabled(LogLevel.Warning)
            ? SendAndRecordAsync(message, next)
            : next.SendAsync(message);

    private async ValueTask SendAndRecordAsync(PipelineMessage message, PipelineContinuation next)
    {
        string operation = message.Request.Operation.Name;
        using Activity? span = ClientTelemetry.Spans.StartActivity($"{ClientTelemetry.Service}.{operation}", ActivityKind.Client);
        long started = timeProvider.GetTimestamp();
        try
        {
            await next.SendAsync(message).ConfigureAwait(false);
            double seconds = timeProvider.GetElapsedTime(started).TotalSeconds;
            Describe(span, message, message.Metadata?.RequestId, (int)(message.Metadata?.StatusCode ?? 0));
            ClientTelemetry.CallDuration.Record(seconds, TagsOf(operation));
            Log.CallSucceeded(logger, operation, message.Attempts.Number, seconds, message.Metadata?.RequestId);
        }
        catch (Exception exception)
        {
            double seconds = timeProvider.GetElapsedTime(started).TotalSeconds;
            var failure = Failure.Of(exception);
            Describe(span, message, failure.RequestId, failure.Status);
            span?.SetTag(TelemetryNames.ErrorType, failure.ErrorType).SetStatus(ActivityStatusCode.Error);
            TagList tags = TagsOf(operation);
            tags.Add(TelemetryNames.ErrorType, failure.ErrorType);
            ClientTelemetry.CallDuration.Record(seconds, tags);
            Report(message, exception, failure, seconds);
            throw;
        }
    }

    private void Report(PipelineMessage message, Exception exception, Failure failure, double seconds)
    {
        string operation = message.Request.Operation.Name;
        if (exception is OperationCanceledException)
        {
            Log.CallCancelled(logger, operation, message.Attempts.Number, seconds);
        }
        else if (failure.IsExpected)
        {
            Log.CallFailedAsExpected(logger, operation, message.Attempts.Number, seconds, failure.Code, failure.Status, failure.RequestId);
        }
        else
        {
            Log.CallFailed(logger, operation, message.Attempts.Number, seconds, failure.Code, failure.Status, failure.RequestId);
        }
    }

    private void Describe(Activity? span, PipelineMessage message, string? requestId, int status)
    {
        if (span is not { IsAllDataRequested: true })
        {
            return;
        }

        foreach (KeyValuePair<string, object?> tag in TagsOf(message.Request.Operation.Name))
        {
            span.SetTag(tag.Key, tag.Value);
        }

        span.SetTag(TelemetryNames.Region, endpoint.SigningRegion);
        span.SetTag(TelemetryNames.RequestId, requestId);
        span.SetTag(TelemetryNames.HttpStatus, status == 0 ? null : status);
        span.SetTag(TelemetryNames.ResendCount, message.Attempts.Number > 1 ? message.Attempts.Number - 1 : null);
    }

    private TagList TagsOf(string operation) => new(
    [
        new(TelemetryNames.RpcSystem, TelemetryNames.AwsApi),
        new(TelemetryNames.RpcMethod, $"{ClientTelemetry.Service}/{operation}"),
        new(TelemetryNames.ServerAddress, _address.Host),
        new(TelemetryNames.ServerPort, _address.Port),
    ]);
}
