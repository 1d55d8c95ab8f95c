namespace CodeGuruProfiler.Profiles.Fields;

/// <summary>The fields that mean something to the reader, of the document and of a node.</summary>
internal enum ProfileField
{
    Unknown,
    Start,
    End,
    Period,
    AgentMetadata,
    CallGraph,
    DebugInfo,
    Children,
    Counts,
    File,
    Line,
}
