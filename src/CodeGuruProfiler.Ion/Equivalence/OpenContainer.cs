namespace CodeGuruProfiler.Ion.Equivalence;

/// <summary>A container that is read: its kind, its name and annotations, and where its parts begin among those of all that are open.</summary>
internal readonly record struct OpenContainer(ValueKind Kind, int Name, int Annotations, int Start);
