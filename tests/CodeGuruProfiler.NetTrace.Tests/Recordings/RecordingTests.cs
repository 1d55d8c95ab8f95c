namespace CodeGuruProfiler.NetTrace.Tests.Recordings;

/// <summary>Traces of four runtimes: the same program results in the same names and states.</summary>
public class RecordingTests
{
    private static readonly string[] Names =
    [
        "NetTraceSubject.Methods.DoAsync()",
        "NetTraceSubject.Methods.DoGenericAsync()",
        "NetTraceSubject.Methods.Items()",
        "NetTraceSubject.Methods.ItemsAsync()",
        "NetTraceSubject.Methods.RunLambda.lambda()",
        "NetTraceSubject.Methods.RunAsyncLambda.lambda()",
        "NetTraceSubject.Methods.RunNestedLambda.lambda()",
        "NetTraceSubject.Methods.RunLocal.Local(int)",
        "NetTraceSubject.Methods.RunAsyncLocal.LocalAsync()",
        "NetTraceSubject.Methods.Generic<>.Inner<>.Go(Dictionary<T, List<U>>, T1[], ref int, int?)",
        "NetTraceSubject.Methods.Explicit.NetTraceSubject.IJob.Do(string)",
        "NetTraceSubject.Methods.Explicit.get_Item(uint)",
        "NetTraceSubject.Methods.Explicit.op_Addition(Explicit, Explicit)",
        "NetTraceSubject.Methods.Explicit..ctor(bool)",
        "dynamicClass.MyDynamic",
        "dynamicClass.lambda_method",
        "NetTraceSubject.Dynamic.RunReflection()",
        "NetTraceSubject.Situations.RunGeneric()",
        "Program.Main.lambda()",
        "Program.Main(string[])",
    ];

    [Theory]
    [MemberData(nameof(Recording.Runtimes), MemberType = typeof(Recording))]
    public void Names_OfEveryRuntime_AreThoseOfTheSource(int runtime)
    {
        HashSet<string> frames = [.. MappedTrace.Map(Recording.Load(runtime)).SelectMany(stack => stack.RootFirst)];

        Assert.Empty(Names.Except(frames));
        Assert.DoesNotContain(frames, frame => frame.Contains("MoveNext", StringComparison.Ordinal) && frame.StartsWith("NetTraceSubject", StringComparison.Ordinal));
        Assert.DoesNotContain(frames, frame => frame.Contains("<>c", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Situations.Hold()", "TIMED_WAITING", 8, 9, 10, 11)]
    // Monitor.Enter is not a frame before .NET 10: a blocked thread cannot be distinguished from one in native code.
    [InlineData("Situations.Enter()", "BLOCKED", 10, 11)]
    [InlineData("Situations.Enter()", "NATIVE", 8, 9)]
    [InlineData("Program.Main(string[])", "WAITING", 8, 9, 10, 11)]
    [InlineData("PortableThreadPool.GateThread", "IDLE", 8, 9, 10, 11)]
    [InlineData("Task.Wait()", "WAITING", 8, 9, 10, 11)]
    public void States_OfEveryRuntime_AreWhatTheThreadsDo(string frame, string state, params int[] runtimes)
        => Assert.All(runtimes, runtime =>
        {
            var counts = MappedTrace.Map(Recording.Load(runtime)).Where(stack => stack.RootFirst.Any(name => name.Contains(frame, StringComparison.Ordinal)))
                .GroupBy(stack => stack.State).ToDictionary(stacks => stacks.Key, stacks => stacks.Sum(stack => stack.Count));

            // A few samples may find a thread on its way into its wait.
            Assert.InRange(counts[state], 0.9 * counts.Values.Sum(), double.MaxValue);
        });

    [Theory]
    [MemberData(nameof(Recording.Runtimes), MemberType = typeof(Recording))]
    public void Stacks_ThatTheRuntimeCut_SaySo(int runtime)
    {
        MappedStack deep = MappedTrace.Map(Recording.Load(runtime)).First(stack => stack.RootFirst[0] == StackMapper.Truncated);

        Assert.Equal("NetTraceSubject.Spinner.Spin()", deep.RootFirst.First(frame => !frame.StartsWith("NetTraceSubject.Situations.Deep", StringComparison.Ordinal) && frame != StackMapper.Truncated));
        Assert.InRange(deep.RootFirst.Length, 95, 101);
    }

    [Theory]
    [MemberData(nameof(Recording.Runtimes), MemberType = typeof(Recording))]
    public void Read_FromAStream_IsTheSameAsFromMemory(int runtime)
    {
        byte[] trace = Recording.Load(runtime);
        var fromMemory = new CollectingSink();
        var fromStream = new CollectingSink();

        new NetTraceReader(fromMemory).Read(trace);
        new NetTraceReader(fromStream).Read(new MemoryStream(trace));

        Assert.Equivalent(fromMemory, fromStream, strict: true);
        Assert.Equal(0, fromMemory.LostEvents);
        Assert.Equal(8, fromMemory.Info!.Value.PointerSize);
    }
}
