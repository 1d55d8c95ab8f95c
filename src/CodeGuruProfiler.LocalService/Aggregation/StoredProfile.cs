using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Aggregation;

/// <summary>An aggregated profile as it is answered with.</summary>
internal sealed record StoredProfile(DateTimeOffset Start, DateTimeOffset End, CallTree Tree);
