using CodeGuruProfiler.Buffers;
using CodeGuruProfiler.Compression;
using CodeGuruProfiler.Profiles.Compression;
using CodeGuruProfiler.Profiles.Text;

namespace CodeGuruProfiler.Profiles.Reading;

/// <summary>Reads a profile in whichever form its bytes are.</summary>
internal static class ProfileReader
{
    /// <param name="bytes">The bytes as they came.</param>
    /// <param name="isTolerant">See <see cref="ParsedProfile.IsTolerant"/>.</param>
    /// <param name="contentType">The value of the <c>Content-Type</c> header; null without one.</param>
    /// <param name="contentEncoding">The value of the <c>Content-Encoding</c> header; null without one.</param>
    /// <param name="options">The limits; the default ones when null.</param>
    public static ParsedProfile Read(ReadOnlySpan<byte> bytes, bool isTolerant, string? contentType, string? contentEncoding, ProfileReaderOptions? options)
    {
        ReadLimits limits = ReadLimits.Of(options);
        if (bytes.IsEmpty)
        {
            throw Errors.Empty(0);
        }

        if (!Gzip.Is(bytes, contentEncoding))
        {
            return ReadContent(bytes, "The bytes", isTolerant, contentType, limits);
        }

        using GzipContent content = GzipMembers.Decompress(bytes, limits.MaxDecompressedLength);
        return ReadContent(content.Written, "The decompressed bytes", isTolerant, contentType, limits);
    }

    private static ParsedProfile ReadContent(ReadOnlySpan<byte> content, string subject, bool isTolerant, string? contentType, ReadLimits limits)
    {
        if (UnicodeForm.Of(content) is not { } form)
        {
            try
            {
                return ReadUtf8(content, isTolerant, contentType, limits);
            }
            catch (ProfileFormatException exception) when (exception.IsOfNoProfile)
            {
                throw Describe(exception, exception.BytePosition, subject, content, content);
            }
        }

        using var utf8 = new PooledBufferWriter();
        try
        {
            form.ToUtf8(content, utf8);
        }
        catch (ProfileFormatException exception)
        {
            throw Describe(exception, exception.BytePosition, subject, content, content);
        }

        try
        {
            return ReadUtf8(utf8.Written, isTolerant, contentType, limits);
        }
        catch (ProfileFormatException exception)
        {
            throw Describe(exception, form.ToSource(utf8.Written, exception.BytePosition), subject, content, utf8.Written);
        }
    }

    private static ParsedProfile ReadUtf8(ReadOnlySpan<byte> bytes, bool isTolerant, string? contentType, ReadLimits limits)
    {
        ProfileDetection.Choose(bytes, contentType, out bool isJson, out bool mayBeTheOther);
        try
        {
            return ReadAs(isJson, bytes, isTolerant, contentType, limits);
        }
        catch (ProfileFormatException exception) when (mayBeTheOther && exception.IsSyntax)
        {
            try
            {
                return ReadAs(!isJson, bytes, isTolerant, contentType, limits);
            }
            catch (ProfileFormatException other) when (other.IsSyntax)
            {
                throw exception;
            }
        }
    }

    private static ParsedProfile ReadAs(bool json, ReadOnlySpan<byte> bytes, bool isTolerant, string? contentType, ReadLimits limits)
    {
        var document = new ParsedProfile(isTolerant);
        var parser = new ProfileParser(document, limits, bytes.Length);
        if (json)
        {
            JsonTokenReader.Read(bytes, parser, limits, contentType);
        }
        else
        {
            IonTokenReader.Read(bytes, parser, limits, contentType);
        }

        return document;
    }

    private static ProfileFormatException Describe(
        ProfileFormatException exception, long position, string subject, ReadOnlySpan<byte> content, ReadOnlySpan<byte> utf8)
    {
        string message = exception.Detail;
        if (exception.IsOfNoProfile)
        {
            string? format = ForeignFormat.Find(content) ?? ForeignFormat.Find(utf8);
            message = $"{message} {subject} {(format is null ? "" : $"are {format} and ")}begin with {Quotation.Of(utf8.TrimStart("\uFEFF"u8))}.";
        }

        return new ProfileFormatException(message, position, exception.InnerException) { IsLimit = exception.IsLimit };
    }
}
