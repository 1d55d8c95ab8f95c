using CodeGuruProfiler.Client.Http;
using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.ClockSkew;

/// <summary>The difference between the service's clock and this machine's, from its responses. All calls of a client share one.</summary>
internal sealed class ServiceClock
{
    private long _skewTicks;
    private string? _learntFrom;

    public TimeSpan Skew
    {
        get => new(Volatile.Read(ref _skewTicks));
        set => Volatile.Write(ref _skewTicks, value.Ticks);
    }

    /// <summary>Learns from the response to an attempt, whether it is a success or an error.</summary>
    public void Observe(PipelineMessage message, ServiceResponse response)
    {
        // Dates count seconds: a success of the same second adds nothing. An error shows whether its attempt's time was the cause.
        string? date = response.GetHeader("Date");
        if (response.IsSuccess && date == Volatile.Read(ref _learntFrom))
        {
            return;
        }

        if (ClockSkewRules.Measure(message.Clock.SentAt, message.Clock.ReceivedAt, date, response) is { } skew)
        {
            Skew = skew;
            Volatile.Write(ref _learntFrom, date);
            message.Clock.ObservedSkew = skew;
        }
    }
}
