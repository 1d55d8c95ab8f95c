namespace CodeGuruProfiler.Profiles;

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

    public static ProfileField OfDocument(string name) => name switch
    {
        Start => ProfileField.Start,
        End => ProfileField.End,
        Period => ProfileField.Period,
        AgentMetadata => ProfileField.AgentMetadata,
        CallGraph => ProfileField.CallGraph,
        DebugInfo => ProfileField.DebugInfo,
        Children => ProfileField.Children,
        _ => ProfileField.Unknown,
    };

    /// <summary>Tells a node's fields apart; a known name needs no string of its own.</summary>
    public static ProfileField OfNode(ReadOnlySpan<byte> utf8, out string? name)
    {
        if (utf8.SequenceEqual("children"u8))
        {
            name = Children;
            return ProfileField.Children;
        }

        if (utf8.SequenceEqual("counts"u8))
        {
            name = Counts;
            return ProfileField.Counts;
        }

        if (utf8.SequenceEqual("file"u8))
        {
            name = File;
            return ProfileField.File;
        }

        if (utf8.SequenceEqual("line"u8))
        {
            name = Line;
            return ProfileField.Line;
        }

        name = null;
        return ProfileField.Unknown;
    }
}
