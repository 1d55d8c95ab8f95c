using System.Security.Cryptography;

namespace CodeGuruProfiler.Floors.Signing;

/// <summary>The hash objects of one thread for one key: they cost more to make than to use, and are not for two threads at once.</summary>
internal sealed class ReusedHashes(DailyKey key) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly IncrementalHash _mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key.Bytes);

    public DailyKey Key { get; } = key;

    public void Hash(ReadOnlySpan<byte> data, Span<byte> hash) => Run(_hash, data, hash);

    public void Sign(ReadOnlySpan<byte> data, Span<byte> signature) => Run(_mac, data, signature);

    public void Dispose()
    {
        _hash.Dispose();
        _mac.Dispose();
    }

    private static void Run(IncrementalHash hash, ReadOnlySpan<byte> data, Span<byte> result)
    {
        hash.AppendData(data);
        hash.GetHashAndReset(result);
    }
}
