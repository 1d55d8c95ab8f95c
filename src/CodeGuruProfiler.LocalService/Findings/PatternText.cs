namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>The texts of a pattern in one locale.</summary>
internal sealed record PatternText(string Name, string Description, string ResolutionSteps);
