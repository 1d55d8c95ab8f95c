namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>A known value of an open enum: its name in C# and its string on the wire.</summary>
internal sealed record EnumValuePlan(string Name, string Value, string? Documentation, string? Obsolete);
