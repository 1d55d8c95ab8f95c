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

        return EndsWithTrailer(body.Span, content.WrittenCount) ? content.WrittenMemory : default(ReadOnlyMemory<byte>?);
    }

    // The stream is content without what RFC 1952 puts at the end: the length of the last member, which is not longer than all of
    // them, and then zeros as padding, which the length may end with as well. No content that is whole is taken for one that is cut
    // off; one that ends in the header of a later member is taken for whole, and its reader refuses it.
    private static bool EndsWithTrailer(ReadOnlySpan<byte> body, int contentLength)
    {
        int least = Math.Max(TrailerLength, body.LastIndexOfAnyExcept((byte)0) + 1);
        for (int end = Math.Min(body.Length, least + sizeof(uint)); end >= least; end--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(body[(end - sizeof(uint))..end]) <= (uint)contentLength)
            {
                return true;
            }
        }

        return false;
    }
}
