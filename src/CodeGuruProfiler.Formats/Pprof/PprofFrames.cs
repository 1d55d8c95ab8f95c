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

    private readonly PprofLocation[] _locations = [.. tables.Locations];
    private readonly ResolvedLine[] _lines = Unresolved(tables.Lines.Count);
    private readonly Dictionary<ulong, int> _frameOfAddress = [];
    private long _framesLeft = FramesOfAnyFile + ((long)FramesAByte * fileLength);

    /// <summary>Returns the node below a node for a location.</summary>
    /// <param name="file">All bytes.</param>
    /// <param name="node">The node that calls.</param>
    /// <param name="location">The place of the location.</param>
    /// <param name="depth">The number of frames above; the frames of the location are added.</param>
    /// <param name="position">Where the sample is.</param>
    public int Descend(ReadOnlySpan<byte> file, int node, int location, ref int depth, int position)
    {
        ref readonly PprofLocation at = ref _locations[location];
        int frames = Math.Max(1, at.LinesEnd - at.FirstLine);
        depth += frames;
        _framesLeft -= frames;
        if (depth > limits.MaxDepth)
        {
            throw Errors.TooDeep(limits.MaxDepth, position);
        }

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
            ref ResolvedLine line = ref _lines[i];
            if (line.Frame < 0)
            {
                line = Resolve(file, tables.Lines[i]);
            }

            node = Add(node, line.Frame, position);
            if (line.File is not null || line.Line is not null)
            {
                builder.AddSource(node, line.File, line.Line);
            }
        }

        return node;
    }

    private ResolvedLine Resolve(ReadOnlySpan<byte> file, PprofLine line)
    {
        int place = tables.FindFunction(line.FunctionId);
        if (place < 0)
        {
            throw Errors.NoSuchId("function", line.FunctionId, line.Position);
        }

        PprofFunction function = tables.Functions[place];
        string name = tables.Strings.Get(file, function.Name == 0 ? function.SystemName : function.Name, function.Position);
        string? fileName = function.FileName == 0 ? null : tables.Strings.Get(file, function.FileName, function.Position);
        return new ResolvedLine(builder.AddFrame(name), fileName, line.Number is > 0 and <= int.MaxValue ? (int)line.Number : null);
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

    private static ResolvedLine[] Unresolved(int count)
    {
        var lines = new ResolvedLine[count];
        Array.Fill(lines, new ResolvedLine(-1, null, null));
        return lines;
    }
}
