using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Tests.RoundTrips;

/// <summary>Each format out and in again.</summary>
public class RoundTripTests
{
    public static TheoryData<ProfileFormat> WithCounters => [ProfileFormat.CodeGuruJson, ProfileFormat.CodeGuruIon, ProfileFormat.Pprof, ProfileFormat.Speedscope];

    public static TheoryData<ProfileFormat> ReadAndWritten => [.. WithCounters.Select(row => row.Data), ProfileFormat.Folded];

    [Theory]
    [MemberData(nameof(WithCounters))]
    public void WholeCounts_AndSources_AreEqualNodeByNode(ProfileFormat format)
    {
        foreach (CallTree tree in new[] { Trees.Shop, Trees.Random(500, 1, sources: true), Trees.Random(300, 2, counters: 1), Trees.Hostile, Trees.Chain(9_000) })
        {
            ConvertedProfile read = ProfileFormats.Read(Files.Of(tree, format));

            Assert.Equal(format, read.Format);
            Assert.Equal(tree, read.CallTree);
        }
    }

    [Theory]
    [MemberData(nameof(ReadAndWritten))]
    public void WithoutSources_OnlyTheyAreLost(ProfileFormat format)
    {
        byte[] file = Files.Of(Trees.Random(500, 1, sources: true), format, new ProfileWriteOptions { IncludeSources = false });

        CallTree read = ProfileFormats.Read(file).CallTree;

        Assert.All(read.Nodes, node => Assert.True(node.File is null && node.Lines is null));
        Assert.Equal(Trees.Random(500, 1, sources: true).NodeCount, read.NodeCount);
        Assert.Equal(-1, file.AsSpan().IndexOf("/src/"u8));
    }

    [Fact]
    public void Folded_WithAFrameForEachCounter_IsEqualNodeByNode()
    {
        CallTree tree = Trees.Random(500, 3);

        byte[] file = Files.Folded(tree, new FoldedWriteOptions { ThreadStates = FoldedThreadStates.RootFrame });

        Assert.Equal(tree, ProfileFormats.Read(file).CallTree);
    }

    [Fact]
    public void Folded_Sum_HasTheSameNodesAndTotals()
    {
        CallTree tree = Trees.Random(500, 3);

        CallTree read = ProfileFormats.Read(Files.Folded(tree)).CallTree;

        Assert.Equal(["WALL_TIME"], read.Counters);
        Assert.Equal(tree.Nodes.Select(node => node.ToString()), read.Nodes.Select(node => node.ToString()));
    }

    [Theory]
    [InlineData(ProfileFormat.CodeGuruJson)]
    [InlineData(ProfileFormat.CodeGuruIon)]
    [InlineData(ProfileFormat.Speedscope)]
    public void Fractions_AreKept(ProfileFormat format)
    {
        CallTree tree = Trees.Random(500, 4, fractions: true);

        Assert.Equal(tree, ProfileFormats.Read(Files.Of(tree, format)).CallTree);
    }

    [Theory]
    [InlineData(ProfileFormat.Pprof)]
    [InlineData(ProfileFormat.Folded)]
    public void Fractions_AreCarried_SoThatEachSubtreeStaysWithinOne(ProfileFormat format)
    {
        CallTree tree = Trees.Random(2_000, 5, counters: 1, fractions: true);

        CallTree read = ProfileFormats.Read(Files.Of(tree, format)).CallTree;

        Dictionary<string, double> totals = read.Nodes.ToDictionary(PathOf, node => node.Total);
        Assert.All(tree.Nodes, node => Assert.InRange(totals.GetValueOrDefault(PathOf(node)), node.Total - 1, node.Total + 1));
        Assert.Equal(tree.Root.Total, read.Root.Total, tolerance: 1);
    }

    [Theory]
    [MemberData(nameof(WithCounters))]
    public void CountsOfTheRoot_AreKept(ProfileFormat format)
    {
        var builder = new CallTreeBuilder();
        builder.AddCount(0, builder.AddCounter("RUNNABLE"), 4);
        builder.Add(["main"], 1, "WAITING");
        CallTree tree = builder.ToCallTree();

        Assert.Equal(tree, ProfileFormats.Read(Files.Of(tree, format)).CallTree);
    }

    [Theory]
    [MemberData(nameof(ReadAndWritten))]
    public void EmptyTree_IsEmptyAgain(ProfileFormat format)
    {
        byte[] file = Files.Of(CallTree.Empty, format);

        if (format == ProfileFormat.Folded)
        {
            Assert.Empty(file);
            return;
        }

        Assert.Equal(CallTree.Empty, ProfileFormats.Read(file).CallTree);
    }

    [Theory]
    [MemberData(nameof(ReadAndWritten))]
    public async Task Streams_AreReadAndWrittenLikeSpans(ProfileFormat format)
    {
        var profile = new ConvertedProfile { CallTree = Trees.Shop };
        using var stream = new MemoryStream();

        await ProfileFormats.WriteAsync(profile, format, stream);

        Assert.Equal(Files.Of(Trees.Shop, format), stream.ToArray());
        stream.Position = 0;
        Assert.Equal(ProfileFormats.Read(stream.ToArray()).CallTree, (await ProfileFormats.ReadAsync(stream)).CallTree);
    }

    private static string PathOf(CallTreeNode node)
        => node.IsRoot ? "" : PathOf(node.Parent!.Value) + ";" + node.Frame; // Only the root has no parent.
}
