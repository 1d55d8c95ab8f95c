using System.Text;

namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>Reading takes memory for what is in the tree, and not for the tokens that led to it.</summary>
[Collection(TestsAlone.Name)]
public sealed class AllocationTests
{
    // Frame, parent, end, where the counts begin, a count and where the code is: 4 + 4 + 4 + 4 + 12 + 12 bytes. Some nodes have more counts.
    private const int BytesANode = 50;

    // A frame's name and its places in the tables while reading.
    private const int BytesAFrame = 500;

    [Trait("Category", "Slow")]
    [Theory]
    [InlineData(ProfileEncoding.Ion, 1)]
    [InlineData(ProfileEncoding.Ion, 10)]
    [InlineData(ProfileEncoding.IonText, 1)]
    [InlineData(ProfileEncoding.Json, 1)]
    public void Parse_ManyNodesOfFewFrames_AllocatesForNodesAndFramesOnly(ProfileEncoding encoding, int megabytes)
    {
        CallTree tree = Trees.OfSize(encoding, megabytes * 1_000_000);
        byte[] bytes = new AggregatedProfile { CallTree = tree }.ToArray(encoding);

        long allocated = Allocated(bytes);

        int frames = tree.HottestFrames(int.MaxValue).Count;
        Assert.InRange(bytes.Length, megabytes * 900_000, megabytes * 1_100_000);
        Assert.InRange(allocated, 0, ((long)BytesANode * tree.NodeCount) + (BytesAFrame * frames));
    }

    [Fact]
    public void Parse_TheSameTreeInMoreBytes_AllocatesNoMore()
    {
        CallTree tree = Trees.OfSize(ProfileEncoding.Json, 1_000_000);
        string json = Encoding.UTF8.GetString(new AggregatedProfile { CallTree = tree }.ToArray(ProfileEncoding.Json));
        byte[] once = Encoding.UTF8.GetBytes(json);
        byte[] spaced = Encoding.UTF8.GetBytes(json.Replace(",", "," + new string(' ', 100), StringComparison.Ordinal));

        Assert.True(spaced.Length > once.Length * 2);
        Assert.InRange(Allocated(spaced) - Allocated(once), -10_000, 10_000);
    }

    // The least of some: before the first the pool is empty, and a collection may empty it again.
    private static long Allocated(byte[] bytes)
        => Enumerable.Range(0, 4).Min(_ =>
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            AggregatedProfile.Parse(bytes);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
}
