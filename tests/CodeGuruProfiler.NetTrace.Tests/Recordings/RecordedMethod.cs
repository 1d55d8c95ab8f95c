namespace CodeGuruProfiler.NetTrace.Tests.Recordings;

internal sealed record RecordedMethod(
    ulong Start, uint Size, ulong ModuleId, string Namespace, string Name, string Signature, bool IsDynamic, bool IsUnloading);
