using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.EventPipe;
using Microsoft.Diagnostics.Tracing.Etlx;

namespace CodeGuruProfiler.NetTrace.Tests.Recordings;

/// <summary>Microsoft's reader as the judge: the same samples, methods, and losses.</summary>
public class TraceEventTests
{
    [Theory]
    [MemberData(nameof(Recording.Runtimes), MemberType = typeof(Recording))]
    public void Samples_AndMethods_AreTheJudges(int runtime)
    {
        byte[] trace = Recording.Load(runtime);
        var ours = new CollectingSink();
        new NetTraceReader(ours).Read(trace);

        using var judge = new EventPipeEventSource(new MemoryStream(trace));
        var samples = new List<(long, long, SampleType)>();
        var methods = new List<(ulong, uint, string, string, string)>();
        new SampleProfilerTraceEventParser(judge).ThreadSample += data => samples.Add((data.TimeStampQPC, data.ThreadID, (SampleType)data.Type));
        new Microsoft.Diagnostics.Tracing.Parsers.Clr.ClrRundownTraceEventParser(judge).MethodDCStopVerbose
            += data => methods.Add((data.MethodStartAddress, (uint)data.MethodSize, data.MethodNamespace, data.MethodName, data.MethodSignature));
        judge.Process();

        Assert.Equal(samples, ours.Samples.Select(sample => (sample.Timestamp, sample.ThreadId, sample.Type)));
        Assert.Equal(methods, ours.Methods.Select(method => (method.Start, method.Size, method.Namespace, method.Name, method.Signature)));
        Assert.Equal(judge.EventsLost, ours.LostEvents);
    }

    [Theory]
    [MemberData(nameof(Recording.Runtimes), MemberType = typeof(Recording))]
    public void RuntimeNames_OfTheStacks_AreTheJudgesToTheLetter(int runtime)
    {
        byte[] trace = Recording.Load(runtime);
        string file = Path.Combine(Path.GetTempPath(), $"codeguru-{Guid.NewGuid():N}.nettrace");
        File.WriteAllBytes(file, trace);
        try
        {
            Assert.Equal(JudgedStacks(file), OurStacks(trace));
        }
        finally
        {
            File.Delete(file);
            File.Delete(Path.ChangeExtension(file, ".etlx"));
        }
    }

    // The content of both: the number of times that each stack of names occurs.
    private static SortedDictionary<string, long> OurStacks(byte[] trace)
    {
        var stacks = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var options = new StackMapperOptions { DetailedThreadStates = false, HideRuntimeFrames = false };
        foreach (MappedStack stack in MappedTrace.Map(trace, options, FrameNameStyle.Runtime))
        {
            string key = string.Join(';', stack.RootFirst.Where(frame => frame is not StackMapper.Truncated and not StackMapper.Unknown));
            stacks[key] = stacks.GetValueOrDefault(key) + stack.Count;
        }

        return stacks;
    }

    private static SortedDictionary<string, long> JudgedStacks(string file)
    {
        var stacks = new SortedDictionary<string, long>(StringComparer.Ordinal);
        using TraceLog log = new(TraceLog.CreateFromEventPipeDataFile(file));
        foreach (TraceEvent data in log.Events.Where(data => data.ProviderName == "Microsoft-DotNETCore-SampleProfiler"))
        {
            List<string> frames = [];
            for (TraceCallStack? call = data.CallStack(); call is not null; call = call.Caller)
            {
                if (call.CodeAddress.Method is { } method)
                {
                    frames.Add($"{call.CodeAddress.ModuleName}!{method.FullMethodName}");
                }
            }

            frames.Reverse();
            string key = string.Join(';', frames);
            stacks[key] = stacks.GetValueOrDefault(key) + 1;
        }

        return stacks;
    }
}
