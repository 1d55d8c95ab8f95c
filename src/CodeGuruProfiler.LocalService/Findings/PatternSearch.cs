using System.IO.Enumeration;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>Finds patterns in a profile.</summary>
internal static class PatternSearch
{
    /// <summary>Returns the patterns whose calls reach their threshold, the most expensive first.</summary>
    public static IReadOnlyList<Finding> Find(CallTree tree, IEnumerable<Pattern> patterns) =>
    [
        .. patterns
            .Select(pattern => new Finding(pattern, Matches(tree, pattern)))
            .Where(finding => finding.Matches.Count > 0 && finding.Percent >= finding.Pattern.ThresholdPercent)
            .OrderByDescending(finding => finding.Percent)
            .ThenBy(finding => finding.Pattern.Id, StringComparer.Ordinal),
    ];

    private static List<PatternMatch> Matches(CallTree tree, Pattern pattern)
    {
        double all = Total(tree.Root, pattern);
        if (all == 0)
        {
            return [];
        }

        var matches = new List<PatternMatch>();
        var matched = new HashSet<CallTreeNode>();
        foreach (CallTreeNode node in tree.Nodes)
        {
            // Nodes below a match belong to it. Callers come before their callees.
            if (node.Parent is { } caller && matched.Contains(caller))
            {
                matched.Add(node);
            }
            else if (IndexOfChain(node, pattern) is >= 0 and int index)
            {
                matched.Add(node);
                matches.Add(new PatternMatch(AddressOf(node), index, 100 * Total(node, pattern) / all));
            }
        }

        return [.. matches.Where(match => match.Percent > 0).OrderByDescending(match => match.Percent)];
    }

    private static int IndexOfChain(CallTreeNode node, Pattern pattern)
    {
        for (int i = 0; i < pattern.TargetFrames.Count; i++)
        {
            if (EndsChain(node, pattern.TargetFrames[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool EndsChain(CallTreeNode node, IReadOnlyList<string> chain)
    {
        CallTreeNode? at = node;
        for (int i = chain.Count - 1; i >= 0; i--)
        {
            if (at is not { IsRoot: false } frame || !FileSystemName.MatchesSimpleExpression(chain[i], frame.Frame, ignoreCase: false))
            {
                return false;
            }

            at = frame.Parent;
        }

        return true;
    }

    private static double Total(CallTreeNode node, Pattern pattern)
        => pattern.CountersToAggregate.Count == 0 ? node.Total : pattern.CountersToAggregate.Sum(node.GetTotal);

    private static string AddressOf(CallTreeNode node)
    {
        var frames = new Stack<string>();
        for (CallTreeNode? at = node; at is { IsRoot: false } frame; at = frame.Parent)
        {
            frames.Push(frame.Frame);
        }

        return string.Join(';', frames);
    }
}
