namespace CodeGuruProfiler.LocalService;

/// <summary>What the body of a request must hold for a fault of <see cref="LocalServiceFaults"/> to strike it.</summary>
/// <remarks>
/// Everything that is set must hold. A body is looked at without its gzip. Copied when the fault is set; a change after that has no effect.
/// To refuse the profiles of an agent that tells thread states apart, for example, set <see cref="ProfileCounters"/> to the names of the states.
/// </remarks>
public sealed class FaultCondition
{
    /// <summary>Gets or sets a text that the body must contain.</summary>
    /// <value>A text that is found as its UTF-8 bytes, so frames and counters in binary Ion are found too; <see langword="null"/>, the default, for any body.</value>
    public string? BodyContains { get; set; }

    /// <summary>Gets or sets counters of which the posted profile must have one.</summary>
    /// <value>Names such as <c>RUNNABLE</c> or <c>WAITING</c>; empty, the default, for any body. When set, a body that is no agent profile is not struck.</value>
    public IReadOnlyList<string> ProfileCounters { get; set; } = [];

    internal FaultCondition Copy() => new() { BodyContains = BodyContains, ProfileCounters = [.. ProfileCounters] };
}
