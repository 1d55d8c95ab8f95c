namespace CodeGuruProfiler.Profiles;

/// <summary>Finds the call tree of an aggregated profile that does not have it where an agent's profile has.</summary>
internal static class NestedCallGraph
{
    /// <summary>Takes the first struct with <c>children</c> out of the unknown fields and reads it as the tree.</summary>
    public static ProfileDocument Find(ProfileDocument document, ProfileReaderOptions limits)
    {
        int found = IndexOfNode(document.Unknown);
        return found < 0 ? document : document.WithCallGraph(found, limits);
    }

    private static int IndexOfNode(ReadOnlySpan<ValueToken> tokens)
    {
        // Ends before the others are met, so the outermost of the first ones is the smallest number.
        int first = -1;
        var open = new Stack<int>();
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == ValueKind.End)
            {
                open.Pop();
                continue;
            }

            if (tokens[i] is { Name: FieldNames.Children, Kind: ValueKind.StartStruct }
                && open.TryPeek(out int parent)
                && (first < 0 || parent < first))
            {
                first = parent;
            }

            if (tokens[i].IsStart)
            {
                open.Push(i);
            }
        }

        return first;
    }
}
