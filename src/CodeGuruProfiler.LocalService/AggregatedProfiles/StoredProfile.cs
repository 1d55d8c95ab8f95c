using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.AggregatedProfiles;

/// <summary>An aggregated profile of a response.</summary>
/// <param name="Start">The start of the first profile.</param>
/// <param name="End">The end of the last profile.</param>
/// <param name="Period">The period; null when several profiles are merged.</param>
/// <param name="Tree">The call tree.</param>
internal sealed record StoredProfile(DateTimeOffset Start, DateTimeOffset End, AggregationPeriod? Period, CallTree Tree);
