using CodeGuruProfiler.Formats.Input;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Folded;

/// <summary>The nodes of the line before: a line's stack is followed from where it parts from that one.</summary>
internal sealed class FoldedStack(CallTreeBuilder builder, FoldedNames names, ReadLimits limits)
{
    private (int Start, int Length, int Node)[] _frames = new (int, int, int)[64];
    private int _depth;

    /// <summary>Returns the node of a line.</summary>
    /// <param name="file">All bytes.</param>
    /// <param name="line">The line.</param>
    /// <param name="skipped">The number of bytes at its beginning that are not of the stack.</param>
    public int Enter(ReadOnlySpan<byte> file, FoldedLine line, int skipped)
    {
        int position = line.Start + skipped;
        ReadOnlySpan<byte> rest = line.Stack[skipped..];
        int node = 0;
        bool isCommon = true;
        for (int depth = 0; ; depth++)
        {
            int length = rest.IndexOf((byte)';');
            ReadOnlySpan<byte> name = length < 0 ? rest : rest[..length];
            isCommon = isCommon && depth < _depth && name.SequenceEqual(file.Slice(_frames[depth].Start, _frames[depth].Length));
            if (!isCommon)
            {
                Set(depth, position, name.Length, Add(node, names.GetOrAdd(file, position, name.Length), depth, position));
            }

            node = _frames[depth].Node;
            if (length < 0)
            {
                _depth = isCommon ? _depth : depth + 1;
                return node;
            }

            position += length + 1;
            rest = rest[(length + 1)..];
        }
    }

    private void Set(int depth, int start, int length, int node)
    {
        if (depth == _frames.Length)
        {
            Array.Resize(ref _frames, 2 * depth);
        }

        _frames[depth] = (start, length, node);
        _depth = depth + 1;
    }

    private int Add(int node, int frame, int depth, int position)
    {
        if (depth == limits.MaxDepth)
        {
            throw Errors.TooDeep(limits.MaxDepth, position);
        }

        int child = builder.GetOrAddNode(node, frame);
        return builder.NodeCount <= limits.MaxNodes ? child : throw Errors.TooManyNodes(limits.MaxNodes, position);
    }
}
