namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>The counts of a tree's nodes, all in one array: node <c>n</c> has those from <c>starts[n]</c> up to <c>starts[n + 1]</c>, sorted by counter.</summary>
/// <remarks>A count of 0 is the same as none and is not held.</remarks>
internal sealed class CallTreeCounts(string[] names, int[] starts, int[] counters, double[] values)
{
    // So few are compared sooner than halved.
    private const int FewCounters = 16;

    public string[] Names => names;

    public bool AnyNegative => Array.Exists(values, value => value < 0);

    public bool AreWhole => Array.TrueForAll(values, value => value == Math.Truncate(value));

    public ReadOnlySpan<int> CountersOf(int node)
        => counters.AsSpan(starts[node], starts[node + 1] - starts[node]);

    public ReadOnlySpan<double> ValuesOf(int node)
        => values.AsSpan(starts[node], starts[node + 1] - starts[node]);

    public double Get(int node, int counter)
    {
        ReadOnlySpan<int> own = CountersOf(node);
        int i = own.Length <= FewCounters ? own.IndexOf(counter) : own.BinarySearch(counter);
        return i < 0 ? 0 : ValuesOf(node)[i];
    }

    public double Sum(int node)
    {
        double sum = 0;
        foreach (double value in ValuesOf(node))
        {
            sum = CallTreeAssembler.AddCounts(sum, value);
        }

        return sum;
    }

    /// <summary>The same counts, in the same order, of other nodes and with more counters to choose from.</summary>
    /// <param name="otherNames">The names: those of these counts, and perhaps more, in ordinal order.</param>
    /// <param name="otherStarts">Where the counts of each node begin, and the last's end.</param>
    public CallTreeCounts With(string[] otherNames, int[] otherStarts)
    {
        int[] ranks = Array.ConvertAll(names, name => Array.BinarySearch(otherNames, name, StringComparer.Ordinal));
        return new(otherNames, otherStarts, otherNames.Length == names.Length ? counters : Array.ConvertAll(counters, counter => ranks[counter]), values);
    }

    public bool ContentEquals(CallTreeCounts other)
        => other.ContentEquals(names, starts, counters, values);

    private bool ContentEquals(string[] otherNames, int[] otherStarts, int[] otherCounters, double[] otherValues)
        => names.AsSpan().SequenceEqual(otherNames)
            && starts.AsSpan().SequenceEqual(otherStarts)
            && counters.AsSpan().SequenceEqual(otherCounters)
            && values.AsSpan().SequenceEqual(otherValues);
}
