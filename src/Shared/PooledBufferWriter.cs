using System.Buffers;

namespace CodeGuruProfiler.Buffers;

/// <summary>
/// Collects what a writer writes in a buffer from the shared pool. It has one owner, who disposes it. Compiled into each package that uses it.
/// </summary>
/// <param name="initialSize">The size of the first buffer, which is rented when the first byte is written.</param>
internal sealed class PooledBufferWriter(int initialSize = 1024) : IBufferWriter<byte>, IDisposable
{
    private byte[] _buffer = [];
    private int _length;

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, _length);

    /// <summary>Starts again, and keeps the buffer.</summary>
    public void Clear() => _length = 0;

    public void RemoveLast(int count) => _length -= count;

    /// <summary>Hands the buffer to another owner, who returns it to the pool, and starts again.</summary>
    public byte[] Detach(out int length)
    {
        byte[] buffer = _buffer;
        length = _length;
        _buffer = [];
        _length = 0;
        return buffer;
    }

    public void Advance(int count) => _length += count;

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
        byte[] buffer = Detach(out _);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Reserve(int sizeHint)
    {
        int needed = checked(_length + Math.Max(sizeHint, 1));
        if (needed > _buffer.Length)
        {
            long wanted = Math.Max(initialSize, 2L * _buffer.Length);
            byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(wanted, needed, Math.Max(needed, Array.MaxLength)));
            Written.CopyTo(larger);
            byte[] smaller = Detach(out int length);
            _buffer = larger;
            _length = length;
            if (smaller.Length > 0)
            {
                ArrayPool<byte>.Shared.Return(smaller);
            }
        }
    }
}
