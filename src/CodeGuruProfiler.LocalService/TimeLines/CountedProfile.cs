using CodeGuruProfiler.LocalService.Aggregation;

namespace CodeGuruProfiler.LocalService.TimeLines;

/// <summary>A profile of a time line.</summary>
/// <param name="Time">The time of the profile.</param>
/// <param name="Counts">The sums of its counters; null when it has not been counted yet.</param>
internal sealed record CountedProfile(ProfileTime Time, IReadOnlyDictionary<string, double>? Counts);
