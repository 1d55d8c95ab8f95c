using CodeGuruProfiler.Profiles.Buffers;

namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>
/// Lays an assembled tree out for good: names sorted, siblings sorted by name, nodes numbered as they are met going down.
/// Two equal trees then have equal arrays. Linear in the nodes; only the distinct names are sorted by comparing.
/// </summary>
internal static class CallTreeLayout
{
    /// <param name="source">The assembled tree, left as it is.</param>
    /// <param name="prune">Whether branches without a count are left out.</param>
    public static CallTree Build(CallTreeAssembler source, bool prune)
    {
        // Null keeps all.
        bool[]? kept = prune ? Keep(source) : null;
        (string[] frames, int[] frameRank) = Sort(source.Frames, Used(source.Frame, kept, source.Frames.Count));
        int[]? newNumbers = !prune && IsLaidOut(source, frameRank)
            ? KeepNumbers(source.Length, out int length)
            : Number(source, kept, frameRank, frames.Length, out length);
        if (newNumbers is null)
        {
            Return(kept);
            return source.WithoutDuplicates().Finish(prune);
        }

        int[] oldNumbers = PooledArray.Rent<int>(length);
        var frame = new int[length];
        var parent = new int[length];
        for (int node = 0; node < source.Length; node++)
        {
            if (kept is null || kept[node])
            {
                int to = newNumbers[node];
                oldNumbers[to] = node;
                frame[to] = node == 0 ? -1 : frameRank[source.Frame[node]];
                parent[to] = node == 0 ? -1 : newNumbers[source.Parent[node]];
            }
        }

        ReadOnlySpan<int> old = oldNumbers.AsSpan(0, length);
        var tree = new CallTree(
            frames,
            frame,
            parent,
            Ends(parent),
            CallTreeCountsLayout.Build(source, old),
            CallTreeSources.Build(source, old),
            source.Fields?.ToNodeFields(newNumbers));
        Return(kept);
        PooledArray.Return(newNumbers);
        PooledArray.Return(oldNumbers);
        return tree;
    }

    /// <summary>The names that are used, sorted, and for each old number the new one.</summary>
    public static (string[] Names, int[] Rank) Sort(StringTable table, ReadOnlySpan<bool> used)
    {
        int count = 0;
        foreach (bool isUsed in used)
        {
            count += isUsed ? 1 : 0;
        }

        var names = new string[count];
        var ids = new int[count];
        int next = 0;
        for (int id = 0; id < used.Length; id++)
        {
            if (used[id])
            {
                names[next] = table[id];
                ids[next++] = id;
            }
        }

        Array.Sort(names, ids, StringComparer.Ordinal);
        var rank = new int[used.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            rank[ids[i]] = i;
        }

        return (names, rank);
    }

    /// <summary>Returns which nodes have a count, or a node below them that has one.</summary>
    private static bool[] Keep(CallTreeAssembler source)
    {
        bool[] kept = PooledArray.RentCleared<bool>(source.Length);
        // A parent's number is smaller than its children's: one pass from the back sees all children first.
        for (int node = source.Length - 1; node > 0; node--)
        {
            kept[node] |= CallTreeCountsLayout.HasAny(source, node);
            kept[source.Parent[node]] |= kept[node];
        }

        kept[0] = true;
        return kept;
    }

    private static void Return(bool[]? kept)
    {
        if (kept is not null)
        {
            PooledArray.Return(kept);
        }
    }

    private static bool[] Used(ReadOnlySpan<int> frame, bool[]? kept, int frames)
    {
        var used = new bool[frames];
        for (int node = 1; node < frame.Length; node++)
        {
            used[frame[node]] |= kept is null || kept[node];
        }

        return used;
    }

    /// <summary>Returns whether the nodes already are in the order of a tree, as those of a file are that was written from one.</summary>
    private static bool IsLaidOut(CallTreeAssembler source, int[] frameRank)
    {
        ReadOnlySpan<int> frame = source.Frame;
        ReadOnlySpan<int> parent = source.Parent;
        // Plus 1: 0 is a node without children.
        int[] rankOfLastChild = PooledArray.RentCleared<int>(source.Length);
        bool isLaidOut = true;
        for (int node = 1; node < parent.Length && isLaidOut; node++)
        {
            // From the node before up to the common ancestor, which must be the parent. Each step leaves a node for good.
            int ancestor = node - 1;
            while (ancestor > parent[node])
            {
                ancestor = parent[ancestor];
            }

            int rank = frameRank[frame[node]] + 1;
            isLaidOut = ancestor == parent[node] && rank > rankOfLastChild[ancestor];
            rankOfLastChild[ancestor] = rank;
        }

        PooledArray.Return(rankOfLastChild);
        return isLaidOut;
    }

    private static int[] KeepNumbers(int length, out int kept)
    {
        kept = length;
        int[] numbers = PooledArray.Rent<int>(length);
        for (int node = 0; node < length; node++)
        {
            numbers[node] = node;
        }

        return numbers;
    }

    /// <summary>Assigns each node its number in the tree; null when a node has two children of one frame.</summary>
    private static int[]? Number(CallTreeAssembler source, bool[]? kept, int[] frameRank, int frames, out int length)
    {
        ReadOnlySpan<int> frame = source.Frame;
        ReadOnlySpan<int> parent = source.Parent;

        // All nodes of a frame in a list, then the frames from last to first: putting each node in front of its parent's
        // list of children leaves every such list sorted.
        var firstOfFrame = new int[frames];
        int[] nextOfFrame = PooledArray.Rent<int>(source.Length);
        for (int node = 1; node < frame.Length; node++)
        {
            if (kept is null || kept[node])
            {
                ref int first = ref firstOfFrame[frameRank[frame[node]]];
                nextOfFrame[node] = first;
                first = node;
            }
        }

        length = 0;
        bool hasDuplicates = false;
        int[] firstChild = PooledArray.RentCleared<int>(source.Length);
        int[] nextSibling = PooledArray.RentCleared<int>(source.Length);
        for (int rank = frames - 1; rank >= 0; rank--)
        {
            for (int node = firstOfFrame[rank]; node != 0; node = nextOfFrame[node])
            {
                ref int first = ref firstChild[parent[node]];
                hasDuplicates |= first != 0 && frame[first] == frame[node];
                nextSibling[node] = first;
                first = node;
            }
        }

        int[]? numbers = hasDuplicates ? null : NumberDown(parent, firstChild, nextSibling, nextOfFrame, out length);
        PooledArray.Return(firstChild);
        PooledArray.Return(nextSibling);
        return numbers;
    }

    private static int[] NumberDown(ReadOnlySpan<int> parent, int[] firstChild, int[] nextSibling, int[] numbers, out int length)
    {
        // Down to the first child, else across to the next sibling of the nearest ancestor that has one.
        length = 0;
        for (int node = 0; node >= 0;)
        {
            numbers[node] = length++;
            if (firstChild[node] != 0)
            {
                node = firstChild[node];
                continue;
            }

            while (node > 0 && nextSibling[node] == 0)
            {
                node = parent[node];
            }

            node = node == 0 ? -1 : nextSibling[node];
        }

        return numbers;
    }

    private static int[] Ends(int[] parent)
    {
        var end = new int[parent.Length];
        for (int node = parent.Length - 1; node >= 0; node--)
        {
            end[node] = Math.Max(end[node], node + 1);
            if (node > 0)
            {
                ref int parentEnd = ref end[parent[node]];
                parentEnd = Math.Max(parentEnd, end[node]);
            }
        }

        return end;
    }
}
