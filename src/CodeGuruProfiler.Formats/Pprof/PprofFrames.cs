using System.Globalization;
using CodeGuruProfiler.Formats.Input;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>Puts the frames of locations into a tree.</summary>
internal sealed class PprofFrames(PprofTables tables, CallTreeBuilder builder, ReadLimits limits, int fileLength)
{
    // A frame of a stack takes a byte or more of the file, unless it is inlined: a location of many lines can be named by many stacks.
    private const int FramesAByte = 16;
    private const long FramesOfAnyFile = 1_000_000;

    private readonly int[] _frameOfFunction = NoneOf(tables.Functions.Count);
    private readonly Dictionary<ulong, int> _frameOfAddress = [];
    private long _framesLeft = FramesOfAnyFile + ((long)FramesAByte * fileLength);

    /// <summary>Returns the node below a node for a location.</summary>
    /// <param name="file">All bytes.</param>
    /// <param name="node">The node that calls.</param>
    /// <param name="location">The place of the location.</param>
    /// <param name="depth">How many frames there are above; how many there are then.</param>
    /// <param name="position">Where the sample is.</param>
    public int Descend(ReadOnlySpan<byte> file, int node, int location, ref int depth, int position)
    {
        PprofLocation at = tables.Locations[location];
        int frames = Math.Max(1, at.LinesEnd - at.FirstLine);
        if (frames > limits.MaxDepth - depth)
        {
            throw Errors.TooDeep(limits.MaxDepth, position);
        }

        depth += frames;
        _framesLeft -= frames;
        if (_framesLeft < 0)
        {
            throw Errors.TooManyInlined(FramesAByte, position);
        }

        if (at.FirstLine == at.LinesEnd)
        {
            return Add(node, FrameAt(at.Address), position);
        }

        // The last line is the caller, into which the others are inlined.
        for (int i = at.LinesEnd - 1; i >= at.FirstLine; i--)
        {
            node = AddLine(file, node, tables.Lines[i], position);
        }

        return node;
    }

    private int AddLine(ReadOnlySpan<byte> file, int node, PprofLine line, int position)
    {
        int function = tables.FindFunction(line.FunctionId);
        if (function < 0)
        {
            throw Errors.NoSuchId("function", line.FunctionId, line.Position);
        }

        PprofFunction called = tables.Functions[function];
        ref int frame = ref _frameOfFunction[function];
        if (frame < 0)
        {
            frame = builder.AddFrame(tables.Strings.Get(file, called.Name == 0 ? called.SystemName : called.Name, called.Position));
        }

        node = Add(node, frame, position);
        if (called.FileName != 0 || line.Number > 0)
        {
            string? fileName = called.FileName == 0 ? null : tables.Strings.Get(file, called.FileName, called.Position);
            builder.AddSource(node, fileName, line.Number is > 0 and <= int.MaxValue ? (int)line.Number : null);
        }

        return node;
    }

    private int Add(int node, int frame, int position)
    {
        int child = builder.GetOrAddNode(node, frame);
        return builder.NodeCount <= limits.MaxNodes ? child : throw Errors.TooManyNodes(limits.MaxNodes, position);
    }

    // Nobody named it: the address is all that is known.
    private int FrameAt(ulong address)
    {
        if (!_frameOfAddress.TryGetValue(address, out int frame))
        {
            frame = builder.AddFrame(address == 0 ? "(unknown)" : string.Create(CultureInfo.InvariantCulture, $"0x{address:x}"));
            _frameOfAddress.Add(address, frame);
        }

        return frame;
    }

    private static int[] NoneOf(int length)
    {
        int[] none = new int[length];
        Array.Fill(none, -1);
        return none;
    }
}
