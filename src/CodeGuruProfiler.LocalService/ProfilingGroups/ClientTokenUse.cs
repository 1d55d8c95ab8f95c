namespace CodeGuruProfiler.LocalService.ProfilingGroups;

internal sealed record ClientTokenUse(string Input, string Answer);
