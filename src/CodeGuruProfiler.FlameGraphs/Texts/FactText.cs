using System.Globalization;
using CodeGuruProfiler.FlameGraphs.Weights;
using CodeGuruProfiler.Names;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.FlameGraphs.Texts;

/// <summary>Numbers as people read them.</summary>
internal static class FactText
{
    public static string Count(double count) => count.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Share(double share) => (share * 100).ToString(share is > 0 and < 0.09995 ? "0.00" : "0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>A difference of shares, in percentage points, always with its sign.</summary>
    public static string Points(double difference) => (difference * 100).ToString("+0.00;−0.00;±0.00", CultureInfo.InvariantCulture);

    public static string Name(CallTree tree, int node, FlameGraphOptions options)
        => VisibleText.Of(node == 0 ? options.Title : tree[node].Frame);

    /// <summary>All facts about a node, as a sentence.</summary>
    public static string Sentence(GraphSource source, GraphWeights weights, int node, FlameGraphOptions options)
    {
        string name = Name(source.Tree, node, options);
        string after = $"{Count(weights.After(node))} {options.Unit} ({Share(weights.ShareAfter(node))})";
        if (!source.IsComparison)
        {
            return $"{name}: {after}";
        }

        double z = weights.Z(node);
        string noise = double.IsNaN(z) ? "" : z <= Noise.Max ? ", within noise" : string.Create(CultureInfo.InvariantCulture, $", z {z:0.0}");
        return $"{name}: {after}, before {Count(weights.Before(node))} ({Share(weights.ShareBefore(node))}), "
            + $"{Points(weights.ShareAfter(node) - weights.ShareBefore(node))} points{noise}";
    }
}
