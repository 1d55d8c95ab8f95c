namespace CodeGuruProfiler.Floors.Model;

/// <summary>The facts that an agent reports.</summary>
public sealed class ConfigureAgentBody
{
    public string? FleetInstanceId { get; set; }

    public IReadOnlyDictionary<string, string>? Metadata { get; set; }
}
