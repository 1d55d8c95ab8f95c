using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Agents;

/// <summary>A profile on its way into the database.</summary>
/// <param name="GroupName">The group that it is of, which may not exist.</param>
/// <param name="Token">Its profileToken; null when absent.</param>
/// <param name="BodyHash">The hash of its bytes.</param>
/// <param name="Start">When it began.</param>
/// <param name="Tree">Its calls.</param>
internal sealed record PostedProfile(string GroupName, string? Token, string BodyHash, DateTimeOffset Start, CallTree Tree);
