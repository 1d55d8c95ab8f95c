namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>The type of a value, and its unit; texts are indexes.</summary>
internal record struct PprofValueType(int Position, ulong Type, ulong Unit);
