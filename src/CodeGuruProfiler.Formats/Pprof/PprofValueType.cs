namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>The type and unit of a value; texts are indexes.</summary>
internal record struct PprofValueType(int Position, ulong Type, ulong Unit);
