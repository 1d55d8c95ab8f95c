using System.Buffers;

namespace CodeGuruProfiler.Client.Buffers;

/// <summary>The bytes of a response as they arrive. It grows with what came, not with what was announced: that may be a lie.</summary>
internal struct BodyBuffer(bool isPooled, long? announced, int limit)
{
    private const int FirstSize = 4096;

    // Up to this size the announced length is taken at its word: profiles are of this size, and a lie costs one buffer that nobody touches.
    private const int TrustedSize = 16 * 1024 * 1024;

    // The pool rounds a size up to the next power of two, and keeps the buffer: a large body would hold up to twice its limit, for good.
    private const int MaxPooledSize = 1024 * 1024;

    private readonly int _limit = Math.Min(limit, Array.MaxLength - 1);
    private byte[] _bytes = [];
    private bool _isRented;

    public int Length { get; private set; }

    /// <summary>Gets whether the bytes are the pool's, so that they must be returned to it.</summary>
    public readonly bool IsRented => _isRented;

    public readonly long? Announced => announced;

    public readonly int Limit => _limit;

    public readonly ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>Gets whether more is to be read: the announced length is not there yet, and the limit not passed.</summary>
    public readonly bool IsOpen => !IsTooLong && (announced is null || Length < announced);

    public readonly bool IsTooLong => Length > _limit;

    // One past the limit distinguishes a body that ends there from one that continues.
    private readonly long MostSize => Math.Min(announced ?? long.MaxValue, _limit + 1L);

    /// <summary>Creates an empty buffer of the same kind and limit.</summary>
    public readonly BodyBuffer CreateEmpty() => new(isPooled, announced: null, _limit);

    /// <summary>Ensures space, and returns the part that the next read may fill.</summary>
    public Memory<byte> GetSpace()
    {
        if (Length == _bytes.Length)
        {
            long wanted = _bytes.Length > 0 ? _bytes.Length * 2L : Math.Min(announced ?? FirstSize, TrustedSize);
            Resize((int)Math.Min(wanted, MostSize));
        }

        return _bytes.AsMemory(Length);
    }

    public void Advance(int count) => Length += count;

    /// <summary>Appends bytes that are there already, up to one past the limit.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty && !IsTooLong)
        {
            Span<byte> space = GetSpace().Span;
            int count = Math.Min(space.Length, bytes.Length);
            bytes[..count].CopyTo(space);
            bytes = bytes[count..];
            Advance(count);
        }
    }

    /// <summary>Drops what lies past the limit.</summary>
    public void CutOff() => Length = Math.Min(Length, _limit);

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
        if (_isRented)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = [];
        _isRented = false;
    }

    private void Resize(int size)
    {
        bool isRented = isPooled && size <= MaxPooledSize;
        byte[] larger = isRented ? ArrayPool<byte>.Shared.Rent(size) : GC.AllocateUninitializedArray<byte>(size);
        _bytes.AsSpan(0, Length).CopyTo(larger);
        Release();
        _bytes = larger;
        _isRented = isRented;
    }
}
