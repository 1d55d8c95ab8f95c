using System.IO.Compression;
using CodeGuruProfiler.Profiles.Buffers;

namespace CodeGuruProfiler.Profiles.Compression;

/// <summary>Takes gzip off, up to a limit: https://www.rfc-editor.org/rfc/rfc1952</summary>
internal static class Gzip
{
    // A member costs a decompressor: more than these must be of some length each, as those of tools that write members are.
    private const int MembersOfAnyLength = 1000;
    private const int MemberLength = 1024;

    /// <summary>Returns whether the bytes are to be decompressed.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="contentEncoding">The value of the <c>Content-Encoding</c> header; null without one: then the first bytes decide.</param>
    public static bool Is(ReadOnlySpan<byte> bytes, string? contentEncoding)
    {
        switch (contentEncoding?.Trim().ToLowerInvariant())
        {
            case null or "" or "identity":
                return bytes.StartsWith(GzipHeader.Magic);
            case "gzip" or "x-gzip":
                if (!bytes.StartsWith(GzipHeader.Magic))
                {
                    throw Errors.NotGzip(bytes);
                }

                return true;
            default:
                throw Errors.UnknownContentEncoding(contentEncoding);
        }
    }

    /// <summary>Decompresses all members, one after the other. Zeros after a member are padding.</summary>
    public static GzipContent Decompress(ReadOnlySpan<byte> bytes, int maxLength)
    {
        var content = new GzipContent(bytes, maxLength);
        byte[] compressed = PooledArray.Rent<byte>(bytes.Length);
        bytes.CopyTo(compressed);
        try
        {
            int members = 0;
            for (int position = 0; position < bytes.Length;)
            {
                if (++members > MembersOfAnyLength + (bytes.Length / MemberLength))
                {
                    throw Errors.InvalidGzip($"at most {members - 1} members");
                }

                int data = GzipHeader.Skip(bytes, position);
                position = DecompressMember(new GzipSource(compressed, data, bytes.Length), bytes, content);
                position += Math.Max(0, bytes[position..].IndexOfAnyExcept((byte)0) is var padding && padding < 0 ? bytes.Length - position : padding);
            }

            return content;
        }
        catch
        {
            content.Dispose();
            throw;
        }
        finally
        {
            PooledArray.Return(compressed);
        }
    }

    /// <summary>Returns where the member ends.</summary>
    private static int DecompressMember(GzipSource source, ReadOnlySpan<byte> bytes, GzipContent content)
    {
        int start = content.Length;
        try
        {
            using var inflate = new DeflateStream(source, CompressionMode.Decompress);
            while (inflate.Read(content.Free) is > 0 and int length)
            {
                content.Advance(length);
            }
        }
        catch (InvalidDataException exception)
        {
            throw Errors.InvalidGzip(source.IsAtEnd ? "more data" : "valid data", exception);
        }

        if (source.IsAtEnd)
        {
            throw Errors.InvalidGzip("more data");
        }

        return source.FindEnd(bytes, GzipTrailer.Of(content.Written[start..]));
    }
}
