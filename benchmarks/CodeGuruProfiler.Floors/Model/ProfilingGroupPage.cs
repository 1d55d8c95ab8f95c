namespace CodeGuruProfiler.Floors.Model;

/// <summary>A page of profiling groups.</summary>
public sealed class ProfilingGroupPage
{
    public List<string>? ProfilingGroupNames { get; set; }

    public List<ProfilingGroup>? ProfilingGroups { get; set; }

    public string? NextToken { get; set; }
}
