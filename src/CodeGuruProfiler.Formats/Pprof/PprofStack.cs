namespace CodeGuruProfiler.Formats.Pprof;

/// <summary>The nodes of the sample before: a sample's stack is followed from where it parts from that one.</summary>
internal sealed class PprofStack(PprofFrames frames)
{
    private int[] _rootFirst = new int[64];
    private (int Node, int Depth)[] _nodes = new (int, int)[65];
    private int _length;

    /// <summary>Returns the node of a stack.</summary>
    public int Enter(ReadOnlySpan<byte> file, ReadOnlySpan<int> leafFirst, int position)
    {
        if (leafFirst.Length > _rootFirst.Length)
        {
            Array.Resize(ref _rootFirst, Math.Max(leafFirst.Length, 2 * _rootFirst.Length));
            Array.Resize(ref _nodes, _rootFirst.Length + 1);
        }

        int length = leafFirst.Length;
        int common = 0;
        int most = Math.Min(length, _length);
        while (common < most && _rootFirst[common] == leafFirst[length - 1 - common])
        {
            common++;
        }

        (int node, int depth) = _nodes[common];
        _length = common;
        for (; common < length; common++)
        {
            int location = leafFirst[length - 1 - common];
            node = frames.Descend(file, node, location, ref depth, position);
            _rootFirst[common] = location;
            _nodes[common + 1] = (node, depth);
            _length = common + 1;
        }

        return node;
    }
}
