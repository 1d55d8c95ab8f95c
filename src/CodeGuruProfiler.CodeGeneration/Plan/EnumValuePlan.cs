namespace CodeGuruProfiler.CodeGeneration.Plan;

internal sealed record EnumValuePlan(string Name, string Value, string? Documentation, string? Obsolete);
