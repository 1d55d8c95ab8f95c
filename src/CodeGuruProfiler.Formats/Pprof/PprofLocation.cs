namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>A location: its address, and which lines are at it. Of several lines each is inlined into the next.</summary>
internal record struct PprofLocation(ulong Address, int FirstLine, int LinesEnd);
