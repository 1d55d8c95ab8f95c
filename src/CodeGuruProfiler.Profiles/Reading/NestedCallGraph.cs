using CodeGuruProfiler.Profiles.Fields;
using CodeGuruProfiler.Profiles.Unknown;

namespace CodeGuruProfiler.Profiles.Reading;

/// <summary>Finds the call tree of an aggregated profile that does not have it where an agent's profile has.</summary>
internal static class NestedCallGraph
{
    /// <summary>Takes the first struct with <c>children</c> out of the unknown fields and reads it as the tree.</summary>
    public static ParsedProfile Find(ParsedProfile document, ReadLimits limits)
    {
        Range? found = FindNode(document.Unknown, document.Texts);
        return found is { } node ? document.WithCallGraph(node, limits) : document;
    }

    private static Range? FindNode(ReadOnlySpan<byte> values, DocumentSymbols texts)
    {
        // Ends before the others are met, so the outermost of the first ones begins first.
        int first = -1;
        int end = 0;
        int annotated = -1;
        var open = new Stack<(int Start, bool IsStruct)>();
        var cursor = new ValueCursor(values, texts);
        while (cursor.Read())
        {
            int start = annotated < 0 ? cursor.Start : annotated;
            annotated = cursor.Kind == ValueKind.Annotation ? start : -1;
            if (cursor.Kind == ValueKind.End)
            {
                if (open.Pop().Start == first)
                {
                    end = cursor.Next;
                }

                continue;
            }

            if (cursor.Kind == ValueKind.StartStruct
                && cursor.HasName
                && cursor.Name.Utf8.SequenceEqual(FieldNames.ChildrenUtf8)
                && open.TryPeek(out (int Start, bool IsStruct) parent)
                && parent.IsStruct
                && (first < 0 || parent.Start < first))
            {
                first = parent.Start;
            }

            if (cursor.IsStart)
            {
                open.Push((start, cursor.Kind == ValueKind.StartStruct));
            }
        }

        return first < 0 ? null : first..end;
    }
}
