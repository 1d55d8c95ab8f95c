namespace CodeGuruProfiler.Profiles;

/// <summary>The program that sampled.</summary>
public sealed record AgentInfo
{
    /// <summary>Gets the name of the agent, for example <c>CodeGuruProfiler-python</c>; <see langword="null"/> if absent.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the agent's version, for example <c>1.2.6</c>; <see langword="null"/> if absent.</summary>
    public string? Version { get; init; }

    /// <summary>Gets the fields that this library does not know.</summary>
    public UnknownFields UnknownFields { get; init; } = UnknownFields.None;
}
