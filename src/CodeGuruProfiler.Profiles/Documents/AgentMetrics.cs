using System.Text;
using CodeGuruProfiler.Profiles.Text;

namespace CodeGuruProfiler.Profiles;

/// <summary>What the agent measured on the side.</summary>
public sealed record AgentMetrics
{
    /// <summary>Gets how many threads were seen at each sampling, on average; <see langword="null"/> when not said.</summary>
    public double? NumThreads { get; init; }

    /// <summary>Gets the fields that this library does not know.</summary>
    public UnknownFields UnknownFields { get; init; } = UnknownFields.None;

    private bool PrintMembers(StringBuilder builder)
    {
        new RecordText(builder)
            .Number(nameof(NumThreads), NumThreads)
            .Value(nameof(UnknownFields), UnknownFields);
        return true;
    }
}
