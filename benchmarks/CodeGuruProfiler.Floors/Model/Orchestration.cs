namespace CodeGuruProfiler.Floors.Model;

/// <summary>Whether agents profile.</summary>
public sealed class Orchestration
{
    public bool ProfilingEnabled { get; set; }
}
