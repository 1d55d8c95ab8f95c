namespace CodeGuruProfiler.Profiles.Tests;

public sealed class LargeCallTreeTests
{
    private static readonly Lazy<CallTree> AMillionNodes = new(() => Trees.Wide(1_000_000));

    [Theory]
    [InlineData(ProfileEncoding.Ion)]
    [InlineData(ProfileEncoding.IonText)]
    [InlineData(ProfileEncoding.Json)]
    public void Deep_TenThousandFrames_IsReadMergedAndWritten(ProfileEncoding encoding)
    {
        CallTree tree = Trees.Deep(10_000);
        byte[] bytes = new AggregatedProfile { CallTree = tree }.ToArray(encoding);

        CallTree read = AggregatedProfile.Parse(bytes).CallTree;

        Assert.Equal(tree, read);
        Assert.Equal(10_000, read.Nodes.Last().Depth);
        Assert.Equal(2, read.Merge(tree).Root.Total);
        Assert.Equal(CallTree.Empty, read.Subtract(tree));
        Assert.Equal(10_000, read.HottestFrames(int.MaxValue).Count);
        Assert.Equal(100, read.CutAtDepth(100).NodeCount);
    }

    [Theory]
    [InlineData(ProfileEncoding.Ion)]
    [InlineData(ProfileEncoding.IonText)]
    [InlineData(ProfileEncoding.Json)]
    public void Deep_OneFrameMoreThanTheLimit_IsRefused(ProfileEncoding encoding)
    {
        byte[] bytes = new AggregatedProfile { CallTree = Trees.Deep(10_001) }.ToArray(encoding);

        var exception = Assert.Throws<ProfileFormatException>(() => AggregatedProfile.Parse(bytes));

        Assert.StartsWith("The profile is more than 10000 levels deep, the most that ProfileReaderOptions.MaxDepth allows.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(10_001, AggregatedProfile.Parse(bytes, new ProfileReaderOptions { MaxDepth = 10_001 }).CallTree.NodeCount);
    }

    [Trait("Category", "Slow")]
    [Theory]
    [InlineData(ProfileEncoding.Ion)]
    [InlineData(ProfileEncoding.IonText)]
    [InlineData(ProfileEncoding.Json)]
    public void Wide_AMillionNodes_AreReadMergedAndWritten(ProfileEncoding encoding)
    {
        CallTree tree = AMillionNodes.Value;
        byte[] bytes = new AggregatedProfile { CallTree = tree }.ToArray(encoding);

        CallTree read = AggregatedProfile.Parse(bytes).CallTree;

        Assert.InRange(read.NodeCount, 1_000_000, 1_000_010);
        Assert.Equal(tree, read);
        Assert.Equal(2 * tree.Root.Total, read.Merge(tree).Root.Total);
        Assert.Equal(10, read.HottestFrames(10).Count);
    }

    [Fact]
    public void Wide_MoreNodesThanTheLimit_IsRefused()
    {
        byte[] bytes = new AggregatedProfile { CallTree = Trees.Wide(1000) }.ToArray(ProfileEncoding.Json);

        var exception = Assert.Throws<ProfileFormatException>(() => AggregatedProfile.Parse(bytes, new ProfileReaderOptions { MaxNodes = 999 }));

        Assert.StartsWith("The profile has more than 999 nodes, the most that ProfileReaderOptions.MaxNodes allows.", exception.Message, StringComparison.Ordinal);
    }
}
