using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace CodeGuruProfiler.LocalService.Requests;

/// <summary>Bodies that are compressed with gzip.</summary>
internal static class GzipBody
{
    private const int TrailerLength = 8;

    private static ReadOnlySpan<byte> Start => [0x1F, 0x8B];

    /// <summary>Gets whether a Content-Encoding names gzip; RFC 9110 section 8.4.1.</summary>
    public static bool IsNamed(string? contentEncoding)
        => contentEncoding is not null
            && (contentEncoding.Equals("gzip", StringComparison.OrdinalIgnoreCase) || contentEncoding.Equals("x-gzip", StringComparison.OrdinalIgnoreCase));

    public static bool Is(ReadOnlySpan<byte> body) => body.StartsWith(Start);

    /// <summary>Gets what is compressed; null when it cannot be decompressed, was cut off or is longer than allowed.</summary>
    public static ReadOnlyMemory<byte>? FindContent(ReadOnlyMemory<byte> body, long maxLength)
    {
        var content = new ArrayBufferWriter<byte>();
        try
        {
            using var gzip = new GZipStream(BodyStream.Over(body), CompressionMode.Decompress);
            while (gzip.Read(content.GetSpan(16 * 1024)) is > 0 and int read)
            {
                content.Advance(read);
                if (content.WrittenCount > maxLength)
                {
                    return null;
                }
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }

        // The stream is content without the length that RFC 1952 puts at the end.
        bool isWhole = body.Length >= TrailerLength && BinaryPrimitives.ReadUInt32LittleEndian(body.Span[^4..]) == (uint)content.WrittenCount;
        return isWhole ? content.WrittenMemory : default(ReadOnlyMemory<byte>?);
    }
}
