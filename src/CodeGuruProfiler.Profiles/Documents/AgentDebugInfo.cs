using System.Text;
using CodeGuruProfiler.Profiles.Documents;
using CodeGuruProfiler.Profiles.Text;

namespace CodeGuruProfiler.Profiles;

/// <summary>Agent diagnostics.</summary>
public sealed record AgentDebugInfo
{
    /// <summary>Gets when the agent started, in UTC; <see langword="null"/> if absent. Written in whole milliseconds.</summary>
    public DateTimeOffset? AgentStartTime { get; init; }

    /// <summary>Gets the id of the profiled process; <see langword="null"/> if absent.</summary>
    public long? ProcessId { get; init; }

    /// <summary>Gets how often each thing failed, by its name, for example <c>postAgentProfileErrors</c>.</summary>
    /// <value>Never null; empty if absent.</value>
    public IReadOnlyDictionary<string, long> ErrorsCount { get; init; } = NumberMap<long>.Empty;

    /// <summary>Gets what was measured, by its name, for example <c>runProfiler_timings_max</c> in seconds.</summary>
    /// <value>Never null; empty if absent.</value>
    public IReadOnlyDictionary<string, double> GenericMetrics { get; init; } = NumberMap<double>.Empty;

    /// <summary>Gets the fields that this library does not know.</summary>
    public UnknownFields UnknownFields { get; init; } = UnknownFields.None;

    /// <inheritdoc/>
    public bool Equals(AgentDebugInfo? other)
        => ReferenceEquals(this, other)
            || (other is not null
                && AgentStartTime == other.AgentStartTime
                && ProcessId == other.ProcessId
                && NumberMap<long>.Equals(ErrorsCount, other.ErrorsCount)
                && NumberMap<double>.Equals(GenericMetrics, other.GenericMetrics)
                && UnknownFields.Equals(other.UnknownFields));

    /// <inheritdoc/>
    public override int GetHashCode()
        => HashCode.Combine(AgentStartTime, ProcessId, ErrorsCount.Count, GenericMetrics.Count);

    private bool PrintMembers(StringBuilder builder)
    {
        new RecordText(builder)
            .Time(nameof(AgentStartTime), AgentStartTime)
            .Number(nameof(ProcessId), ProcessId)
            .Map(nameof(ErrorsCount), ErrorsCount)
            .Map(nameof(GenericMetrics), GenericMetrics)
            .Value(nameof(UnknownFields), UnknownFields);
        return true;
    }
}
