using System.Reflection;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent.Sampling;

/// <summary>When a period began and what its looks cost: the metadata of its profile.</summary>
internal sealed class PeriodSpan(TimeProvider time, bool isOwnProcess)
{
    private const long BytesPerMegabyte = 1024 * 1024;

    private static readonly string Version = typeof(PeriodSpan).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    private DateTimeOffset _start = time.GetUtcNow();
    private DateTimeOffset _end = time.GetUtcNow();
    private TimeSpan _overhead;

    public void Add(in Look look)
    {
        _end = time.GetUtcNow();
        _overhead += look.Cpu + look.Pause;
    }

    /// <summary>Creates the profile, and begins the next period.</summary>
    public AgentProfile End(SampledPeriod period, long heldBytes)
    {
        // A profile of one look has a duration too: the service takes no other.
        DateTimeOffset end = _end > _start ? _end : _start.AddMilliseconds(1);
        double seconds = (end - _start).TotalSeconds;
        var profile = new AgentProfile
        {
            Start = _start,
            End = end,
            CallTree = period.CallTree,
            Metadata = new AgentMetadata
            {
                SampleWeights = period.CallTree.Counters.ToDictionary(counter => counter, _ => period.Ticks / seconds),
                DurationInMs = (long)(seconds * 1000),
                NumTimesSampled = period.Ticks,
                AgentInfo = new AgentInfo { Type = "CodeGuruProfiler-dotnet", Version = Version },
                AgentOverhead = new AgentOverhead
                {
                    TimeInMs = (long)Math.Ceiling((_overhead + period.Cpu).TotalMilliseconds),
                    MemoryInMB = (heldBytes + BytesPerMegabyte - 1) / BytesPerMegabyte,
                },
                Metrics = period.Ticks == 0 ? null : new AgentMetrics { NumThreads = (double)period.ThreadsSeen / period.Ticks },
                RuntimeVersion = isOwnProcess ? Environment.Version.ToString() : null,
            },
        };

        _start = time.GetUtcNow();
        _end = _start;
        _overhead = TimeSpan.Zero;
        return profile;
    }
}
