namespace CodeGuruProfiler.Profiles;

/// <summary>Reads a profile in whichever form its bytes are.</summary>
internal static class ProfileReader
{
    /// <param name="bytes">The bytes as they came.</param>
    /// <param name="document">What is filled.</param>
    /// <param name="contentType">What a <c>Content-Type</c> header says; null without one.</param>
    /// <param name="contentEncoding">What a <c>Content-Encoding</c> header says; null without one.</param>
    /// <param name="options">The limits; the default ones when null.</param>
    public static void Read(ReadOnlySpan<byte> bytes, ProfileDocument document, string? contentType, string? contentEncoding, ProfileReaderOptions? options)
    {
        ProfileReaderOptions limits = options ?? ProfileReaderOptions.Default;
        if (Gzip.Is(bytes, contentEncoding))
        {
            bytes = Gzip.Decompress(bytes, limits.MaxDecompressedLength);
        }

        var parser = new DocumentParser(document, limits);
        if (ProfileDetection.IsJson(bytes, contentType))
        {
            JsonDocumentReader.Read(bytes, parser, limits, contentType);
        }
        else
        {
            IonDocumentReader.Read(bytes, parser, limits, contentType);
        }
    }
}
