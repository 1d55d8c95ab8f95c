using CodeGuruProfiler.Profiles.Fields;
using CodeGuruProfiler.Profiles.Unknown;

namespace CodeGuruProfiler.Profiles.Writing;

/// <summary>Writes a tree as nested structs, in one walk through its nodes.</summary>
internal static class CallTreeWriter
{
    public static void Write(TokenWriter writer, CallTree tree)
    {
        Open(writer, tree, 0);
        int open = 0;
        for (int node = 1; node <= tree.NodeCount; node++)
        {
            open = CloseUpTo(writer, tree, open, node);
            writer.FieldName(tree.FrameNames[tree.Frame(node)]);
            Open(writer, tree, node);
            open = node;
        }

        CloseUpTo(writer, tree, open, tree.NodeCount + 1);
    }

    private static void Open(TokenWriter writer, CallTree tree, int node)
    {
        // Nearly no node has any.
        UnknownFields? unknown = tree.Fields(node) is { IsEmpty: false } fields ? fields : null;
        writer.StartStruct();
        Counts(writer, tree, node, unknown);
        Source(writer, tree, node);
        Beside(writer, unknown);
        bool hasChildren = tree.End(node) > node + 1;
        if (hasChildren || Has(unknown, FieldNames.Children))
        {
            writer.FieldName(FieldNames.Children);
            writer.StartStruct();
            Inside(writer, unknown, FieldNames.Children);
            if (!hasChildren)
            {
                writer.EndStruct();
            }
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

    private static void Counts(TokenWriter writer, CallTree tree, int node, UnknownFields? unknown)
    {
        ReadOnlySpan<int> counters = tree.Counts.CountersOf(node);
        ReadOnlySpan<double> values = tree.Counts.ValuesOf(node);
        if (counters.IsEmpty && !Has(unknown, FieldNames.Counts))
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

        Inside(writer, unknown, FieldNames.Counts);
        writer.EndStruct();
    }

    // Fields among the counts or the children that are not one are unknown fields in a struct of that name, and are written where they were.
    private static bool IsInside(RecordedValue field)
        => field.Kind == ValueKind.StartStruct && field.Name is FieldNames.Counts or FieldNames.Children;

    private static bool Has(UnknownFields? unknown, string name)
    {
        if (unknown is null)
        {
            return false;
        }

        foreach (RecordedValue field in unknown.Fields)
        {
            if (IsInside(field) && field.Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static void Inside(TokenWriter writer, UnknownFields? unknown, string name)
    {
        if (unknown is null)
        {
            return;
        }

        foreach (RecordedValue field in unknown.Fields)
        {
            if (IsInside(field) && field.Name == name)
            {
                writer.Replay(field.ChildBytes, field.Texts);
            }
        }
    }

    private static void Beside(TokenWriter writer, UnknownFields? unknown)
    {
        if (unknown is null)
        {
            return;
        }

        foreach (RecordedValue field in unknown.Fields)
        {
            if (!IsInside(field))
            {
                writer.Replay(field.Bytes, field.Texts);
            }
        }
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
