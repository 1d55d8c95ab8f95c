using System.Buffers;

namespace CodeGuruProfiler.Formats.Output;

/// <summary>Collects what is written, to pass it on as a whole.</summary>
internal sealed class PooledOutput : IBufferWriter<byte>, IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int _length;

    public int Length => _length;

    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _length);

    public void Advance(int count) => _length += count;

    public void RemoveLast(int count) => _length -= count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_length);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private void Reserve(int sizeHint)
    {
        int needed = checked(_length + Math.Max(sizeHint, 1));
        if (needed > _buffer.Length)
        {
            byte[] longer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(2L * _buffer.Length, needed, Math.Max(needed, Array.MaxLength)));
            Written.Span.CopyTo(longer);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = longer;
        }
    }
}
