using CodeGuruProfiler.Profiles.Buffers;

namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>Takes the counts of a tree off those of another.</summary>
internal static class CallTreeSubtraction
{
    // Sums of the same counts in another order differ by that at most: 2^-40 of them. Whole counts are exact and differ by 1 at least.
    private const double Rounding = 1.0 / (1L << 40);
    private const double MaxWhole = 1L << 53;

    public static CallTree Subtract(CallTree tree, CallTree other)
    {
        var difference = new CallTreeAssembler();
        int[] counters = Array.ConvertAll(tree.Counts.Names, difference.Counters.GetOrAdd);
        int[] otherCounters = Array.ConvertAll(other.Counts.Names, difference.Counters.GetOrAdd);
        int[] to = CallTreeAddition.AddNodes(difference, tree);
        int[] otherTo = CallTreeAddition.AddNodes(difference, other);

        // For each node of the difference the other tree's, plus 1.
        int[] others = PooledArray.RentCleared<int>(difference.Length);
        for (int node = 0; node < otherTo.Length; node++)
        {
            others[otherTo[node]] = node + 1;
        }

        for (int node = 0; node < to.Length; node++)
        {
            ref int same = ref others[to[node]];
            Add(difference, to[node], new Counts(tree, node, counters), same == 0 ? default : new Counts(other, same - 1, otherCounters));
            same = 0;
        }

        for (int node = 0; node < otherTo.Length; node++)
        {
            if (others[otherTo[node]] != 0)
            {
                Add(difference, otherTo[node], default, new Counts(other, node, otherCounters));
            }
        }

        PooledArray.Return(others);
        return difference.Finish(prune: true);
    }

    private static void Add(CallTreeAssembler difference, int to, Counts counts, Counts others)
    {
        // Both are in the order of the counters' names.
        int i = 0;
        int j = 0;
        while (i < counts.Length || j < others.Length)
        {
            int order = i == counts.Length ? 1 : j == others.Length ? -1 : string.CompareOrdinal(counts.Name(i), others.Name(j));
            int counter = order <= 0 ? counts.Counter(i) : others.Counter(j);
            double value = order <= 0 ? counts.Value(i++) : 0;
            double less = order >= 0 ? others.Value(j++) : 0;
            if (Subtract(value, less) is var rest && rest != 0)
            {
                difference.AddCount(to, counter, rest);
            }
        }
    }

    /// <summary>Returns whether two numbers that are not whole differ by no more than the order in which they were added up.</summary>
    public static bool IsRounding(double left, double right)
        => Math.Abs(left - right) <= Math.Max(Math.Abs(left), Math.Abs(right)) * Rounding;

    private static double Subtract(double left, double right)
    {
        double difference = CallTreeAssembler.AddCounts(left, -right);
        return IsWhole(left) && IsWhole(right) ? difference
            : IsRounding(left, right) ? 0
            : difference;
    }

    private static bool IsWhole(double value) => Math.Abs(value) <= MaxWhole && value == Math.Truncate(value);

    /// <summary>The counts of a node, and the numbers that its tree's counters have in the difference.</summary>
    private readonly ref struct Counts(CallTree tree, int node, int[] numbers)
    {
        private readonly ReadOnlySpan<int> _counters = tree.Counts.CountersOf(node);
        private readonly ReadOnlySpan<double> _values = tree.Counts.ValuesOf(node);

        public int Length => _counters.Length;

        public string Name(int i) => tree.Counts.Names[_counters[i]];

        public int Counter(int i) => numbers[_counters[i]];

        public double Value(int i) => _values[i];
    }
}
