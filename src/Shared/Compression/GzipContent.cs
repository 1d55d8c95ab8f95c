using System.Buffers;
using System.Buffers.Binary;

namespace CodeGuruProfiler.Compression;

/// <summary>The decompressed bytes, in a buffer that grows with them but never past the limit.</summary>
internal sealed class GzipContent : IDisposable
{
    // Longer buffers are not pooled: the pool has lengths of powers of two only.
    private const int MaxPooled = 1 << 20;

    private readonly int _maxLength;
    private readonly long _announced;
    private byte[] _buffer;
    private bool _isPooled;

    /// <param name="compressed">The compressed bytes, whose last four are the content's length when they are one member.</param>
    /// <param name="maxLength">The most that the content may have.</param>
    public GzipContent(ReadOnlySpan<byte> compressed, int maxLength)
    {
        _maxLength = maxLength;
        _announced = compressed.Length < GzipTrailer.Length ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(compressed[^4..]);
        (_buffer, _isPooled) = Rent(Math.Min(Math.Max(4096L, 4L * compressed.Length), Most));
    }

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, Length);

    /// <summary>Gets room for more.</summary>
    public Span<byte> Free
    {
        get
        {
            if (Length == _buffer.Length)
            {
                Grow();
            }

            return _buffer.AsSpan(Length);
        }
    }

    // One byte more than allowed shows that there is more.
    private long Most => Math.Min(_maxLength + 1L, Array.MaxLength);

    public void Advance(int length)
    {
        Length += length;
        if (Length > _maxLength)
        {
            throw PackageErrors.TooLong(_maxLength);
        }
    }

    public void Dispose()
    {
        if (_isPooled)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = [];
        _isPooled = false;
        Length = 0;
    }

    private static (byte[] Buffer, bool IsPooled) Rent(long length)
        => length <= MaxPooled ? (ArrayPool<byte>.Shared.Rent((int)length), true) : (GC.AllocateUninitializedArray<byte>((int)length), false);

    private void Grow()
    {
        if (Length >= Most)
        {
            throw PackageErrors.TooLong(_maxLength);
        }

        // The announced length is the sender's word. It is taken when doubling would go past it anyway; one byte more shows the end.
        long doubled = 2L * Length;
        long next = _announced >= Length && _announced < doubled ? _announced + 1 : doubled;
        (byte[] longer, bool isPooled) = Rent(Math.Min(next, Most));
        Written.CopyTo(longer);
        if (_isPooled)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        (_buffer, _isPooled) = (longer, isPooled);
    }
}
