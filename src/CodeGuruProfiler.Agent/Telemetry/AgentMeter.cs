using System.Diagnostics.Metrics;
using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Agent.Sampling;

namespace CodeGuruProfiler.Agent.Telemetry;

/// <summary>The measurements of agents. No tag has the name of a frame, a group or an account.</summary>
internal static class AgentMeter
{
    private static readonly Meter Meter = new(AgentVersion.Name, AgentVersion.Version);

    // Seconds. Without boundaries an exporter's are of milliseconds, and all looks are in the first.
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1, 2, 5] };
    private static readonly InstrumentAdvice<double> Pauses = new() { HistogramBucketBoundaries = [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.05, 0.1] };

    private static readonly Counter<long> Looks = Meter.CreateCounter<long>("codeguruprofiler.agent.looks", "{look}", "The looks at the threads, by their result.");
    private static readonly Counter<long> Profiles = Meter.CreateCounter<long>("codeguruprofiler.agent.profiles", "{profile}", "The profiles that ended, by their result.");
    private static readonly Counter<long> Unresolved = Meter.CreateCounter<long>("codeguruprofiler.agent.names.unresolved", "{sample}", "The samples with an address that has no name.");
    private static readonly Counter<long> Rundowns = Meter.CreateCounter<long>("codeguruprofiler.agent.rundowns", "{rundown}", "The requests for the names of all methods.");
    private static readonly Counter<double> Cpu = Meter.CreateCounter<double>("codeguruprofiler.agent.cpu", "s", "The processor time of looks.");

    private static readonly Histogram<double> LookDuration = Meter.CreateHistogram<double>(
        "codeguruprofiler.agent.look.duration", "s", "The duration of a look.", tags: null, Seconds);

    private static readonly Histogram<double> LookPause = Meter.CreateHistogram<double>(
        "codeguruprofiler.agent.look.pause", "s", "The time for which a look paused the program.", tags: null, Pauses);

    private static readonly Histogram<long> ProfileNodes = Meter.CreateHistogram<long>(
        "codeguruprofiler.agent.profile.nodes", "{node}", "The nodes in the call tree of a profile.");

    public static void Look(Look look)
    {
        Looks.Add(1, new KeyValuePair<string, object?>("result", NameOf(look.Result)));
        LookDuration.Record(look.Duration.TotalSeconds);
        LookPause.Record(look.Pause.TotalSeconds);
        Cpu.Add(look.Cpu.TotalSeconds);
    }

    public static void Period(SampledPeriod period)
    {
        ProfileNodes.Record(period.CallTree.NodeCount);
        Unresolved.Add(period.Unresolved);
        Rundowns.Add(period.Rundowns);
    }

    public static void Profile(string result) => Profiles.Add(1, new KeyValuePair<string, object?>("result", result));

    /// <summary>Counts a profile that the service did not accept.</summary>
    public static void Dropped(string kind)
        => Profiles.Add(1, new KeyValuePair<string, object?>("result", "dropped"), new KeyValuePair<string, object?>("error.type", kind));

    private static string NameOf(LookResult result) => result switch
    {
        LookResult.Taken => "ok",
        LookResult.Empty => "empty",
        LookResult.Unavailable => "unavailable",
        _ => "failed",
    };
}
