namespace CodeGuruProfiler.NetTrace.Tests.Recordings;

/// <summary>Traces of the runtime that is here.</summary>
public class LiveTests
{
    [Fact]
    public async Task Read_InAFreshProcess_CreatesNoEventSource()
    {
        using var file = new TemporaryFile();
        await File.WriteAllBytesAsync(file.Path, Recording.Load(10));

        string printed = await ChildProgram.RunAsync("NetTraceRecorder", "--read", file.Path);

        Assert.StartsWith("0 sources", printed, StringComparison.Ordinal);
        Assert.DoesNotContain(", 0 stacks", printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_TraceOfThisRuntime_HasTheNamesOfTheSource()
    {
        using var file = new TemporaryFile();

        await ChildProgram.RunAsync("NetTraceRecorder", file.Path, "dotnet", ChildProgram.PathOf("NetTraceSubject"));

        HashSet<string> frames = [.. MappedTrace.Map(await File.ReadAllBytesAsync(file.Path)).SelectMany(stack => stack.RootFirst)];
        Assert.Contains("NetTraceSubject.Methods.DoAsync()", frames);
        Assert.Contains("NetTraceSubject.Methods.RunLocal.Local(int)", frames);
        Assert.Contains(StackMapper.Truncated, frames);
    }

    private sealed class TemporaryFile : IDisposable
    {
        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName());

        public void Dispose() => File.Delete(Path);
    }
}
