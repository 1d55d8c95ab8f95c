using System.Buffers;
using System.Runtime.CompilerServices;

namespace CodeGuruProfiler.Ion;

// Bytes that are being written, in an array of the pool.
internal struct GrowingBuffer()
{
    private const int FirstSize = 1 << 12;

    // Few steps from the first size to a large document, each of which copies what there is.
    private const long Step = 4;

    private byte[] _bytes = [];

    internal int Length { get; set; }

    internal readonly ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    // Room for this many bytes behind what is written. What is written there counts once Length says so.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Span<byte> Reserve(int count)
    {
        byte[] bytes = _bytes;
        if (bytes.Length - Length < count)
        {
            bytes = Grow(count);
        }

        return bytes.AsSpan(Length, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Append(byte value)
    {
        byte[] bytes = _bytes;
        int length = Length;
        if ((uint)length >= (uint)bytes.Length)
        {
            bytes = Grow(1);
        }

        bytes[length] = value;
        Length = length + 1;
    }

    internal void Append(ReadOnlySpan<byte> values)
    {
        values.CopyTo(Reserve(values.Length));
        Length += values.Length;
    }

    internal void CopyTo(IBufferWriter<byte> output)
    {
        output.Write(Written);
        Length = 0;
    }

    internal void Return()
    {
        ReturnArray();
        _bytes = [];
        Length = 0;
    }

    private byte[] Grow(int count)
    {
        long needed = (long)Length + count;
        if (needed > Array.MaxLength)
        {
            Throw.ValueOutgrowsMemory(needed);
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(needed, Math.Max(FirstSize, Length * Step))));
        Written.CopyTo(larger);
        ReturnArray();
        return _bytes = larger;
    }

    private readonly void ReturnArray()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }
    }
}
