namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>Lays the counts of an assembled tree out: a counter once a node, zeros left out, counters sorted by name.</summary>
internal static class CallTreeCountsLayout
{
    /// <param name="source">The assembled tree.</param>
    /// <param name="old">For each node of the laid out tree, its number in the assembled one.</param>
    public static CallTreeCounts Build(CallTreeAssembler source, ReadOnlySpan<int> old)
    {
        ReadOnlySpan<PendingCount> pending = source.Counts;
        ReadOnlySpan<int> first = source.FirstCount;
        var starts = new int[old.Length + 1];
        // As long as they are in the end, unless counts are left out or added up.
        var counters = new int[pending.Length];
        var values = new double[pending.Length];
        var used = new bool[source.Counters.Count];
        int length = 0;
        for (int node = 0; node < old.Length; node++)
        {
            int start = length;
            for (int i = first[old[node]]; i >= 0; i = pending[i].Next)
            {
                counters[length] = pending[i].Counter;
                values[length++] = pending[i].Value;
            }

            length = start + AddUp(counters.AsSpan(start, length - start), values.AsSpan(start, length - start));
            foreach (int counter in counters.AsSpan(start, length - start))
            {
                used[counter] = true;
            }

            starts[node + 1] = length;
        }

        if (length < counters.Length)
        {
            Array.Resize(ref counters, length);
            Array.Resize(ref values, length);
        }

        (string[] names, int[] rank) = CallTreeLayout.Sort(source.Counters, used);
        Rename(starts, counters, values, rank);
        return new CallTreeCounts(names, starts, counters, values);
    }

    public static bool HasAny(CallTreeAssembler source, int node)
    {
        ReadOnlySpan<PendingCount> pending = source.Counts;
        int length = 0;
        bool any = false;
        for (int i = source.FirstCount[node]; i >= 0; i = pending[i].Next, length++)
        {
            any |= pending[i].Value != 0;
        }

        // So few are one a counter; of more, two may cancel each other out.
        return any && (length <= CallTreeAssembler.MaxCountsCompared || HasAnyAddedUp(source, node, length));
    }

    private static bool HasAnyAddedUp(CallTreeAssembler source, int node, int length)
    {
        var counters = new int[length];
        var values = new double[length];
        length = 0;
        for (int i = source.FirstCount[node]; i >= 0; i = source.Counts[i].Next)
        {
            counters[length] = source.Counts[i].Counter;
            values[length++] = source.Counts[i].Value;
        }

        return AddUp(counters, values) > 0;
    }

    /// <summary>Sorts by counter and adds up what is of the same; returns how many counters other than 0 are left, at the front.</summary>
    private static int AddUp(Span<int> counters, Span<double> values)
    {
        if (counters.Length > 1)
        {
            counters.Sort(values);
        }

        int length = 0;
        for (int i = 0; i < counters.Length;)
        {
            int counter = counters[i];
            double sum = values[i++];
            while (i < counters.Length && counters[i] == counter)
            {
                sum = CallTreeAssembler.AddCounts(sum, values[i++]);
            }

            if (sum != 0)
            {
                counters[length] = counter;
                values[length++] = sum;
            }
        }

        return length;
    }

    private static void Rename(ReadOnlySpan<int> starts, Span<int> counters, Span<double> values, ReadOnlySpan<int> rank)
    {
        for (int i = 0; i < counters.Length; i++)
        {
            counters[i] = rank[counters[i]];
        }

        for (int node = 0; node < starts.Length - 1; node++)
        {
            int length = starts[node + 1] - starts[node];
            if (length > 1)
            {
                counters.Slice(starts[node], length).Sort(values.Slice(starts[node], length));
            }
        }
    }
}
