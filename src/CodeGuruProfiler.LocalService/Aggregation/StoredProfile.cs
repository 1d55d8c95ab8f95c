using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Aggregation;

/// <summary>An aggregated profile as it is answered with.</summary>
/// <param name="Start">The start of the first profile in it.</param>
/// <param name="End">The end of the last profile in it.</param>
/// <param name="Period">The period of the one profile that it is; null when it is merged of several.</param>
/// <param name="Tree">The calls.</param>
internal sealed record StoredProfile(DateTimeOffset Start, DateTimeOffset End, AggregationPeriod? Period, CallTree Tree);
