using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Tests.Hostile;

/// <summary>Twice the input takes no more than about twice the memory. Time is not measured: on a busy machine it proves nothing.</summary>
public class LinearityTests
{
    private const double Most = 2.8;

    public static TheoryData<ProfileFormat> Formats => [ProfileFormat.Pprof, ProfileFormat.Speedscope, ProfileFormat.Folded];

    [Trait("Category", "Slow")]
    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_TwiceTheNodes_AllocatesAboutTwice(ProfileFormat format)
    {
        byte[] one = Files.Of(Wide(20_000), format);
        byte[] two = Files.Of(Wide(40_000), format);

        Assert.InRange(Allocated(() => ProfileFormats.Read(two)) / Allocated(() => ProfileFormats.Read(one)), 0, Most);
    }

    [Trait("Category", "Slow")]
    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_TwiceTheNodes_AllocatesAboutTwice(ProfileFormat format)
    {
        CallTree one = Wide(20_000);
        CallTree two = Wide(40_000);

        Assert.InRange(Allocated(() => Files.Of(two, format)) / Allocated(() => Files.Of(one, format)), 0, Most);
    }

    // Among 100,000 siblings, and of 100,000 counters, each is found without looking at the others.
    [Fact]
    public void Read_ManySiblings_EndsSoonEnough()
    {
        CallTree tree = Wide(100_000);

        Assert.All(
            new[] { ProfileFormat.Pprof, ProfileFormat.Speedscope, ProfileFormat.Folded },
            format => Assert.Equal(100_000, ProfileFormats.Read(Files.Of(tree, format)).CallTree.NodeCount));
    }

    [Fact]
    public void Write_MoreCountersThanAFormatBears_IsRefused()
    {
        var builder = new CallTreeBuilder();
        for (int i = 0; i < 257; i++)
        {
            builder.Add(["main"], 1, "C" + i);
        }

        CallTree tree = builder.ToCallTree();

        Assert.StartsWith(
            "Choose at most 256 counters: the tree has 257, and pprof writes each of them for each stack.",
            Assert.Throws<ArgumentException>("tree", () => Files.Pprof(tree)).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("tree", () => Files.Speedscope(tree));
        Assert.Throws<ArgumentException>("tree", () => Files.Folded(tree, new FoldedWriteOptions { ThreadStates = FoldedThreadStates.RootFrame }));
        Assert.NotEmpty(Files.Folded(tree));
    }

    private static CallTree Wide(int nodes)
    {
        var builder = new CallTreeBuilder();
        for (int i = 0; i < nodes; i++)
        {
            builder.Add(["sibling" + i], 1);
        }

        return builder.ToCallTree();
    }

    private static double Allocated(Action action)
    {
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
