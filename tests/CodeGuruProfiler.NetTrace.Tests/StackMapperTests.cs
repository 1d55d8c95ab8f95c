namespace CodeGuruProfiler.NetTrace.Tests;

public class StackMapperTests
{
    private const ulong Main = 0x1000;
    private const ulong Work = 0x2000;
    private const ulong PollGC = 0x3000;
    private const ulong Start = 0x4000;
    private const ulong Nameless = 0x9000;

    [Fact]
    public void Map_Stack_IsRootFirstWithoutTheRuntimesOwnFrames()
    {
        Assert.Equal(("RUNNABLE", "A.Main;A.Work"), Map([PollGC, Work, Start, Main], SampleType.Managed));
        Assert.Equal(
            ("RUNNABLE", "A.Main;System.Runtime.CompilerServices.AsyncMethodBuilderCore.Start;A.Work;System.Threading.Thread.PollGC"),
            Map([PollGC, Work, Start, Main], SampleType.Managed, new StackMapperOptions { HideRuntimeFrames = false }));
        Assert.Equal(
            ("RUNNABLE", "A.Main;System.Runtime.CompilerServices.AsyncMethodBuilderCore.Start;A.Work"),
            Map([PollGC, Work, Start, Main], SampleType.Managed, new StackMapperOptions { HideAsyncPlumbing = false }));
    }

    [Fact]
    public void Map_AddressesWithoutNames_AreLeftOut()
    {
        Assert.Equal(("NATIVE", "A.Main;A.Work"), Map([Nameless, Work, Nameless, Main], SampleType.External));
        Assert.Equal(("NATIVE", "<Unknown>"), Map([Nameless], SampleType.External));
        Assert.Equal(("RUNNABLE", "<Unknown>"), Map([], SampleType.Managed));
    }

    [Fact]
    public void Map_HundredAddresses_MayBeCut()
    {
        Assert.Equal("<Truncated>;A.Main", Map([.. Enumerable.Repeat(Nameless, 99), Main], SampleType.Managed).Frames);
        Assert.Equal("A.Main", Map([.. Enumerable.Repeat(Nameless, 98), Main], SampleType.Managed).Frames);
        Assert.Equal("<Truncated>;<Unknown>", Map([.. Enumerable.Repeat(Nameless, 100)], SampleType.Managed).Frames);
    }

    [Fact]
    public void Map_WithoutStates_IsWallTime()
        => Assert.Equal("WALL_TIME", Map([Work], SampleType.External, new StackMapperOptions { DetailedThreadStates = false }).State);

    [Fact]
    public void Map_WhereNativeIsUnknown_IsRunnable()
        => Assert.Equal("RUNNABLE", Map([Work], SampleType.External, new StackMapperOptions { NativeIsKnown = false }).State);

    private static (string State, string Frames) Map(ulong[] leafFirst, SampleType type, StackMapperOptions? options = null)
    {
        var names = new StackNames();
        names.Begin();
        (ulong Address, string Type, string Name)[] methods =
        [
            (Main, "A", "Main"), (Work, "A", "Work"), (PollGC, "System.Threading.Thread", "PollGC"), (Start, "System.Runtime.CompilerServices.AsyncMethodBuilderCore", "Start"),
        ];
        foreach ((ulong address, string typeName, string name) in methods)
        {
            names.Add(new MethodEvent { StartAddress = address, Size = 1, Namespace = typeName, Name = name, Signature = "void  ()" });
        }

        names.Complete(leafFirst);
        List<string> frames = ["what was there before"];
        string state = new StackMapper(names, options).Map(leafFirst, type, frames);
        return (state, string.Join(';', frames.Select(frame => frame.Replace("()", "", StringComparison.Ordinal))));
    }
}
