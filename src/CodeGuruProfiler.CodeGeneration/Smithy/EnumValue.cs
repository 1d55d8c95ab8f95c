namespace CodeGuruProfiler.CodeGeneration.Smithy;

internal sealed record EnumValue(string MemberName, string Value, Traits Traits);
