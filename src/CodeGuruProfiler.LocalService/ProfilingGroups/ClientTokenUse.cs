namespace CodeGuruProfiler.LocalService.ProfilingGroups;

/// <summary>The input of a client token's request, and its response.</summary>
internal sealed record ClientTokenUse(string Input, string Response);
