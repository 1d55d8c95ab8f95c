using System.Buffers;
using System.Buffers.Text;
using CodeGuruProfiler.Formats.Counts;
using CodeGuruProfiler.Formats.Json;
using CodeGuruProfiler.Formats.Output;
using CodeGuruProfiler.Formats.Sources;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Speedscope;

/// <summary>Writes a file. The tree is walked once; the lists of all profiles grow side by side.</summary>
internal ref struct SpeedscopeWriter
{
    private readonly CallTree _tree;
    private readonly SpeedscopeWriteOptions _options;
    private readonly WrittenLocations _frames;
    private readonly double _scale;
    private readonly SpeedscopeList? _sum;
    private readonly SpeedscopeList[] _counters;
    private BufferOutput _output;

    private SpeedscopeWriter(CallTree tree, IBufferWriter<byte> output, SpeedscopeWriteOptions options)
    {
        _tree = tree;
        _options = options;
        _output = new BufferOutput(output);
        _frames = new WrittenLocations(tree.Frames.Count, options.IncludeSources);
        _scale = options.TimePerCount is { Ticks: > 0 } time ? time.TotalSeconds : 1;
        _sum = tree.Counters.Count != 1 || options.OneProfileOnly ? new SpeedscopeList(SpeedscopeCounters.AllStates) : null;
        _counters = options.OneProfileOnly ? [] : [.. tree.Counters.Select(counter => new SpeedscopeList(counter))];
    }

    public static void Write(CallTree tree, IBufferWriter<byte> output, SpeedscopeWriteOptions options)
    {
        WrittenCounters.Check(tree, "speedscope");
        var writer = new SpeedscopeWriter(tree, output, options);
        try
        {
            writer.Collect();
            writer.WriteFile();
        }
        finally
        {
            writer.Dispose();
        }
    }

    private readonly void Collect()
    {
        var path = new CallPath(leafFirst: false);
        Add(_tree.Root, default);
        foreach (CallTreeNode node in _tree.Nodes)
        {
            int frame = _frames.IdOf(node) - 1;
            int digits = DigitsOf(frame);
            Span<byte> written = path.Enter(node.Index, node.DescendantsEnd, digits + 1);
            Utf8Formatter.TryFormat(frame, written, out _);
            written[digits] = (byte)',';
            if (node.HasCounts)
            {
                Add(node, path.Bytes[..^1]);
            }
        }
    }

    private static int DigitsOf(int number)
    {
        int digits = 1;
        for (; number >= 10; number /= 10)
        {
            digits++;
        }

        return digits;
    }

    private readonly void Add(CallTreeNode node, ReadOnlySpan<byte> stack)
    {
        double sum = 0;
        for (int counter = 0; counter < _tree.Counters.Count; counter++)
        {
            double count = node.GetSelf(counter);
            if (count == 0)
            {
                continue;
            }

            if (count < 0)
            {
                throw Errors.NegativeCount("speedscope", "tree");
            }

            sum += count;
            if (counter < _counters.Length)
            {
                _counters[counter].Add(stack, count * _scale);
            }
        }

        if (sum > 0)
        {
            _sum?.Add(stack, Math.Min(sum, double.MaxValue) * _scale);
        }
    }

    private void WriteFile()
    {
        _output.Write("""{"$schema":"https://www.speedscope.app/file-format-schema.json","exporter":"""u8);
        _output.Write(JsonStrings.Encode(SpeedscopeCounters.Exporter));
        if (_options.Name is { } name)
        {
            _output.Write(",\"name\":"u8);
            _output.Write(JsonStrings.Encode(name));
        }

        _output.Write(",\"activeProfileIndex\":0,\"shared\":{\"frames\":["u8);
        for (int i = 0; i < _frames.Locations.Count; i++)
        {
            WriteFrame(i);
        }

        _output.Write("]},\"profiles\":["u8);
        WriteProfiles();
        _output.Write("]}\n"u8);
        _output.Flush();
    }

    private void WriteFrame(int index)
    {
        (int function, int line) = _frames.Locations[index];
        (int frame, string? file) = _frames.Functions[function - 1];
        _output.Write(index == 0 ? "\n{\"name\":"u8 : ",\n{\"name\":"u8);
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

    private void WriteProfiles()
    {
        ReadOnlySpan<byte> unit = _scale == 1 && _options.TimePerCount is not { Ticks: > 0 } ? "none"u8 : "seconds"u8;
        if (_sum is not null)
        {
            _sum.WriteTo(ref _output, unit, isFirst: true);
        }

        for (int i = 0; i < _counters.Length; i++)
        {
            _counters[i].WriteTo(ref _output, unit, isFirst: i == 0 && _sum is null);
        }
    }

    private readonly void Dispose()
    {
        _sum?.Dispose();
        foreach (SpeedscopeList list in _counters)
        {
            list.Dispose();
        }
    }
}
