namespace CodeGuruProfiler.NetTrace.Tests;

public class StackNamesTests
{
    [Fact]
    public void Complete_AddressesInsideMethods_HaveTheirNames()
    {
        StackNames names = Names((0x1000, 0x100, "A", false), (0x2000, 0x10, "B", false));

        names.Complete([0x0FFF, 0x1000, 0x10FF, 0x1100, 0x1101, 0x2010, 0x2011]);

        Assert.Equal(
            [null, "T.A()", "T.A()", "T.A()", null, "T.B()", null],
            ((ulong[])[0x0FFF, 0x1000, 0x10FF, 0x1100, 0x1101, 0x2010, 0x2011]).Select(names.Find));
    }

    [Fact]
    public void Complete_EndOfAMethodWhereAnotherStarts_BelongsToTheOther()
    {
        StackNames names = Names((0x1000, 0x100, "A", false), (0x1100, 0x100, "B", false));

        names.Complete([0x1100]);

        Assert.Equal("T.B()", names.Find(0x1100));
    }

    [Fact]
    public void Complete_TwoMethodsAtOneAddress_TheLaterNamesIt()
    {
        StackNames names = Names((0x1000, 0x100, "Old", false), (0x1000, 0x80, "New", false));

        names.Complete([0x1010]);

        Assert.Equal("T.New()", names.Find(0x1010));
    }

    [Fact]
    public void Missing_CountsOnlyWhatNobodyAskedFor()
    {
        StackNames names = Names((0x1000, 0x100, "A", false));
        Assert.Equal(3, names.Missing([0x1000, 0x5000, 0x6000]));

        names.Complete([0x1000, 0x5000]);

        // 0x5000 is known to have no name.
        Assert.Equal(1, names.Missing([0x1000, 0x5000, 0x6000]));
    }

    [Fact]
    public void Complete_NextRound_KeepsMethodsAndRenewsDynamicOnes()
    {
        StackNames names = Names((0x1000, 0x100, "A", false), (0x2000, 0x100, "Dynamic", true));
        names.Complete([0x1000, 0x2000, 0x3000]);

        Begin(names, [0x2000, 0x3000], (0x2000, 0x100, "Other", true), (0x3000, 0x100, "Late", false));
        names.Complete([0x2000, 0x3000]);

        Assert.Equal(["T.A()", "T.Other()", "T.Late()"], ((ulong[])[0x1000, 0x2000, 0x3000]).Select(names.Find));
    }

    [Fact]
    public void Add_MethodThatNobodyWants_IsNotKept()
    {
        var names = new StackNames();
        Begin(names, [0x1050, 0x1100], (0x1000, 0x60, "A", false), (0x1051, 0x10, "Between", false), (0x10F0, 0x10, "End", false), (0x9000, 0x10, "Far", false));

        names.Complete([0x1050, 0x1055, 0x1100, 0x9000]);

        Assert.Equal(["T.A()", "T.A()", "T.End()", null], ((ulong[])[0x1050, 0x1055, 0x1100, 0x9000]).Select(names.Find));
    }

    [Fact]
    public void Complete_PastTheCapacity_ForgetsWhatWasNotAskedForTheLongest()
    {
        var names = new StackNames(capacity: 3);
        Begin(names, [], (0x1000, 0x1000, "A", false));
        names.Complete([0x1001, 0x1002, 0x1003]);
        Begin(names, [], (0x1000, 0x1000, "A", false));
        names.Complete([0x1004]);
        names.Find(0x1003);
        Begin(names, [], (0x1000, 0x1000, "A", false));
        names.Complete([0x1005]);

        Assert.Equal(3, names.Count);
        Assert.Equal(0, names.Missing([0x1003, 0x1004, 0x1005]));
    }

    [Fact]
    public void Complete_RuntimeStyle_NamesTheModule()
    {
        var names = new StackNames(FrameNameStyle.Runtime);
        names.Begin();
        names.Add(new ModuleEvent { ModuleId = 7, Path = "/app/Shop.dll" });
        names.Add(new MethodEvent { ModuleId = 7, StartAddress = 0x1000, Size = 1, Namespace = "Shop.Orders", Name = "Post", Signature = "void  (int32)" });

        names.Complete([0x1000]);

        Assert.Equal("Shop!Shop.Orders.Post(int32)", names.Find(0x1000));
    }

    [Fact]
    public void Constructor_CapacityOfNothing_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new StackNames(capacity: 0));

    private static StackNames Names(params (ulong Start, uint Size, string Name, bool IsDynamic)[] methods)
    {
        var names = new StackNames();
        Begin(names, [], methods);
        return names;
    }

    private static void Begin(StackNames names, ulong[] wanted, params (ulong Start, uint Size, string Name, bool IsDynamic)[] methods)
    {
        names.Begin(wanted);
        foreach ((ulong start, uint size, string name, bool isDynamic) in methods)
        {
            names.Add(new MethodEvent { StartAddress = start, Size = size, Namespace = "T", Name = name, Signature = "void  ()", Flags = isDynamic ? 1u : 0u });
        }
    }
}
