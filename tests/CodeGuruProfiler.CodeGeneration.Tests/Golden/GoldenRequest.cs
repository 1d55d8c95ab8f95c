namespace CodeGuruProfiler.CodeGeneration.Tests.Golden;

internal sealed record GoldenRequest(string Method, string Target, IReadOnlyList<string> Headers, string? ContentType, string Body);
