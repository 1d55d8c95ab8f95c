namespace CodeGuruProfiler.Ion.Equivalence;

/// <summary>A value that has a number: its kind, its hash and where its bytes are; and the next one in its bucket, -1 at the end.</summary>
internal readonly record struct ValueEntry(ValueKind Kind, uint Hash, long Start, int Length, int Next);
