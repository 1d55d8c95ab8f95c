using System.Buffers;
using System.IO.Compression;
using CodeGuruProfiler.Buffers;

namespace CodeGuruProfiler.Formats.Compression;

/// <summary>Gzip up to a limit: https://www.rfc-editor.org/rfc/rfc1952</summary>
internal static class Gzip
{
    // A member costs a decompressor: more than these must be of some length each.
    private const int MembersOfAnyLength = 1000;
    private const int MemberLength = 1024;
    private const int PieceLength = 64 * 1024;

    // .NET takes an end in the midst of a member for the end of the content. Only after a whole one does it read this member.
    private static readonly byte[] Last = Compress("the end of the content"u8);

    private static ReadOnlySpan<byte> LastContent => "the end of the content"u8;

    private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 0x08];

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Magic[..2]);

    /// <summary>Decompresses all members, one after the other.</summary>
    public static PooledBufferWriter Decompress(ReadOnlySpan<byte> bytes, int maxLength)
    {
        if (bytes.Count(Magic) is int members && members > MembersOfAnyLength + (bytes.Length / MemberLength))
        {
            throw Errors.TooManyMembers(members);
        }

        byte[] compressed = ArrayPool<byte>.Shared.Rent(bytes.Length + Last.Length);
        bytes.CopyTo(compressed);
        Last.CopyTo(compressed.AsSpan(bytes.Length));
        var content = new PooledBufferWriter();
        try
        {
            Decompress(compressed, bytes.Length + Last.Length, content, maxLength);
            return content;
        }
        catch (InvalidDataException exception)
        {
            content.Dispose();
            throw Errors.Gzip(exception);
        }
        catch
        {
            content.Dispose();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(compressed);
        }
    }

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

    private static byte[] Compress(ReadOnlySpan<byte> content)
    {
        var output = new ArrayBufferWriter<byte>();
        Compress(content, output);
        return output.WrittenSpan.ToArray();
    }

    private static void Decompress(byte[] compressed, int length, PooledBufferWriter content, int maxLength)
    {
        using var zip = new GZipStream(new MemoryStream(compressed, 0, length, writable: false), CompressionMode.Decompress);
        while (zip.Read(content.GetSpan(PieceLength)) is > 0 and int read)
        {
            content.Advance(read);
            if (content.Length > (long)maxLength + LastContent.Length)
            {
                throw Errors.TooLong(maxLength);
            }
        }

        if (!content.Written.EndsWith(LastContent))
        {
            throw Errors.Gzip(null);
        }

        content.RemoveLast(LastContent.Length);
    }
}
