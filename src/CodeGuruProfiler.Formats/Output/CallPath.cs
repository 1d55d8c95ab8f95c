namespace CodeGuruProfiler.Formats.Output;

/// <summary>The frames of the current stack as they are written, one after the other: kept while a tree is walked, so that a stack is one copy.</summary>
/// <param name="leafFirst">Whether the frames stand from the leaf to the root.</param>
internal sealed class CallPath(bool leafFirst)
{
    private byte[] _bytes = new byte[1024];
    private int _length;
    private (int DescendantsEnd, int Length)[] _callers = new (int, int)[64];

    /// <summary>Gets the number of frames.</summary>
    public int Depth { get; private set; }

    public ReadOnlySpan<byte> Bytes => leafFirst ? _bytes.AsSpan(_bytes.Length - _length) : _bytes.AsSpan(0, _length);

    /// <summary>Leaves the frames that do not lead to a node, and enters its own.</summary>
    /// <param name="node">The number of the node.</param>
    /// <param name="descendantsEnd">The number after its last descendant.</param>
    /// <param name="length">The length of its frame as it is written.</param>
    /// <returns>The bytes for the frame.</returns>
    public Span<byte> Enter(int node, int descendantsEnd, int length)
    {
        while (Depth > 0 && _callers[Depth - 1].DescendantsEnd <= node)
        {
            _length = _callers[--Depth].Length;
        }

        if (Depth == _callers.Length)
        {
            Array.Resize(ref _callers, 2 * Depth);
        }

        _callers[Depth++] = (descendantsEnd, _length);
        if (_length + length > _bytes.Length)
        {
            Grow(_length + length);
        }

        _length += length;
        return _bytes.AsSpan(leafFirst ? _bytes.Length - _length : _length - length, length);
    }

    private void Grow(int needed)
    {
        byte[] longer = new byte[Math.Max(needed, (int)Math.Min(Array.MaxLength, 2L * _bytes.Length))];
        Bytes.CopyTo(leafFirst ? longer.AsSpan(longer.Length - _length) : longer);
        _bytes = longer;
    }
}
