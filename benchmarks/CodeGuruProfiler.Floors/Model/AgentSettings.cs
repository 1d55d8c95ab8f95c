namespace CodeGuruProfiler.Floors.Model;

/// <summary>The configuration of an agent.</summary>
public sealed class AgentSettings
{
    public Dictionary<string, string>? AgentParameters { get; set; }

    public bool ShouldProfile { get; set; }

    public int PeriodInSeconds { get; set; }
}
