namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>A tree's counts added up by frame, all counters together.</summary>
internal sealed class FrameSums
{
    private readonly CallTree _tree;
    private readonly double[] _self;
    private readonly double[] _total;

    public FrameSums(CallTree tree)
    {
        _tree = tree;
        _self = new double[tree.FrameNames.Length];
        _total = new double[tree.FrameNames.Length];

        // The number of nodes of a frame that are open above the current one: only the outermost adds to its total.
        var open = new int[tree.FrameNames.Length];
        int above = 0;
        double positive = tree.Counts.Sum(0);
        bool anyNegative = positive < 0;
        positive = Math.Max(0, positive);
        for (int node = 1; node <= tree.NodeCount; node++)
        {
            for (; above > 0 && tree.End(above) <= node; above = tree.Parent(above))
            {
                open[tree.Frame(above)]--;
            }

            int frame = tree.Frame(node);
            double own = tree.Counts.Sum(node);
            anyNegative |= own < 0;
            positive = CallTreeAssembler.AddCounts(positive, Math.Max(0, own));
            _self[frame] = CallTreeAssembler.AddCounts(_self[frame], own);
            _total[frame] = CallTreeAssembler.AddCounts(_total[frame], open[frame]++ == 0 ? tree.Total(node) : 0);
            above = node;
        }

        Whole = anyNegative ? positive : tree.Total(0);
    }

    /// <summary>Gets the whole that shares are parts of.</summary>
    /// <value>The total of the tree; with negative counts, the sum of what nodes have above 0.</value>
    public double Whole { get; }

    public FrameTotals this[int frame]
        => new(_tree.FrameNames[frame], _self[frame], _total[frame], Share(_self[frame]), Share(_total[frame]));

    public double[] By(FrameOrder order) => order == FrameOrder.Self ? _self : _total;

    public double Share(double value)
        => Whole > 0 ? Math.Clamp(value / Whole, 0, 1) : 0;

    /// <summary>Returns the frames in the order of what was counted in them, the most first.</summary>
    public IReadOnlyList<FrameTotals> Hottest(int top, FrameOrder order)
    {
        double[] by = By(order);
        double[] total = By(FrameOrder.Total);
        return
        [
            .. Enumerable.Range(0, by.Length)
                .OrderByDescending(frame => by[frame])
                .ThenByDescending(frame => total[frame])
                .Take(top)
                .Select(frame => this[frame]),
        ];
    }
}
