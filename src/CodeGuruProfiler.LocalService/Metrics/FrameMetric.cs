using System.Text.Json.Nodes;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Metrics;

/// <summary>How much of a profile a frame is, in some thread states; no state stands for all.</summary>
internal sealed record FrameMetric(string FrameName, IReadOnlyList<string> ThreadStates)
{
    private const string Type = "AggregatedRelativeTotalTime";

    public static FrameMetric Read(JsonNode? metric) => new(
        metric?["frameName"]?.GetValue<string>() ?? "",
        [.. (metric?["threadStates"]?.AsArray() ?? []).Select(state => state!.GetValue<string>())]);

    public JsonObject ToJson() => new()
    {
        ["frameName"] = FrameName,
        ["type"] = Type,
        ["threadStates"] = new JsonArray([.. ThreadStates.Select(state => JsonValue.Create(state))]),
    };

    /// <summary>Gets the frame's part of the profile, 0 to 1: what was counted in it and below it, wherever it was called from.</summary>
    public double Of(CallTree tree)
    {
        double all = Total(tree.Root);
        return all == 0 ? 0 : tree.Nodes.Where(node => node.Frame == FrameName && !IsBelowItself(node)).Sum(Total) / all;
    }

    // A frame that calls itself counts once.
    private bool IsBelowItself(CallTreeNode node)
    {
        for (CallTreeNode? caller = node.Parent; caller is { IsRoot: false } frame; caller = frame.Parent)
        {
            if (frame.Frame == FrameName)
            {
                return true;
            }
        }

        return false;
    }

    private double Total(CallTreeNode node) => ThreadStates.Count == 0 ? node.Total : ThreadStates.Distinct().Sum(node.GetTotal);
}
