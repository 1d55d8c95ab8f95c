using System.Buffers;

namespace CodeGuruProfiler.Client.Pipeline;

/// <summary>The bytes of an answer as they arrive. It grows with what came, not with what was announced: that may be a lie.</summary>
internal struct BodyBuffer(bool isPooled, long? announced, int limit)
{
    private const int FirstSize = 4096;

    // Up to this size the announced length is taken at its word: profiles are of this size, and a lie costs one buffer that nobody touches.
    private const int TrustedSize = 16 * 1024 * 1024;

    // One past the limit tells a body that ends there from one that goes on.
    private readonly long _mostSize = Math.Min(announced ?? long.MaxValue, limit + 1L);
    private byte[] _bytes = [];

    public int Length { get; private set; }

    public readonly bool IsPooled => isPooled;

    public readonly long? Announced => announced;

    public readonly int Limit => limit;

    /// <summary>Gets whether more is to be read: the announced length is not there yet, and the limit not passed.</summary>
    public readonly bool IsOpen => !IsTooLong && (announced is null || Length < announced);

    public readonly bool IsTooLong => Length > limit;

    /// <summary>Makes room, and gives the space that the next read may fill.</summary>
    public Memory<byte> GetSpace()
    {
        if (Length == _bytes.Length)
        {
            long wanted = _bytes.Length > 0 ? _bytes.Length * 2L : Math.Min(announced ?? FirstSize, TrustedSize);
            Resize((int)Math.Min(wanted, _mostSize));
        }

        return _bytes.AsMemory(Length);
    }

    public void Advance(int count) => Length += count;

    /// <summary>Drops what lies past the limit.</summary>
    public void CutOff() => Length = Math.Min(Length, limit);

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
        Release();
        _bytes = larger;
    }
}
