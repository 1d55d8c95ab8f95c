namespace CodeGuruProfiler.NetTrace.ThreadStates;

/// <summary>Frames whose names begin so mean the state.</summary>
internal readonly record struct ThreadStateEntry(string FramePrefix, string State);
