namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>A line of a location: the id of its function, and the number of the line.</summary>
internal record struct PprofLine(int Position, ulong FunctionId, long Number);
