namespace CodeGuruProfiler.Profiles;

/// <summary>Writes a tree as nested structs, in one pass over its nodes.</summary>
internal static class CallTreeWriter
{
    public static void Write(TokenWriter writer, CallTree tree)
    {
        Open(writer, tree, 0);
        int open = 0;
        for (int node = 1; node <= tree.NodeCount; node++)
        {
            open = CloseUpTo(writer, tree, open, node);
            writer.FieldName(tree.Frames[tree.Frame(node)]);
            Open(writer, tree, node);
            open = node;
        }

        CloseUpTo(writer, tree, open, tree.NodeCount + 1);
    }

    private static void Open(TokenWriter writer, CallTree tree, int node)
    {
        writer.StartStruct();
        Counts(writer, tree, node);
        Source(writer, tree, node);
        writer.Replay(tree.Fields(node).Tokens);
        if (tree.End(node) > node + 1)
        {
            writer.FieldName(FieldNames.Children);
            writer.StartStruct();
        }
    }

    /// <summary>Closes the open nodes that end before a node; returns the one that is still open.</summary>
    private static int CloseUpTo(TokenWriter writer, CallTree tree, int open, int node)
    {
        while (open >= 0 && tree.End(open) <= node)
        {
            if (tree.End(open) > open + 1)
            {
                writer.EndStruct();
            }

            writer.EndStruct();
            open = tree.Parent(open);
        }

        return open;
    }

    private static void Counts(TokenWriter writer, CallTree tree, int node)
    {
        ReadOnlySpan<int> counters = tree.Counts.CountersOf(node);
        ReadOnlySpan<double> values = tree.Counts.ValuesOf(node);
        if (counters.IsEmpty)
        {
            return;
        }

        writer.FieldName(FieldNames.Counts);
        writer.StartStruct();
        for (int i = 0; i < counters.Length; i++)
        {
            writer.FieldName(tree.Counts.Names[counters[i]]);
            writer.Count(values[i]);
        }

        writer.EndStruct();
    }

    private static void Source(TokenWriter writer, CallTree tree, int node)
    {
        if (tree.File(node) is { } file)
        {
            writer.FieldName(FieldNames.File);
            writer.String(file);
        }

        if (tree.Lines(node) is { } lines)
        {
            writer.FieldName(FieldNames.Line);
            writer.StartList();
            writer.Integer(lines.First);
            if (lines.Last != lines.First)
            {
                writer.Integer(lines.Last);
            }

            writer.EndList();
        }
    }
}
