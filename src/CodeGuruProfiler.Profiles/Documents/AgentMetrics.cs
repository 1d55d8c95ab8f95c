using System.Text;
using CodeGuruProfiler.Profiles.Text;

namespace CodeGuruProfiler.Profiles;

/// <summary>Additional agent metrics.</summary>
public sealed record AgentMetrics
{
    /// <summary>Gets the average number of threads at each sampling; <see langword="null"/> if absent.</summary>
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
