using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Metrics;

/// <summary>The counts of some frames in a tree, computed in one traversal of its nodes for any number of metrics.</summary>
/// <remarks>
/// The count of a frame includes its nodes and all nodes below them. Recursive calls count once. Negative counts are ignored:
/// docs/decisions/0050-counts-that-are-negative-or-huge.md.
/// </remarks>
internal sealed class FrameCounts
{
    private static readonly IReadOnlyList<string?> AllStates = [null];

    private readonly string?[] _states;
    private readonly Dictionary<string, FrameCount> _frames;
    private readonly double[] _all;

    /// <summary>Creates counts for the frames and thread states of metrics.</summary>
    /// <param name="metrics">The metrics.</param>
    public FrameCounts(IReadOnlyList<FrameMetric> metrics)
    {
        // Null stands for all states.
        _states = [.. metrics.SelectMany(StatesOf).Distinct()];
        _frames = metrics.Select(metric => metric.FrameName).Distinct().ToDictionary(frame => frame, _ => new FrameCount(_states.Length));
        _all = new double[_states.Length];
    }

    /// <summary>Counts a tree and replaces the previous counts.</summary>
    public void Count(CallTree tree)
    {
        Array.Clear(_all);
        foreach (FrameCount frame in _frames.Values)
        {
            Array.Clear(frame.Counts);
        }

        var path = new Stack<OpenNode>();
        foreach (CallTreeNode node in tree.Nodes)
        {
            Close(path, node.Depth);
            if (_frames.TryGetValue(node.Frame, out FrameCount? frame) && !frame.IsOpen)
            {
                frame.IsOpen = true;
                path.Push(new OpenNode(node.Depth, frame, new double[_states.Length]));
            }

            double[] counts = path.TryPeek(out OpenNode? innermost) ? innermost.Counts : _all;
            for (int state = 0; state < _states.Length; state++)
            {
                counts[state] += Math.Max(0, _states[state] is { } name ? node.GetSelf(name) : node.Self);
            }
        }

        Close(path, 0);
    }

    /// <summary>Returns the share of a metric's frame in the tree, 0 to 1.</summary>
    public double ShareOf(FrameMetric metric)
    {
        double[] counts = _frames[metric.FrameName].Counts;
        double part = 0;
        double all = 0;
        foreach (string? state in StatesOf(metric).Distinct())
        {
            int index = Array.IndexOf(_states, state);
            part += counts[index];
            all += _all[index];
        }

        return all == 0 ? 0 : Math.Min(1, part / all);
    }

    private static IReadOnlyList<string?> StatesOf(FrameMetric metric) => metric.ThreadStates is { Count: > 0 } states ? states : AllStates;

    /// <summary>Closes the nodes at or below a depth, and adds their counts to the enclosing ones.</summary>
    private void Close(Stack<OpenNode> path, int depth)
    {
        while (path.TryPeek(out OpenNode? ended) && ended.Depth >= depth)
        {
            path.Pop();
            ended.Frame.IsOpen = false;
            double[] around = path.TryPeek(out OpenNode? outer) ? outer.Counts : _all;
            for (int state = 0; state < _states.Length; state++)
            {
                ended.Frame.Counts[state] += ended.Counts[state];
                around[state] += ended.Counts[state];
            }
        }
    }

    private sealed class FrameCount(int states)
    {
        public double[] Counts { get; } = new double[states];

        public bool IsOpen { get; set; }
    }

    /// <summary>A counted frame on the path to the current node, and the counts below it so far.</summary>
    private sealed record OpenNode(int Depth, FrameCount Frame, double[] Counts);
}
