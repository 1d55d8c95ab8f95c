using System.Security.Cryptography;
using CodeGuruProfiler.Client.Buffers;

namespace CodeGuruProfiler.Client.Signing;

/// <summary>SHA-256 with reused hash objects: a one-shot hash creates its object each time, which costs as much as hashing a small request.</summary>
/// <param name="create">Creates a hash object.</param>
internal sealed class Sha256(Func<IncrementalHash> create)
{
    public const int Size = SHA256.HashSizeInBytes;

    private const int MaxSpare = 32;

    private readonly ObjectPool<IncrementalHash> _pool = new(MaxSpare);

    /// <summary>Gets the hash without a key.</summary>
    public static Sha256 Plain { get; } = new(static () => IncrementalHash.CreateHash(HashAlgorithmName.SHA256));

    /// <summary>Computes the hash with a key, HMAC.</summary>
    public static Sha256 Keyed(byte[] key) => new(() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key));

    public void Hash(ReadOnlySpan<byte> data, Span<byte> hash)
    {
        if (!_pool.TryTake(out IncrementalHash? incremental))
        {
            incremental = create();
        }

        incremental.AppendData(data);
        incremental.GetHashAndReset(hash);
        if (!_pool.TryReturn(incremental))
        {
            incremental.Dispose();
        }
    }
}
