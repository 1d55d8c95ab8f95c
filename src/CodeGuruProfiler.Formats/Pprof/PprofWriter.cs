using System.Buffers;
using CodeGuruProfiler.Formats.Counts;
using CodeGuruProfiler.Formats.Output;
using CodeGuruProfiler.Formats.Sources;
using CodeGuruProfiler.Formats.Times;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>Writes a file, not compressed: sample types, samples, then the tables that they refer to.</summary>
internal ref struct PprofWriter
{
    private const int MaxVarInt = 10;

    private readonly CallTree _tree;
    private readonly PprofWriteOptions _options;
    private readonly PprofOutStrings _strings = new();
    private readonly WrittenLocations _locations;
    private readonly long _nanosecondsPerCount;
    private BufferOutput _output;

    private PprofWriter(CallTree tree, IBufferWriter<byte> output, PprofWriteOptions options)
    {
        _tree = tree;
        _options = options;
        _output = new BufferOutput(output);
        _locations = new WrittenLocations(tree.Frames.Count, options.IncludeSources);
        _nanosecondsPerCount = options.TimePerCount is { Ticks: > 0 } time ? UnixTimes.ToNanoseconds(time) : 0;
    }

    private readonly bool HasSum => _tree.Counters.Count > 1;

    public static void Write(CallTree tree, IBufferWriter<byte> output, PprofWriteOptions options)
    {
        WrittenCounters.Check(tree, "pprof");
        var writer = new PprofWriter(tree, output, options);
        writer.WriteSampleTypes();
        writer.WriteSamples();
        writer.WriteMapping();
        writer.WriteLocations();
        writer.WriteFunctions();
        writer.WriteHeader();
        writer.WriteStrings(); // The last: all others add to them.
        writer._output.Flush();
    }

    private void WriteSampleTypes()
    {
        if (HasSum)
        {
            WriteValueType(1, PprofColumnChoice.Sum, "count");
        }

        foreach (string counter in _tree.Counters)
        {
            WriteValueType(1, counter.ToLowerInvariant(), "count");
        }

        if (_nanosecondsPerCount > 0)
        {
            foreach (string counter in _tree.Counters)
            {
                WriteValueType(1, counter.ToLowerInvariant(), "nanoseconds");
            }
        }
    }

    private void WriteSamples()
    {
        int counters = _tree.Counters.Count;
        var counts = new WholeCounts(counters);
        long[] values = new long[counters];
        byte[] encoded = new byte[((2 * counters) + 1) * MaxVarInt];
        var path = new CallPath(leafFirst: true);
        WriteSample(path, counts, values, encoded, _tree.Root);
        foreach (CallTreeNode node in _tree.Nodes)
        {
            ulong location = (ulong)_locations.IdOf(node);
            VarInts.Write(path.Enter(node.Index, node.DescendantsEnd, VarInts.LengthOf(location)), location);
            if (node.HasCounts)
            {
                WriteSample(path, counts, values, encoded, node);
            }
        }
    }

    private void WriteSample(CallPath path, WholeCounts counts, long[] values, byte[] encoded, CallTreeNode node)
    {
        bool any = false;
        for (int counter = 0; counter < values.Length; counter++)
        {
            double count = node.GetSelf(counter);
            values[counter] = count == 0 ? 0 : counts.Next(counter, count);
            any |= values[counter] != 0;
        }

        if (!any)
        {
            return;
        }

        ReadOnlySpan<byte> valueBytes = encoded.AsSpan(0, Encode(values, encoded));
        ReadOnlySpan<byte> locations = path.Bytes;
        WriteTag(2, WireType.Bytes);
        _output.WriteVarInt((ulong)(LengthOf(locations) + LengthOf(valueBytes)));
        WriteBytes(1, locations);
        WriteBytes(2, valueBytes);
    }

    private readonly int Encode(ReadOnlySpan<long> values, Span<byte> encoded)
    {
        int length = 0;
        if (HasSum)
        {
            Int128 sum = 0;
            foreach (long value in values)
            {
                sum += value;
            }

            length = VarInts.Write(encoded, (ulong)(long)Int128.Clamp(sum, long.MinValue, long.MaxValue));
        }

        foreach (long value in values)
        {
            length += VarInts.Write(encoded[length..], (ulong)value);
        }

        if (_nanosecondsPerCount > 0)
        {
            foreach (long value in values)
            {
                var nanoseconds = (long)Int128.Clamp((Int128)value * _nanosecondsPerCount, long.MinValue, long.MaxValue);
                length += VarInts.Write(encoded[length..], (ulong)nanoseconds);
            }
        }

        return length;
    }

    // With one, pprof prints the name as that of the program. Locations refer to it.
    private void WriteMapping()
    {
        int name = _strings.Add(_options.Name ?? "");
        int length = LengthOfNumber(1) + LengthOfNumber(name) + LengthOfNumber(1) + LengthOfNumber(1) + LengthOfNumber(1);
        WriteTag(3, WireType.Bytes);
        _output.WriteVarInt((ulong)length);
        WriteNumber(1, 1);
        WriteNumber(5, name);
        WriteNumber(7, 1); // It has functions,
        WriteNumber(8, 1); // file names,
        WriteNumber(9, 1); // and line numbers: pprof looks for no symbols.
    }

    private void WriteLocations()
    {
        for (int i = 0; i < _locations.Locations.Count; i++)
        {
            (int function, int line) = _locations.Locations[i];
            int lineLength = LengthOfNumber(function) + LengthOfNumber(line);
            WriteTag(4, WireType.Bytes);
            _output.WriteVarInt((ulong)(LengthOfNumber(i + 1) + LengthOfNumber(1) + 1 + VarInts.LengthOf((ulong)lineLength) + lineLength));
            WriteNumber(1, i + 1);
            WriteNumber(2, 1);
            WriteTag(4, WireType.Bytes);
            _output.WriteVarInt((ulong)lineLength);
            WriteNumber(1, function);
            WriteNumber(2, line);
        }
    }

    private void WriteFunctions()
    {
        for (int i = 0; i < _locations.Functions.Count; i++)
        {
            (int frame, string? file) = _locations.Functions[i];
            int name = _strings.Add(_tree.Frames[frame]);
            int fileName = _strings.Add(file ?? "");
            WriteTag(5, WireType.Bytes);
            _output.WriteVarInt((ulong)(LengthOfNumber(i + 1) + LengthOfNumber(name) + LengthOfNumber(fileName)));
            WriteNumber(1, i + 1);
            WriteNumber(2, name);
            WriteNumber(4, fileName);
        }
    }

    private void WriteHeader()
    {
        if (_options.Start is { } start)
        {
            WriteNumber(9, UnixTimes.ToNanoseconds(start));
            WriteNumber(10, _options.End is { } end && end > start ? UnixTimes.ToNanoseconds(end - start) : 0);
        }

        if (_nanosecondsPerCount > 0)
        {
            WriteValueType(11, "wall", "nanoseconds");
            WriteNumber(12, _nanosecondsPerCount);
        }

        foreach (string comment in _options.Comments)
        {
            // A list of one, written even when its number is 0.
            WriteTag(13, WireType.VarInt);
            _output.WriteVarInt((ulong)_strings.Add(comment));
        }

        if (_tree.Counters.Count > 0)
        {
            // An index of the texts, not of the sample types.
            WriteNumber(14, _strings.Add(HasSum ? PprofColumnChoice.Sum : _tree.Counters[0].ToLowerInvariant()));
        }
    }

    private void WriteStrings()
    {
        foreach (string text in _strings.All)
        {
            WriteTag(6, WireType.Bytes);
            _output.WriteVarInt((ulong)System.Text.Encoding.UTF8.GetByteCount(text));
            _output.WriteUtf8(text);
        }
    }

    private void WriteValueType(int field, string type, string unit)
    {
        int typeIndex = _strings.Add(type);
        int unitIndex = _strings.Add(unit);
        WriteTag(field, WireType.Bytes);
        _output.WriteVarInt((ulong)(LengthOfNumber(typeIndex) + LengthOfNumber(unitIndex)));
        WriteNumber(1, typeIndex);
        WriteNumber(2, unitIndex);
    }

    private void WriteTag(int field, WireType type) => _output.WriteByte((byte)((field << 3) | (int)type));

    // 0 is what an absent field is read as.
    private void WriteNumber(int field, long value)
    {
        if (value != 0)
        {
            WriteTag(field, WireType.VarInt);
            _output.WriteVarInt((ulong)value);
        }
    }

    private void WriteBytes(int field, ReadOnlySpan<byte> bytes)
    {
        if (!bytes.IsEmpty)
        {
            WriteTag(field, WireType.Bytes);
            _output.WriteVarInt((ulong)bytes.Length);
            _output.Write(bytes);
        }
    }

    // All fields have numbers below 16, so that a tag is one byte.
    private static int LengthOfNumber(long value) => value == 0 ? 0 : 1 + VarInts.LengthOf((ulong)value);

    private static int LengthOf(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? 0 : 1 + VarInts.LengthOf((ulong)bytes.Length) + bytes.Length;
}
