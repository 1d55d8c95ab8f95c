namespace CodeGuruProfiler.Compression;

/// <summary>The header of a member of gzip: RFC 1952, section 2.3.</summary>
internal static class GzipHeader
{
    private const int Length = 10;
    private const byte Deflate = 8;
    private const byte HasChecksum = 1 << 1;
    private const byte HasExtra = 1 << 2;
    private const byte HasName = 1 << 3;
    private const byte HasComment = 1 << 4;
    private const byte Reserved = 0xE0;

    public static ReadOnlySpan<byte> Magic => [0x1F, 0x8B];

    /// <summary>Returns where the data begins.</summary>
    public static int Skip(ReadOnlySpan<byte> bytes, int position)
    {
        if (!bytes[position..].StartsWith(Magic))
        {
            throw PackageErrors.InvalidGzip("another member or the end");
        }

        ReadOnlySpan<byte> header = bytes[position..];
        if (header.Length < Length || header[2] != Deflate || (header[3] & Reserved) != 0)
        {
            throw PackageErrors.InvalidGzip("a header of RFC 1952");
        }

        int flags = header[3];
        int length = Length;
        if ((flags & HasExtra) != 0)
        {
            length += header.Length < length + 2 ? header.Length : 2 + header[length] + (header[length + 1] << 8);
        }

        length = (flags & HasName) != 0 ? SkipText(header, length) : length;
        length = (flags & HasComment) != 0 ? SkipText(header, length) : length;
        length += (flags & HasChecksum) != 0 ? 2 : 0;
        if (length > header.Length)
        {
            throw PackageErrors.InvalidGzip("a whole header");
        }

        return position + length;
    }

    private static int SkipText(ReadOnlySpan<byte> header, int start)
    {
        int length = start > header.Length ? -1 : header[start..].IndexOf((byte)0);
        return length < 0 ? header.Length + 1 : start + length + 1;
    }
}
