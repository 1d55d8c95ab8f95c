using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace CodeGuruProfiler.LocalService.Http;

/// <summary>Reads bodies that are compressed with gzip.</summary>
internal static class GzipBody
{
    private const int TrailerLength = 8;
    private const int BufferLength = 16 * 1024;

    private static ReadOnlySpan<byte> Start => [0x1F, 0x8B];

    /// <summary>Returns whether a Content-Encoding is gzip; RFC 9110 section 8.4.1.</summary>
    public static bool IsNamed(string? contentEncoding)
        => contentEncoding is not null
            && (contentEncoding.Equals("gzip", StringComparison.OrdinalIgnoreCase) || contentEncoding.Equals("x-gzip", StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns whether a body is compressed, by its first bytes.</summary>
    public static bool Is(ReadOnlySpan<byte> body) => body.StartsWith(Start);

    /// <summary>Returns the length of the content, which is only counted; null when it cannot be decompressed.</summary>
    /// <remarks>Counting stops when the length exceeds the maximum.</remarks>
    public static long? FindLength(ReadOnlyMemory<byte> body, long maxLength)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            using GZipStream gzip = Decompress(body);
            long length = 0;
            while (length <= maxLength && gzip.Read(buffer) is > 0 and int read)
            {
                length += read;
            }

            return length;
        }
        catch (InvalidDataException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Returns the content; null when it cannot be decompressed, is incomplete or exceeds the maximum length.</summary>
    public static ReadOnlyMemory<byte>? FindContent(ReadOnlyMemory<byte> body, long maxLength)
    {
        var content = new ArrayBufferWriter<byte>();
        try
        {
            using GZipStream gzip = Decompress(body);
            while (gzip.Read(content.GetSpan(BufferLength)) is > 0 and int read)
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

    private static GZipStream Decompress(ReadOnlyMemory<byte> body) => new(Stream(body), CompressionMode.Decompress);

    // The bytes of an array are not copied.
    private static MemoryStream Stream(ReadOnlyMemory<byte> body) => MemoryMarshal.TryGetArray(body, out ArraySegment<byte> bytes)
        ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
        : new MemoryStream(body.ToArray(), writable: false);

    // The decompressing stream accepts a body without its trailer (RFC 1952): the length of the last member, which is at most that of all
    // members, and then zeros as padding, which the length may end with too. Complete content is never rejected here. Content that ends in
    // the header of a later member is accepted, and its reader refuses it.
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
