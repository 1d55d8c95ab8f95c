using System.Buffers.Binary;

namespace CodeGuruProfiler.Compression;

/// <summary>The trailer of a member of gzip: the checksum and the length of its content.</summary>
internal static class GzipTrailer
{
    public const int Length = 8;

    public static byte[] Of(ReadOnlySpan<byte> content)
    {
        var trailer = new byte[Length];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, Crc32.Of(content));
        BinaryPrimitives.WriteUInt32LittleEndian(trailer.AsSpan(4), (uint)content.Length);
        return trailer;
    }
}
