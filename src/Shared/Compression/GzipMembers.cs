using System.Buffers;
using System.IO.Compression;

namespace CodeGuruProfiler.Compression;

/// <summary>
/// Takes gzip off, up to a limit: https://www.rfc-editor.org/rfc/rfc1952. Compiled into each package that reads files; the failures are the package's.
/// </summary>
internal static class GzipMembers
{
    // A member costs a decompressor: more than these must be of some length each, as those of tools that write members are.
    private const int MembersOfAnyLength = 1000;
    private const int MemberLength = 1024;

    /// <summary>Decompresses all members, one after the other. Zeros after a member are padding.</summary>
    public static GzipContent Decompress(ReadOnlySpan<byte> bytes, int maxLength)
    {
        var content = new GzipContent(bytes, maxLength);
        byte[] compressed = ArrayPool<byte>.Shared.Rent(bytes.Length);
        bytes.CopyTo(compressed);
        try
        {
            int members = 0;
            for (int position = 0; position < bytes.Length;)
            {
                if (++members > MembersOfAnyLength + (bytes.Length / MemberLength))
                {
                    throw PackageErrors.InvalidGzip($"at most {members - 1} members");
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
            ArrayPool<byte>.Shared.Return(compressed);
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
            throw PackageErrors.InvalidGzip(source.IsAtEnd ? "more data" : "valid data", exception);
        }

        if (source.IsAtEnd)
        {
            throw PackageErrors.InvalidGzip("more data");
        }

        return source.FindEnd(bytes, GzipTrailer.Of(content.Written[start..]));
    }
}
