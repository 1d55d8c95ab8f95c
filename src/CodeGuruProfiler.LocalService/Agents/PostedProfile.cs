using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Agents;

/// <summary>A posted profile, before it is stored.</summary>
/// <param name="GroupName">The name of the profiling group, which may not exist.</param>
/// <param name="Token">The profileToken; null when absent.</param>
/// <param name="BodyHash">The hash of the body.</param>
/// <param name="Start">The start of the profile.</param>
/// <param name="Tree">The call tree.</param>
internal sealed record PostedProfile(string GroupName, string? Token, string BodyHash, DateTimeOffset Start, CallTree Tree);
