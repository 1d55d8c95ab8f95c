namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>A part of an operation's path: literal text, or a property that is a label.</summary>
internal sealed record UriPart(string? Literal, PropertyPlan? Label);
