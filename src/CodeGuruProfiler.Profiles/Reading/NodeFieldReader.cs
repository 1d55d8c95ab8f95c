using CodeGuruProfiler.Profiles.CallTrees;
using CodeGuruProfiler.Profiles.Fields;
using CodeGuruProfiler.Profiles.Unknown;

namespace CodeGuruProfiler.Profiles.Reading;

/// <summary>Moves the recorded fields of a node into the tree: lines where they belong, all others as they are.</summary>
internal static class NodeFieldReader
{
    /// <returns>Whether the value was understood, and not only kept.</returns>
    public static bool Take(ParsedProfile document, int node, ProfileField field, RecordedValue value, long position)
    {
        CallTreeAssembler tree = document.Tree;
        switch (field)
        {
            case ProfileField.Counts when !document.IsTolerant:
                throw Errors.Unexpected("a struct with a finite number for each counter", value.Kind.Describe(), position);
            case ProfileField.Children when !document.IsTolerant:
                throw Errors.Unexpected("a struct with a node for each frame", value.Kind.Describe(), position);
            case ProfileField.Line when TryGetLines(value, out LineRange lines):
                tree.MergeSource(node, tree.GetSource(node) with { FirstLine = lines.First, LastLine = lines.Last });
                return true;
            default:
                tree.AddFields(node, value.Bytes, document.Texts);
                return false;
        }
    }

    private static bool TryGetLines(RecordedValue value, out LineRange lines)
    {
        lines = default;
        if (value.Kind != ValueKind.StartList)
        {
            return false;
        }

        int found = 0;
        var line = new ValueCursor(value.ChildBytes, value.Texts);
        while (line.Read())
        {
            if (line.Kind == ValueKind.Annotation)
            {
                continue;
            }

            if (line.Kind != ValueKind.Integer || line.Integer is < 0 or > int.MaxValue || ++found > 2)
            {
                return false;
            }

            lines = found == 1 ? new LineRange((int)line.Integer, (int)line.Integer) : lines with { Last = (int)line.Integer };
        }

        return found > 0 && lines.First <= lines.Last;
    }
}
