using CodeGuruProfiler.NetTrace;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Tests.Judges;

/// <summary><c>dotnet-trace convert</c>, Microsoft's own way from nettrace to speedscope.</summary>
public class DotNetTraceTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(11)]
    public void Convert_ItsSpeedscopeFile_HasTheStacksOfTheTrace(int runtime)
    {
        string program = Judge.Require("DOTNET_TRACE_PATH", "dotnet-trace");
        using var folder = new TemporaryFolder();
        byte[] trace = Files.Recording(runtime);
        string file = folder.Write("t.nettrace", trace);

        Judge.Run(program, ["convert", file, "--format", "Speedscope", "--output", folder.PathOf("t")]);

        CallTree theirs = SpeedscopeFormat.Parse(File.ReadAllBytes(folder.PathOf("t.speedscope.json"))).CallTree;
        CallTree ours = NetTraceFormat.Parse(trace, new NetTraceReadOptions { FrameNames = FrameNameStyle.Runtime, ThreadStates = false }).CallTree;
        Assert.Equal(StacksOf(ours), StacksOf(theirs));

        // Its times are rounded, so that a little is left between the states and the frames around them.
        double known = theirs.Root.GetTotal(ThreadStateRules.Runnable) + theirs.Root.GetTotal(ThreadStateRules.Waiting);
        Assert.InRange(known / theirs.Root.Total, 0.999, 1);
    }

    // It shows a stack that was cut as one that was not, and does not show one without a name.
    private static SortedSet<string> StacksOf(CallTree tree)
    {
        var stacks = new SortedSet<string>(StringComparer.Ordinal);
        foreach (CallTreeNode node in tree.Nodes)
        {
            string path = "";
            for (CallTreeNode? each = node; each is { IsRoot: false } frame; each = frame.Parent)
            {
                path = frame.Frame is StackMapper.Truncated or StackMapper.Unknown ? path : frame.Frame + ";" + path;
            }

            stacks.Add(path);
        }

        stacks.Remove("");
        return stacks;
    }
}
