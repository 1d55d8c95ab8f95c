namespace CodeGuruProfiler.NetTrace.Tests.Recordings;

internal sealed record RecordedSample(long Timestamp, long ThreadId, SampleType Type, ulong[] Addresses);
