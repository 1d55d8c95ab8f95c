using System.Diagnostics.Metrics;

namespace CodeGuruProfiler.Agent.Tests.Running;

/// <summary>Counts the profiles that end with a tag, in all agents of this process.</summary>
internal sealed class ProfileCount : IDisposable
{
    private readonly MeterListener _listener = new();
    private int _value;

    public ProfileCount(string tag, string value)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "codeguruprofiler.agent.profiles")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            if (tags.Contains(new KeyValuePair<string, object?>(tag, value)))
            {
                Interlocked.Add(ref _value, (int)count);
            }
        });
        _listener.Start();
    }

    public int Value => Volatile.Read(ref _value);

    public void Dispose() => _listener.Dispose();
}
