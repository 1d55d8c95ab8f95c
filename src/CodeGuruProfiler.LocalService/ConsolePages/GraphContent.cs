using System.Buffers;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.LocalService.TimeLines;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>The flame graphs of pages: data for the viewer, and pictures for readers without a script.</summary>
internal sealed class GraphContent(ConsoleContext context)
{
    /// <summary>Reads what a flame graph of a range is written from.</summary>
    public RangeTree ReadTree(DatabaseSession session, PageRequest request)
    {
        long groupId = ProfilingGroupStore.GetId(session, request.GroupName);
        RangeChoice choice = RangeChoice.Read(request, RangeChoice.FindNewest(session, groupId, context.Service.Now), GraphPage.DefaultLast);
        return choice.Range is { } range ? Get(session, request, groupId, range) : throw NoProfile(request);
    }

    /// <summary>Reads what the flame graph of a comparison is written from.</summary>
    public (RangeTree Before, RangeTree After) ReadTrees(DatabaseSession session, PageRequest request)
    {
        long groupId = ProfilingGroupStore.GetId(session, request.GroupName);
        ProfileTime newest = RangeChoice.FindNewest(session, groupId, context.Service.Now) ?? throw NoProfile(request);
        (TimeRange before, TimeRange after) = ComparePage.ReadRanges(request, newest);
        return (Get(session, request, groupId, before), Get(session, request, groupId, after));
    }

    /// <summary>Writes the flame graph of a tree, as data or as a picture.</summary>
    public static void Write(string groupName, RangeTree tree, bool isPicture, IBufferWriter<byte> output)
    {
        FlameGraphOptions options = GraphOptions.Of(groupName, tree.Range, tree.Tree);
        if (isPicture)
        {
            FlameGraph.WriteSvg(tree.Tree, output, options);
        }
        else
        {
            FlameGraphFragment.WriteData(tree.Tree, output, options);
        }
    }

    /// <summary>Writes the flame graph of a comparison, as data or as a picture.</summary>
    public static void Write(string groupName, RangeTree before, RangeTree after, bool isPicture, IBufferWriter<byte> output)
    {
        var comparison = CallTreeComparison.Of(before.Tree, after.Tree);
        FlameGraphOptions options = GraphOptions.OfComparison(groupName, before.Range, after.Range, comparison);
        if (isPicture)
        {
            FlameGraph.WriteSvg(comparison, output, options);
        }
        else
        {
            FlameGraphFragment.WriteData(comparison, output, options);
        }
    }

    private RangeTree Get(DatabaseSession session, PageRequest request, long groupId, TimeRange range)
        => context.Trees.Find(session, groupId, range, context.Service.Now) ?? throw NoProfile(request);

    private static ServiceException NoProfile(PageRequest request) => Errors.NotFound($"The profiling group '{request.GroupName}' has no profile in this range.");
}
