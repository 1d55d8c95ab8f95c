using CodeGuruProfiler.Compression;

namespace CodeGuruProfiler.Profiles.Compression;

/// <summary>Recognizes gzip, by the content encoding or by the first bytes.</summary>
internal static class Gzip
{
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
}
