using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Agent.Sampling;
using CodeGuruProfiler.Agent.Telemetry;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent.Reporting;

/// <summary>Creates the profile of a period. All metadata is of this period, where AWS's Python agent repeats that of its first.</summary>
internal sealed class ProfileAssembly(int processId, string? runtimeVersion, DateTimeOffset agentStart, ErrorCounts errors, Timings timings)
{
    private const long Megabyte = 1024 * 1024;

    public AgentProfile Create(SampledPeriod sampled, PeriodFacts facts, FleetInfo fleet)
    {
        double seconds = facts.Active.TotalSeconds;
        double weight = seconds > 0 ? sampled.Ticks / seconds : 1;
        long overhead = (long)(facts.Overhead + sampled.Cpu).TotalMilliseconds;
        return new AgentProfile
        {
            Start = facts.Start,
            // The service wants an end after the start. With one look they are the same.
            End = facts.End > facts.Start ? facts.End : facts.Start.AddMilliseconds(1),
            CallTree = sampled.CallTree,
            Metadata = new AgentMetadata
            {
                SampleWeights = sampled.CallTree.Counters.ToDictionary(counter => counter, _ => weight),
                DurationInMs = (long)facts.Active.TotalMilliseconds,
                FleetInfo = fleet,
                AgentInfo = new AgentInfo { Type = AgentVersion.Type, Version = AgentVersion.Version },
                AgentOverhead = new AgentOverhead
                {
                    MemoryInMB = (facts.HeldBytes + Megabyte - 1) / Megabyte,
                    TimeInMs = overhead > 0 ? overhead : null,
                },
                RuntimeVersion = runtimeVersion,
                CpuTimeInSeconds = facts.ProcessCpu.TotalSeconds,
                Metrics = new AgentMetrics { NumThreads = (double)sampled.ThreadsSeen / sampled.Ticks },
                NumTimesSampled = sampled.Ticks,
            },
            DebugInfo = new AgentDebugInfo
            {
                AgentStartTime = agentStart,
                ProcessId = processId,
                ErrorsCount = errors.ToMap(),
                GenericMetrics = timings.ToMap(),
            },
        };
    }
}
