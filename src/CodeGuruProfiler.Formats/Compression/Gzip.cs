using System.Buffers;
using System.IO.Compression;
using CodeGuruProfiler.Buffers;
using CodeGuruProfiler.Compression;

namespace CodeGuruProfiler.Formats.Compression;

/// <summary>Recognizes gzip, looks into it, and writes it.</summary>
internal static class Gzip
{
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith(GzipHeader.Magic);

    /// <summary>Decompresses the first bytes, as many as can be.</summary>
    public static PooledBufferWriter DecompressStart(ReadOnlySpan<byte> bytes, int maxLength)
    {
        var content = new PooledBufferWriter();
        using var compressed = new MemoryStream(bytes[..Math.Min(bytes.Length, maxLength)].ToArray(), writable: false);
        using var zip = new GZipStream(compressed, CompressionMode.Decompress);
        try
        {
            while (content.Length < maxLength && zip.Read(content.GetSpan(maxLength - content.Length)) is > 0 and int read)
            {
                content.Advance(read);
            }
        }
        catch (InvalidDataException)
        {
            // The bytes before may be enough to recognize the format. Reading the file reports the failure.
        }

        return content;
    }

    public static void Compress(ReadOnlySpan<byte> content, IBufferWriter<byte> output)
    {
        using var stream = new BufferStream(output);
        using var zip = new GZipStream(stream, CompressionLevel.Optimal);
        zip.Write(content);
    }
}
