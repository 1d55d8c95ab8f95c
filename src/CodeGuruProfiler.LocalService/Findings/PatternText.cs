namespace CodeGuruProfiler.LocalService.Findings;

internal sealed record PatternText(string Name, string Description, string ResolutionSteps);
