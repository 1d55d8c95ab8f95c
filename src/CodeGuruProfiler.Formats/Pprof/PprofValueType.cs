namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>What a value counts, and its unit; texts are indexes.</summary>
internal record struct PprofValueType(int Position, ulong Type, ulong Unit);
