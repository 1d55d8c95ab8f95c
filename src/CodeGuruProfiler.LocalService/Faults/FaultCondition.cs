namespace CodeGuruProfiler.LocalService;

/// <summary>A condition on the body of a request, for faults of <see cref="LocalProfilerServiceFaults"/> that apply to some bodies only.</summary>
/// <remarks>
/// A body must meet every property that is set. It is decompressed first. The condition is copied when the fault is added; later changes have no effect.
/// For example, set <see cref="ProfileCounters"/> to the names of thread states to refuse profiles from agents that record them.
/// </remarks>
public sealed class FaultCondition
{
    /// <summary>Gets or sets a text that the body must contain.</summary>
    /// <value>A text, compared as UTF-8 bytes, which also finds frames and counters in binary Ion; or <see langword="null"/> (the default) for any body.</value>
    public string? BodyContains { get; set; }

    /// <summary>Gets or sets counters, of which the posted profile must have at least one.</summary>
    /// <value>Names such as <c>RUNNABLE</c> or <c>WAITING</c>, or an empty list (the default) for any body. A body that is not an agent profile has no counters.</value>
    public IReadOnlyList<string> ProfileCounters { get; set; } = [];

    internal FaultCondition Copy() => new() { BodyContains = BodyContains, ProfileCounters = [.. ProfileCounters] };
}
