using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent.Sampling;

/// <summary>The stacks that the looks of one period saw.</summary>
/// <param name="CallTree">The stacks with their names, counted by thread state.</param>
/// <param name="Ticks">The looks that saw the threads.</param>
/// <param name="ThreadsSeen">The threads of all of them, added up, without the sampler's own.</param>
/// <param name="Unresolved">Samples with an address that has no name.</param>
/// <param name="Dropped">Samples that did not fit into the memory limit.</param>
/// <param name="Rundowns">Requests for the names of all methods: 0 or 1.</param>
/// <param name="Cpu">The processor time that the end of the period took on the sampler's thread.</param>
/// <param name="NamesReason">Why names are missing, for people; null when the rundown succeeded or none was needed.</param>
internal sealed record SampledPeriod(
    CallTree CallTree, int Ticks, long ThreadsSeen, long Unresolved, long Dropped, int Rundowns, TimeSpan Cpu, string? NamesReason)
{
    /// <summary>Gets whether the names are missing in most samples, so that the tree shows nothing.</summary>
    public bool IsNameless { get; init; }
}
