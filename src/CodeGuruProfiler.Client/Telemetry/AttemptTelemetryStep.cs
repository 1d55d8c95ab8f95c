using System.Diagnostics;
using CodeGuruProfiler.Client.Pipeline;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Client.Telemetry;

/// <summary>Records each attempt as an event of the call's span, a measurement, and a log line when it failed.</summary>
internal sealed class AttemptTelemetryStep(ILogger logger, TimeProvider timeProvider) : PipelineStep
{
    public override ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
        => IsCallRecorded || ClientTelemetry.AttemptDuration.Enabled || logger.IsEnabled(LogLevel.Information)
            ? SendAndRecordAsync(message, next)
            : next.SendAsync(message);

    // Without a listener the current activity is somebody else's, and not to be written to.
    private static bool IsCallRecorded => Activity.Current is { IsAllDataRequested: true } span && span.Source == ClientTelemetry.Spans;

    private async ValueTask SendAndRecordAsync(PipelineMessage message, PipelineContinuation next)
    {
        Activity? span = IsCallRecorded ? Activity.Current : null;
        long started = timeProvider.GetTimestamp();
        try
        {
            await next.SendAsync(message).ConfigureAwait(false);
            Record(span, message, started, null);
        }
        catch (Exception exception)
        {
            var failure = Failure.Of(exception);
            double seconds = Record(span, message, started, failure.ErrorType);
            // An expected failure is not retried: the line of the call has it all.
            if (exception is not OperationCanceledException && !failure.IsExpected)
            {
                Log.AttemptFailed(
                    logger, message.Request.Operation.Name, message.Attempts.Number, seconds, failure.Code, failure.Status, failure.RequestId);
            }

            throw;
        }
    }

    private double Record(Activity? span, PipelineMessage message, long started, string? errorType)
    {
        double seconds = timeProvider.GetElapsedTime(started).TotalSeconds;
        var eventTags = new ActivityTagsCollection { [TelemetryNames.AttemptNumber] = message.Attempts.Number };
        var tags = new TagList { { TelemetryNames.RpcMethod, $"{ClientTelemetry.Service}/{message.Request.Operation.Name}" } };
        if (errorType is not null)
        {
            eventTags[TelemetryNames.ErrorType] = errorType;
            tags.Add(TelemetryNames.ErrorType, errorType);
        }

        span?.AddEvent(new ActivityEvent(TelemetryNames.AttemptEvent, tags: eventTags));
        ClientTelemetry.AttemptDuration.Record(seconds, tags);
        return seconds;
    }
}
