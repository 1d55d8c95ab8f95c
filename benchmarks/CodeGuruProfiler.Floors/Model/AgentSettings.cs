namespace CodeGuruProfiler.Floors.Model;

/// <summary>What an agent is told.</summary>
public sealed class AgentSettings
{
    public Dictionary<string, string>? AgentParameters { get; set; }

    public bool ShouldProfile { get; set; }

    public int PeriodInSeconds { get; set; }
}
