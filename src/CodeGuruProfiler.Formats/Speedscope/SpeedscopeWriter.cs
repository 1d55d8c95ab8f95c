using System.Buffers;
using CodeGuruProfiler.Formats.Counts;
using CodeGuruProfiler.Formats.Json;
using CodeGuruProfiler.Formats.Output;
using CodeGuruProfiler.Formats.Sources;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Speedscope;

/// <summary>Writes a file.</summary>
internal ref struct SpeedscopeWriter
{
    private const int MaxNumber = 11;

    private readonly CallTree _tree;
    private readonly double _scale;
    private readonly string _unit;
    private readonly int[] _frames;
    private readonly double[] _totals;
    private BufferOutput _output;

    private SpeedscopeWriter(CallTree tree, IBufferWriter<byte> output, SpeedscopeWriteOptions options)
    {
        _tree = tree;
        _output = new BufferOutput(output);
        bool hasTime = options.TimePerCount is { Ticks: > 0 };
        _scale = hasTime ? options.TimePerCount!.Value.TotalSeconds : 1; // hasTime says that it is there.
        _unit = hasTime ? "seconds" : "none";
        _frames = new int[tree.NodeCount + 1];
        _totals = new double[tree.Counters.Count + 1];
        AddTotals();
    }

    public static void Write(CallTree tree, IBufferWriter<byte> output, SpeedscopeWriteOptions options)
    {
        WrittenCounters.Check(tree, "speedscope");
        var writer = new SpeedscopeWriter(tree, output, options);
        writer.WriteHead(options);
        writer.WriteFrames(options.IncludeSources);
        writer.WriteProfiles(options.OneProfileOnly);
        writer._output.Write("]}\n"u8);
        writer._output.Flush();
    }

    private readonly void AddTotals()
    {
        for (int index = 0; index <= _tree.NodeCount; index++)
        {
            CallTreeNode node = _tree[index];
            for (int counter = 0; counter < _tree.Counters.Count; counter++)
            {
                double count = node.GetSelf(counter);
                if (count < 0)
                {
                    throw Errors.NegativeCount("speedscope", "tree");
                }

                _totals[counter] += count * _scale;
            }
        }

        _totals[^1] = _totals.AsSpan(0, _totals.Length - 1).ToArray().Sum();
    }

    private void WriteHead(SpeedscopeWriteOptions options)
    {
        _output.Write("""{"$schema":"https://www.speedscope.app/file-format-schema.json","exporter":"""u8);
        _output.Write(JsonStrings.Encode(SpeedscopeCounters.Exporter));
        if (options.Name is { } name)
        {
            _output.Write(",\"name\":"u8);
            _output.Write(JsonStrings.Encode(name));
        }

        _output.Write(",\"activeProfileIndex\":0,\"shared\":{\"frames\":["u8);
    }

    private void WriteFrames(bool includeSources)
    {
        var frames = new WrittenLocations(_tree.Frames.Count, includeSources);
        foreach (CallTreeNode node in _tree.Nodes)
        {
            _frames[node.Index] = frames.IdOf(node) - 1;
        }

        bool isFirst = true;
        foreach ((int function, int line) in frames.Locations)
        {
            (int frame, string? file) = frames.Functions[function - 1];
            _output.Write(isFirst ? "\n{\"name\":"u8 : ",\n{\"name\":"u8);
            isFirst = false;
            _output.Write(JsonStrings.Encode(_tree.Frames[frame]));
            if (file is not null)
            {
                _output.Write(",\"file\":"u8);
                _output.Write(JsonStrings.Encode(file));
            }

            if (line > 0)
            {
                _output.Write(",\"line\":"u8);
                _output.WriteNumber(line);
            }

            _output.WriteByte((byte)'}');
        }

        _output.Write("]},\"profiles\":["u8);
    }

    private void WriteProfiles(bool oneOnly)
    {
        int counters = _tree.Counters.Count;
        if (counters != 1 || oneOnly)
        {
            WriteProfile(SpeedscopeCounters.AllStates, counters, isFirst: true);
        }

        for (int counter = 0; counter < counters && !oneOnly; counter++)
        {
            WriteProfile(_tree.Counters[counter], counter, isFirst: counters == 1);
        }
    }

    // The number after that of the last counter stands for all.
    private void WriteProfile(string name, int counter, bool isFirst)
    {
        _output.Write(isFirst ? "\n"u8 : ",\n"u8);
        _output.Write("{\"type\":\"sampled\",\"name\":"u8);
        _output.Write(JsonStrings.Encode(name));
        _output.Write(",\"unit\":"u8);
        _output.Write(JsonStrings.Encode(_unit));
        _output.Write(",\"startValue\":0,\"endValue\":"u8);
        _output.WriteNumber(_totals[counter]);
        _output.Write(",\"samples\":["u8);
        WriteSamples(counter);
        _output.Write("],\"weights\":["u8);
        WriteWeights(counter);
        _output.Write("]}"u8);
    }

    private void WriteSamples(int counter)
    {
        var path = new CallPath(leafFirst: false);
        Span<byte> frame = stackalloc byte[MaxNumber + 1];
        bool isFirst = true;
        if (CountOf(_tree.Root, counter) != 0)
        {
            _output.Write("[]"u8);
            isFirst = false;
        }

        foreach (CallTreeNode node in _tree.Nodes)
        {
            System.Buffers.Text.Utf8Formatter.TryFormat(_frames[node.Index], frame, out int length);
            frame[length++] = (byte)',';
            path.Enter(node.Index, node.DescendantsEnd, frame[..length]);
            if (CountOf(node, counter) != 0)
            {
                _output.Write(isFirst ? "\n["u8 : ",\n["u8);
                isFirst = false;
                _output.Write(path.Bytes[..^1]);
                _output.WriteByte((byte)']');
            }
        }
    }

    private void WriteWeights(int counter)
    {
        bool isFirst = true;
        for (int index = 0; index <= _tree.NodeCount; index++)
        {
            double count = CountOf(_tree[index], counter);
            if (count != 0)
            {
                if (!isFirst)
                {
                    _output.WriteByte((byte)',');
                }

                isFirst = false;
                _output.WriteNumber(count * _scale);
            }
        }
    }

    private readonly double CountOf(CallTreeNode node, int counter) => counter == _tree.Counters.Count ? node.Self : node.GetSelf(counter);
}
