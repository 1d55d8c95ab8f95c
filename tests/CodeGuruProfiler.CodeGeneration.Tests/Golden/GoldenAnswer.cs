namespace CodeGuruProfiler.CodeGeneration.Tests.Golden;

internal sealed record GoldenAnswer(string Body = "", params (string Name, string Value)[] Headers);
