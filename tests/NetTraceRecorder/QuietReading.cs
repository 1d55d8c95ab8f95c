using System.Diagnostics.Tracing;
using CodeGuruProfiler.NetTrace;

namespace NetTraceRecorder;

/// <summary>Reads a trace, whole and cut, in a process that has done nothing else, and counts the EventSources that came to be meanwhile.</summary>
internal sealed class QuietReading : INetTraceSink
{
    private readonly StackTable _table = new();
    private readonly StackNames _names = new();

    public static int Run(string file)
    {
        byte[] trace = File.ReadAllBytes(file);
        var reading = new QuietReading();
        int before = EventSource.GetSources().Count();

        reading.Read(trace);
        foreach (int length in (int[])[0, 5, 31, 100, trace.Length / 2, trace.Length - 1])
        {
            reading.Read(trace.AsSpan(0, length).ToArray());
        }

        byte[] broken = (byte[])trace.Clone();
        for (int at = 0; at < 4000; at += 7)
        {
            broken[at] ^= 0x55;
            reading.Read(broken);
        }

        int after = EventSource.GetSources().Count();
        Console.WriteLine($"{after - before} sources, {reading._table.Count} stacks");
        return 0;
    }

    public void Sample(long timestamp, long threadId, SampleType type, ReadOnlySpan<ulong> addressesLeafFirst) => _table.Add(addressesLeafFirst, type);

    public void Method(in MethodEvent method) => _names.Add(in method);

    public void Module(in ModuleEvent module) => _names.Add(in module);

    private void Read(byte[] trace)
    {
        _names.Begin(_table.Addresses);
        try
        {
            new NetTraceReader(this).Read(new MemoryStream(trace));
        }
        catch (NetTraceFormatException exception)
        {
            _ = exception.Message.Length;
        }
    }
}
