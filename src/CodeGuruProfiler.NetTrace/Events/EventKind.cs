namespace CodeGuruProfiler.NetTrace.Events;

/// <summary>The events that the reader understands.</summary>
internal enum EventKind
{
    Other,
    Sample,
    Method,
    MethodUnload,
    Module,
}
