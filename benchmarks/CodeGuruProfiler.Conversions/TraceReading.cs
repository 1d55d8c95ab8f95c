using System.Diagnostics;
using System.Globalization;
using CodeGuruProfiler.Formats;
using CodeGuruProfiler.NetTrace;
using CodeGuruProfiler.Profiles;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Etlx;

namespace CodeGuruProfiler.Conversions;

/// <summary>A trace into a call tree, by this package and by TraceEvent, with the same names.</summary>
internal static class TraceReading
{
    /// <summary>Reads, and prints what it took: samples, nodes, milliseconds, bytes allocated.</summary>
    public static void Print(Func<CallTree> read)
    {
        long start = Stopwatch.GetTimestamp();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        CallTree tree = read();
        TimeSpan after = Environment.CpuUsage.TotalTime;
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double processor = (after - before).TotalMilliseconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{tree.Root.Total} {tree.NodeCount} {milliseconds} {processor} {GC.GetTotalAllocatedBytes(precise: true)}"));
    }

    public static CallTree ByThisPackage(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return NetTraceFormat.Read(stream, new NetTraceReadOptions { FrameNames = FrameNameStyle.Runtime, ThreadStates = false }).CallTree;
    }

    public static CallTree ByTraceEvent(string file)
    {
        string etlx = Path.ChangeExtension(file, ".etlx");
        TraceLog.CreateFromEventPipeDataFile(file, etlx);
        using var log = new TraceLog(etlx);
        var builder = new CallTreeBuilder();
        List<string> frames = [];
        foreach (TraceEvent data in log.Events)
        {
            if (data.ProviderName != "Microsoft-DotNETCore-SampleProfiler")
            {
                continue;
            }

            frames.Clear();
            for (TraceCallStack? call = data.CallStack(); call is not null; call = call.Caller)
            {
                if (call.CodeAddress.Method is { } method)
                {
                    frames.Add($"{call.CodeAddress.ModuleName}!{method.FullMethodName}");
                }
            }

            frames.Reverse();
            builder.Add(frames.Count == 0 ? [StackMapper.Unknown] : [.. frames], 1);
        }

        return builder.ToCallTree();
    }
}
