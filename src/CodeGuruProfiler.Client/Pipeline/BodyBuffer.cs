using System.Buffers;

namespace CodeGuruProfiler.Client.Pipeline;

/// <summary>The bytes of an answer as they arrive: exactly as many as announced, or as many as there are up to the limit.</summary>
internal struct BodyBuffer(bool isPooled)
{
    private const int FirstSize = 4096;

    private byte[] _bytes = [];

    public int Length { get; private set; }

    /// <summary>Makes room, and gives the space that the next read may fill.</summary>
    public Memory<byte> GetSpace(long? announced, int limit)
    {
        if (Length == _bytes.Length)
        {
            int size = announced is { } length && length > Length
                ? (int)length
                // One past the limit tells a body that ends there from one that goes on.
                : (int)Math.Min(Math.Max(FirstSize, _bytes.Length * 2L), limit + 1L);
            Resize(size);
        }

        return _bytes.AsMemory(Length);
    }

    public void Advance(int count) => Length += count;

    /// <summary>Hands over the bytes; a buffer that the caller keeps has just their length.</summary>
    public byte[] Take()
    {
        if (!isPooled && _bytes.Length != Length)
        {
            Array.Resize(ref _bytes, Length);
        }

        return _bytes;
    }

    public void Release()
    {
        if (isPooled && _bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = [];
    }

    private void Resize(int size)
    {
        byte[] larger = isPooled ? ArrayPool<byte>.Shared.Rent(size) : GC.AllocateUninitializedArray<byte>(size);
        _bytes.AsSpan(0, Length).CopyTo(larger);
        int length = Length;
        Release();
        _bytes = larger;
        Length = length;
    }
}
