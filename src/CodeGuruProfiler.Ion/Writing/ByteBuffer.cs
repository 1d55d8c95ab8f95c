using System.Buffers;
using System.Runtime.CompilerServices;

namespace CodeGuruProfiler.Ion.Writing;

/// <summary>Bytes that are being written, in an array of the pool.</summary>
internal struct ByteBuffer()
{
    private const int FirstSize = 1 << 12;

    // Few steps from the first size to a large document, each of which copies what there is.
    private const long Step = 4;

    private byte[] _bytes = [];

    public int Length { get; set; }

    public readonly ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Reserves room for this many bytes behind the written ones. They count once Length includes them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Reserve(int count)
    {
        byte[] bytes = _bytes;
        if (bytes.Length - Length < count)
        {
            bytes = Grow(count);
        }

        return bytes.AsSpan(Length, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(byte value)
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

    public void Append(ReadOnlySpan<byte> values)
    {
        values.CopyTo(Reserve(values.Length));
        Length += values.Length;
    }

    public void CopyTo(IBufferWriter<byte> output)
    {
        output.Write(Written);
        Length = 0;
    }

    public void Return()
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
            throw Errors.ValueTooLarge(needed);
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
