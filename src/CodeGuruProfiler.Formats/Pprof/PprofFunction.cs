namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>A function of a file; texts are indexes.</summary>
internal record struct PprofFunction(int Position, ulong Name, ulong SystemName, ulong FileName);
