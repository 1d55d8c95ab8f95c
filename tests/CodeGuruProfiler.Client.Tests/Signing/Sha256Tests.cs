using System.Security.Cryptography;
using CodeGuruProfiler.Client.Signing;

namespace CodeGuruProfiler.Client.Tests.Signing;

public class Sha256Tests
{
    [Fact]
    public void Hash_ManyThreads_EachGetsItsOwn()
        => Parallel.For(0, 2000, i =>
        {
            byte[] data = BitConverter.GetBytes(i);
            Span<byte> hash = stackalloc byte[Sha256.Size];
            Sha256.Plain.Hash(data, hash);
            Assert.Equal(SHA256.HashData(data), hash.ToArray());
        });

    [Fact]
    public void Hash_Keyed_IsHmacEachTime()
    {
        byte[] key = [1, 2, 3];
        var keyed = Sha256.Keyed(key);
        Span<byte> hash = stackalloc byte[Sha256.Size];
        keyed.Hash([4], hash);

        keyed.Hash([5, 6], hash);

        Assert.Equal(HMACSHA256.HashData(key, (byte[])[5, 6]), hash.ToArray());
    }
}
