namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>A line of a location as the tree has it; the frame is -1 until a stack needs it.</summary>
internal record struct ResolvedLine(int Frame, string? File, int? Line);
