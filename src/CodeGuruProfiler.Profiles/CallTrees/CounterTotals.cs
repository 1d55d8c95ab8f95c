namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>
/// The totals of single counters of a tree that has many: a node then has few of them, and an array of totals for each would hold mostly zeros.
/// Takes memory for the counts there are, whatever their number of counters, and for a total a number of steps that is their logarithm.
/// </summary>
/// <remarks>
/// For each counter the nodes that have it, in order, and a tree of sums over them: entry <c>i</c> is the sum of entries <c>2i</c> and
/// <c>2i + 1</c>, the counts are at the end. The descendants of a node are a range of nodes, and so a range of counts; nothing is ever subtracted,
/// so that a total is as exact as its counts.
/// </remarks>
internal sealed class CounterTotals
{
    private readonly int[] _starts;
    private readonly int[] _nodes;
    private readonly double[] _sums;

    public CounterTotals(CallTree tree)
    {
        CallTreeCounts counts = tree.Counts;
        _starts = new int[counts.Names.Length + 1];
        for (int node = 0; node <= tree.NodeCount; node++)
        {
            foreach (int counter in counts.CountersOf(node))
            {
                _starts[counter + 1]++;
            }
        }

        for (int counter = 0; counter < counts.Names.Length; counter++)
        {
            _starts[counter + 1] += _starts[counter];
        }

        _nodes = new int[_starts[^1]];
        _sums = new double[2 * _nodes.Length];
        Fill(tree);
        AddUp();
    }

    /// <summary>Gets the sum of a counter over a range of nodes.</summary>
    public double Get(int counter, int start, int end)
    {
        int length = _starts[counter + 1] - _starts[counter];
        ReadOnlySpan<int> nodes = _nodes.AsSpan(_starts[counter], length);
        ReadOnlySpan<double> sums = _sums.AsSpan(2 * _starts[counter], 2 * length);
        double sum = 0;
        int left = length + FirstFrom(nodes, start);
        int right = length + FirstFrom(nodes, end);
        for (; left < right; left >>= 1, right >>= 1)
        {
            if ((left & 1) != 0)
            {
                sum = CallTreeAssembler.AddCounts(sum, sums[left++]);
            }

            if ((right & 1) != 0)
            {
                sum = CallTreeAssembler.AddCounts(sum, sums[--right]);
            }
        }

        return sum;
    }

    private static int FirstFrom(ReadOnlySpan<int> nodes, int node)
    {
        int i = nodes.BinarySearch(node);
        return i < 0 ? ~i : i;
    }

    private void Fill(CallTree tree)
    {
        int[] next = _starts[..^1];
        for (int node = 0; node <= tree.NodeCount; node++)
        {
            ReadOnlySpan<int> counters = tree.Counts.CountersOf(node);
            ReadOnlySpan<double> values = tree.Counts.ValuesOf(node);
            for (int i = 0; i < counters.Length; i++)
            {
                int counter = counters[i];
                int place = next[counter]++;
                _nodes[place] = node;
                _sums[place + _starts[counter + 1]] = values[i];
            }
        }
    }

    private void AddUp()
    {
        for (int counter = 0; counter < _starts.Length - 1; counter++)
        {
            int length = _starts[counter + 1] - _starts[counter];
            Span<double> sums = _sums.AsSpan(2 * _starts[counter], 2 * length);
            for (int i = length - 1; i > 0; i--)
            {
                sums[i] = CallTreeAssembler.AddCounts(sums[2 * i], sums[(2 * i) + 1]);
            }
        }
    }
}
