using System.Buffers;

namespace CodeGuruProfiler.Client.Buffers;

/// <summary>Collects what a writer writes in a buffer from the shared pool. It has one owner, who gives it back.</summary>
internal sealed class PooledBufferWriter : IBufferWriter<byte>, IDisposable
{
    private const int InitialSize = 1024;

    private byte[] _buffer = [];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    /// <summary>Hands the buffer to another owner, and starts afresh.</summary>
    public byte[] Detach(out int length)
    {
        byte[] buffer = _buffer;
        length = Length;
        _buffer = [];
        Length = 0;
        return buffer;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(Length);
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
        int needed = Math.Max(sizeHint, 1);
        if (_buffer.Length - Length < needed)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(Length + needed), Math.Max(InitialSize, _buffer.Length * 2)));
            Written.CopyTo(larger);
            int length = Length;
            Dispose();
            _buffer = larger;
            Length = length;
        }
    }
}
