using System.Buffers;

namespace CodeGuruProfiler.Conversions;

/// <summary>A buffer that is filled again and again, as a program that writes many files has it.</summary>
internal sealed class ReusedOutput : IBufferWriter<byte>
{
    private byte[] _buffer = new byte[1 << 20];

    public int Length { get; private set; }

    public void Clear() => Length = 0;

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

    private void Reserve(int sizeHint)
    {
        if (_buffer.Length - Length < Math.Max(1, sizeHint))
        {
            Array.Resize(ref _buffer, Math.Max(2 * _buffer.Length, Length + sizeHint));
        }
    }
}
