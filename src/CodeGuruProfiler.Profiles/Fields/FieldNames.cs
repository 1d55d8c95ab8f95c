namespace CodeGuruProfiler.Profiles.Fields;

/// <summary>The names of the fields, which are the same in JSON and Ion.</summary>
internal static class FieldNames
{
    public const string Start = "start";
    public const string End = "end";
    public const string Period = "period";
    public const string AgentMetadata = "agentMetadata";
    public const string CallGraph = "callgraph";
    public const string DebugInfo = "debugInfo";
    public const string Children = "children";
    public const string Counts = "counts";
    public const string File = "file";
    public const string Line = "line";

    public static ReadOnlySpan<byte> CallGraphUtf8 => "callgraph"u8;

    public static ReadOnlySpan<byte> ChildrenUtf8 => "children"u8;

    public static ReadOnlySpan<byte> CountsUtf8 => "counts"u8;

    /// <summary>Returns the name of a field that is known.</summary>
    public static ReadOnlySpan<byte> NameOf(ProfileField field) => field switch
    {
        ProfileField.Start => "start"u8,
        ProfileField.End => "end"u8,
        ProfileField.Period => "period"u8,
        ProfileField.AgentMetadata => "agentMetadata"u8,
        ProfileField.CallGraph => CallGraphUtf8,
        ProfileField.DebugInfo => "debugInfo"u8,
        ProfileField.Children => ChildrenUtf8,
        ProfileField.Counts => CountsUtf8,
        ProfileField.File => "file"u8,
        _ => "line"u8,
    };

    public static ProfileField OfDocument(ReadOnlySpan<byte> utf8) => utf8 switch
    {
        _ when utf8.SequenceEqual("start"u8) => ProfileField.Start,
        _ when utf8.SequenceEqual("end"u8) => ProfileField.End,
        _ when utf8.SequenceEqual("period"u8) => ProfileField.Period,
        _ when utf8.SequenceEqual("agentMetadata"u8) => ProfileField.AgentMetadata,
        _ when utf8.SequenceEqual("callgraph"u8) => ProfileField.CallGraph,
        _ when utf8.SequenceEqual("debugInfo"u8) => ProfileField.DebugInfo,
        _ when utf8.SequenceEqual("children"u8) => ProfileField.Children,
        _ => ProfileField.Unknown,
    };

    public static ProfileField OfNode(ReadOnlySpan<byte> utf8) => utf8 switch
    {
        _ when utf8.SequenceEqual("children"u8) => ProfileField.Children,
        _ when utf8.SequenceEqual("counts"u8) => ProfileField.Counts,
        _ when utf8.SequenceEqual("file"u8) => ProfileField.File,
        _ when utf8.SequenceEqual("line"u8) => ProfileField.Line,
        _ => ProfileField.Unknown,
    };
}
