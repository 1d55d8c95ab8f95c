using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Agent.Ports;
using CodeGuruProfiler.Agent.Sampling;
using CodeGuruProfiler.Client;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodeGuruProfiler.Agent.Lifecycle;

/// <summary>The parts of an agent: tests have their own.</summary>
internal sealed record AgentParts
{
    public required AgentSetup Setup { get; init; }

    /// <summary>Gets the function that creates the client, in the agent's own time: it reads files.</summary>
    public required Func<ICodeGuruProfilerClient> CreateClient { get; init; }

    /// <summary>Gets the function that returns the Region of the client's options; <see langword="null"/> when they have none.</summary>
    public Func<string?> FindRegion { get; init; } = () => null;

    public required Func<ISampler> CreateSampler { get; init; }

    public AgentEnvironment Environment { get; init; } = AgentEnvironment.OfThisProcess;

    public AgentSources Sources { get; init; } = AgentSources.System;

    public AgentSlot Slot { get; init; } = AgentSlot.OfThisProcess;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>Gets the process that is profiled.</summary>
    public int ProcessId { get; init; } = System.Environment.ProcessId;

    /// <summary>Gets the version of its runtime; <see langword="null"/> when it is not known.</summary>
    public string? RuntimeVersion { get; init; } = System.Environment.Version.ToString();

    /// <summary>Gets the function that returns its processor time.</summary>
    public Func<TimeSpan> ProcessCpu { get; init; } = ProcessTime.Get;

    /// <summary>Gets whether its runtime compiles at run time; Native AOT does not.</summary>
    public bool HasJit { get; init; } = !PortSearch.IsNativeAot;
}
