namespace CodeGuruProfiler.NetTrace.Tests;

public class StackTableTests
{
    [Fact]
    public void Add_SameStackAgain_CountsByType()
    {
        var table = new StackTable();
        for (int i = 0; i < 5; i++)
        {
            Assert.True(table.Add([1, 2, 3], i < 2 ? SampleType.Managed : SampleType.External));
        }

        table.Add([1, 2], SampleType.Managed, 10);
        table.Add([], SampleType.Error);

        Assert.Equal(3, table.Count);
        Assert.Equal((2, 3, 0), (table.GetCount(0, SampleType.Managed), table.GetCount(0, SampleType.External), table.GetCount(0, SampleType.Error)));
        Assert.Equal(10, table.GetCount(1, SampleType.Managed));
        Assert.Equal(1, table.GetCount(2, SampleType.Error));
        Assert.Equal([1UL, 2UL, 3UL], table.GetStack(0).ToArray());
        Assert.Equal([1UL, 2UL, 3UL, 1UL, 2UL], table.Addresses.ToArray());
    }

    [Fact]
    public void Add_ManyStacks_FindsEachAgain()
    {
        var table = new StackTable();
        for (int round = 0; round < 2; round++)
        {
            for (ulong i = 0; i < 10_000; i++)
            {
                table.Add([i, i * i], SampleType.Managed);
            }
        }

        Assert.Equal(10_000, table.Count);
        Assert.All(Enumerable.Range(0, 10_000), i => Assert.Equal(2, table.GetCount(i, SampleType.Managed)));
    }

    [Fact]
    public void Add_PastTheLimit_DropsAndCounts()
    {
        var table = new StackTable(maxAddresses: 4);

        Assert.True(table.Add([1, 2, 3], SampleType.Managed));
        Assert.False(table.Add([4, 5], SampleType.Managed, 7));
        Assert.True(table.Add([1, 2, 3], SampleType.Managed));
        Assert.True(table.Add([4], SampleType.Managed));

        Assert.Equal((2, 7L), (table.Count, table.Dropped));
    }

    [Fact]
    public void Clear_KeepsTheMemory()
    {
        var table = new StackTable();
        Fill(table);
        long held = table.MemoryLength;
        table.Clear();
        Assert.Equal(0, table.Count);
        void FillAgain()
        {
            table.Clear();
            Fill(table);
        }

        Assert.Equal(0, Memory.LeastAllocated(FillAgain));
        Assert.Equal(held, table.MemoryLength);
    }

    [Fact]
    public void Clear_MoreThanAnEighthOfAFullTable_ReleasesTheMemory()
    {
        var table = new StackTable(maxAddresses: 4096);
        long first = table.MemoryLength;
        Fill(table);

        table.Clear();

        Assert.Equal((0, first), (table.Count, table.MemoryLength));
        Fill(table);
        Assert.Equal(1000, table.Count);
        Assert.Equal([999UL, 999UL, 999UL], table.GetStack(999).ToArray());
    }

    [Fact]
    public void Get_NumberOfNoStack_IsRefused()
    {
        var table = new StackTable();
        table.Add([1], SampleType.Managed);

        Assert.Throws<ArgumentOutOfRangeException>(() => table.GetStack(1).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => table.GetCount(-1, SampleType.Managed));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StackTable(0));
    }

    private static void Fill(StackTable table)
    {
        Span<ulong> stack = stackalloc ulong[3];
        for (ulong i = 0; i < 1000; i++)
        {
            stack.Fill(i);
            table.Add(stack, SampleType.External);
        }
    }
}
