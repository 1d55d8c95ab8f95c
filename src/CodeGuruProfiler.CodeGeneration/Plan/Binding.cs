namespace CodeGuruProfiler.CodeGeneration.Plan;

/// <summary>The part of the HTTP message that a member travels in.</summary>
internal enum Binding
{
    Body,
    Label,
    Query,
    Header,
    Payload,
}
