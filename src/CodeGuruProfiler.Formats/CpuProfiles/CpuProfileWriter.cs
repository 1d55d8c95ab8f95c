using System.Buffers;
using CodeGuruProfiler.Formats.Counts;
using CodeGuruProfiler.Formats.Json;
using CodeGuruProfiler.Formats.Output;
using CodeGuruProfiler.Formats.Times;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.CpuProfiles;

/// <summary>Writes a file: https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-Profile</summary>
internal ref struct CpuProfileWriter
{
    private const int NanosecondsPerMicrosecond = 1000;

    private readonly CallTree _tree;
    private readonly CpuProfileWriteOptions _options;
    private readonly long[] _hits;
    private readonly long[] _microseconds;
    private readonly byte[][] _names;
    private BufferOutput _output;

    private CpuProfileWriter(CallTree tree, IBufferWriter<byte> output, CpuProfileWriteOptions options)
    {
        _tree = tree;
        _options = options;
        _output = new BufferOutput(output);
        _hits = new long[tree.NodeCount + 1];
        _microseconds = new long[tree.NodeCount + 1];
        _names = [.. tree.Frames.Select(frame => JsonStrings.Encode(NameOf(frame)))];
    }

    public static void Write(CallTree tree, IBufferWriter<byte> output, CpuProfileWriteOptions options)
    {
        if (options.TimePerCount <= TimeSpan.Zero)
        {
            throw Errors.NotPositive(nameof(CpuProfileWriteOptions.TimePerCount), options.TimePerCount);
        }

        var writer = new CpuProfileWriter(tree, output, options);
        writer.CountAll();
        writer.WriteNodes();
        writer.WriteTimes();
        writer._output.Flush();
    }

    private readonly void CountAll()
    {
        var counts = new WholeCounts(2);
        double microseconds = _options.TimePerCount.TotalMicroseconds;
        for (int index = 0; index < _hits.Length; index++)
        {
            double count = _tree[index].Self;
            if (count < 0)
            {
                throw Errors.NegativeCount("a cpuprofile", "tree");
            }

            _hits[index] = counts.Next(0, count);
            _microseconds[index] = counts.Next(1, count * microseconds);
        }
    }

    private void WriteNodes()
    {
        _output.Write("{\"nodes\":["u8);
        for (int index = 0; index < _hits.Length; index++)
        {
            WriteNode(_tree[index]);
        }

        _output.Write("]"u8);
    }

    // Ids are numbers from 1: that of a node after its index.
    private void WriteNode(CallTreeNode node)
    {
        string? file = _options.IncludeSources ? node.File : null;
        int? line = _options.IncludeSources ? node.Lines?.First : null;
        _output.Write(node.IsRoot ? "\n{\"id\":"u8 : ",\n{\"id\":"u8);
        _output.WriteNumber(node.Index + 1L);
        _output.Write(",\"callFrame\":{\"functionName\":"u8);
        _output.Write(node.IsRoot ? "\"(root)\""u8 : _names[node.FrameIndex]);
        _output.Write(",\"scriptId\":\"0\",\"url\":"u8);
        _output.Write(file is null ? "\"\""u8 : JsonStrings.Encode(file));

        // Lines count from 0; -1 for an unknown line.
        _output.Write(",\"lineNumber\":"u8);
        _output.WriteNumber((line ?? 0) - 1L);
        _output.Write(",\"columnNumber\":-1},\"hitCount\":"u8);
        _output.WriteNumber(_hits[node.Index]);
        WriteChildren(node);
        _output.WriteByte((byte)'}');
    }

    private void WriteChildren(CallTreeNode node)
    {
        if (node.DescendantsEnd == node.Index + 1)
        {
            return;
        }

        _output.Write(",\"children\":["u8);
        for (int child = node.Index + 1; child < node.DescendantsEnd; child = _tree[child].DescendantsEnd)
        {
            if (child > node.Index + 1)
            {
                _output.WriteByte((byte)',');
            }

            _output.WriteNumber(child + 1L);
        }

        _output.WriteByte((byte)']');
    }

    // A delta is the time before its sample. The last one is of the root and ends the sample before it.
    private void WriteTimes()
    {
        long start = _options.Start is { } time ? UnixTimes.ToNanoseconds(time) / NanosecondsPerMicrosecond : 0;
        _output.Write(",\n\"startTime\":"u8);
        _output.WriteNumber(start);
        _output.Write(",\n\"samples\":["u8);
        for (int index = 0; index < _microseconds.Length; index++)
        {
            if (_microseconds[index] != 0)
            {
                _output.WriteNumber(index + 1L);
                _output.WriteByte((byte)',');
            }
        }

        _output.Write("1],\n\"timeDeltas\":[0"u8);
        Int128 total = start;
        foreach (long microseconds in _microseconds)
        {
            if (microseconds != 0)
            {
                _output.WriteByte((byte)',');
                _output.WriteNumber(microseconds);
                total += microseconds;
            }
        }

        _output.Write("],\n\"endTime\":"u8);
        _output.WriteNumber((long)Int128.Min(total, long.MaxValue));
        _output.Write("}\n"u8);
    }

    private static string NameOf(string frame)
        => frame is "(root)" or "(idle)" or "(program)" or "(garbage collector)" ? $"[{frame[1..^1]}]" : frame;
}
