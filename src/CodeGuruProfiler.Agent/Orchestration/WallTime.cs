using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent.Orchestration;

/// <summary>Folds the counters of thread states into WALL_TIME, the one counter that AWS's Python agent posts.</summary>
internal static class WallTime
{
    /// <summary>Gets whether a profile has other counters than WALL_TIME.</summary>
    public static bool IsDetailed(AgentProfile profile) => profile.CallTree.Counters.Any(counter => counter != CallTreeBuilder.WallTime);

    public static AgentProfile Fold(AgentProfile profile)
    {
        if (!IsDetailed(profile))
        {
            return profile;
        }

        // Each counter has the same weight: the looks a second.
        double weight = profile.Metadata.SampleWeights.Values.FirstOrDefault();
        return profile with
        {
            CallTree = Fold(profile.CallTree),
            Metadata = profile.Metadata with { SampleWeights = new Dictionary<string, double> { [CallTreeBuilder.WallTime] = weight } },
        };
    }

    private static CallTree Fold(CallTree tree)
    {
        var builder = new CallTreeBuilder();
        int counter = builder.AddCounter(CallTreeBuilder.WallTime);
        int[] frames = new int[tree.Frames.Count];
        for (int i = 0; i < frames.Length; i++)
        {
            frames[i] = builder.AddFrame(tree.Frames[i]);
        }

        // From 0, the root, which has no frame.
        int[] nodes = new int[tree.NodeCount + 1];
        for (int i = 0; i <= tree.NodeCount; i++)
        {
            CallTreeNode node = tree[i];
            if (node.Parent is { } parent)
            {
                nodes[i] = builder.GetOrAddNode(nodes[parent.Index], frames[node.FrameIndex]);
            }

            if (node.Self > 0)
            {
                builder.AddCount(nodes[i], counter, node.Self);
            }
        }

        return builder.ToCallTree();
    }
}
