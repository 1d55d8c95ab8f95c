using System.Text;
using CodeGuruProfiler.Profiles.Documents;
using CodeGuruProfiler.Profiles.Text;

namespace CodeGuruProfiler.Profiles;

/// <summary>The metadata of an agent profile.</summary>
/// <remarks>
/// AWS's Python agent repeats the metadata of its first profile in all later ones, so what is read here may be older than the
/// profile: do not expect <see cref="DurationInMs"/> to be the profile's end less its start.
/// </remarks>
public sealed record AgentMetadata
{
    /// <summary>Gets, for each counter, how many samples were taken a second.</summary>
    /// <value>For example 1.0 for <c>WALL_TIME</c>. Never null; empty if absent.</value>
    public IReadOnlyDictionary<string, double> SampleWeights { get; init; } = NumberMap<double>.Empty;

    /// <summary>Gets the time that the agent was active, in milliseconds, without pauses; <see langword="null"/> if absent.</summary>
    public long? DurationInMs { get; init; }

    /// <summary>Gets the host of the profiled program; <see langword="null"/> if absent.</summary>
    public FleetInfo? FleetInfo { get; init; }

    /// <summary>Gets the agent that sampled; <see langword="null"/> if absent.</summary>
    public AgentInfo? AgentInfo { get; init; }

    /// <summary>Gets the cost of sampling; <see langword="null"/> if absent.</summary>
    public AgentOverhead? AgentOverhead { get; init; }

    /// <summary>Gets the version of the runtime, for example <c>3.11.7</c>; <see langword="null"/> if absent.</summary>
    public string? RuntimeVersion { get; init; }

    /// <summary>Gets the CPU time of the whole process since the profile began; <see langword="null"/> if absent.</summary>
    public double? CpuTimeInSeconds { get; init; }

    /// <summary>Gets additional metrics of the agent; <see langword="null"/> if absent.</summary>
    public AgentMetrics? Metrics { get; init; }

    /// <summary>Gets the number of times the agent sampled the threads, whatever their number; <see langword="null"/> if absent.</summary>
    /// <remarks>A count divided by it is how many threads were in a frame, on average.</remarks>
    public long? NumTimesSampled { get; init; }

    /// <summary>Gets the fields that this library does not know.</summary>
    public UnknownFields UnknownFields { get; init; } = UnknownFields.None;

    /// <inheritdoc/>
    public bool Equals(AgentMetadata? other)
        => ReferenceEquals(this, other)
            || (other is not null
                && NumberMap<double>.Equals(SampleWeights, other.SampleWeights)
                && DurationInMs == other.DurationInMs
                && FleetInfo == other.FleetInfo
                && AgentInfo == other.AgentInfo
                && AgentOverhead == other.AgentOverhead
                && RuntimeVersion == other.RuntimeVersion
                && CpuTimeInSeconds == other.CpuTimeInSeconds
                && Metrics == other.Metrics
                && NumTimesSampled == other.NumTimesSampled
                && UnknownFields.Equals(other.UnknownFields));

    /// <inheritdoc/>
    public override int GetHashCode()
        => HashCode.Combine(SampleWeights.Count, DurationInMs, FleetInfo, AgentInfo, RuntimeVersion, NumTimesSampled);

    private bool PrintMembers(StringBuilder builder)
    {
        new RecordText(builder)
            .Map(nameof(SampleWeights), SampleWeights)
            .Number(nameof(DurationInMs), DurationInMs)
            .Value(nameof(FleetInfo), FleetInfo)
            .Value(nameof(AgentInfo), AgentInfo)
            .Value(nameof(AgentOverhead), AgentOverhead)
            .Value(nameof(RuntimeVersion), RuntimeVersion)
            .Number(nameof(CpuTimeInSeconds), CpuTimeInSeconds)
            .Value(nameof(Metrics), Metrics)
            .Number(nameof(NumTimesSampled), NumTimesSampled)
            .Value(nameof(UnknownFields), UnknownFields);
        return true;
    }
}
