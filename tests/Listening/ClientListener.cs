using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CodeGuruProfiler.Tests.Listening;

/// <summary>Listens to the spans and the measurements of all clients of the process, as an application that exports them does.</summary>
internal sealed class ClientListener : IDisposable
{
    public const string Source = "CodeGuruProfiler.Client";

    private readonly ActivityListener _spans;
    private readonly MeterListener _measurements = new();

    public ClientListener(Action<Activity> stopped, MeasurementCallback<double> measured)
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = stopped,
        };
        ActivitySource.AddActivityListener(_spans);
        _measurements.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Source)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _measurements.SetMeasurementEventCallback(measured);
        _measurements.Start();
    }

    public void Dispose()
    {
        _spans.Dispose();
        _measurements.Dispose();
    }
}
