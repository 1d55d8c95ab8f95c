namespace CodeGuruProfiler.Floors.Model;

/// <summary>What an agent says of itself.</summary>
public sealed class ConfigureAgentBody
{
    public string? FleetInstanceId { get; set; }

    public IReadOnlyDictionary<string, string>? Metadata { get; set; }
}
