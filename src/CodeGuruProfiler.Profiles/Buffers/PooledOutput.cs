using System.Buffers;

namespace CodeGuruProfiler.Profiles.Buffers;

/// <summary>Collects what is written, to make one array of it in the end.</summary>
internal sealed class PooledOutput : IBufferWriter<byte>, IDisposable
{
    private byte[] _buffer = PooledArray.Rent<byte>(4096);
    private int _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

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
        PooledArray.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private void Reserve(int sizeHint)
    {
        int needed = checked(_length + Math.Max(sizeHint, 1));
        if (needed > _buffer.Length)
        {
            PooledArray.Grow(ref _buffer, _length, (int)Math.Clamp(2L * _buffer.Length, needed, Math.Max(needed, Array.MaxLength)));
        }
    }
}
