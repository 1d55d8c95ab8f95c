using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.TimeLines;

/// <summary>The merged call tree of a range.</summary>
/// <param name="Range">The range.</param>
/// <param name="Times">The profiles that cover it; at least one.</param>
/// <param name="Version">A text that changes when a post changes one of them.</param>
/// <param name="Tree">The call tree.</param>
internal sealed record RangeTree(TimeRange Range, IReadOnlyList<ProfileTime> Times, string Version, CallTree Tree);
