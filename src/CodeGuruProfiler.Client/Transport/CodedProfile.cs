using CodeGuruProfiler.Client.Buffers;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Client.Transport;

/// <summary>Reads the profile of a response. The profile's reader knows gzip, which the service sends; a proxy may have added other codings.</summary>
internal static class CodedProfile
{
    /// <exception cref="ProfileFormatException">The bytes are not a profile, do not match their content coding, or exceed a limit.</exception>
    public static AggregatedProfile Parse(
        ReadOnlyMemory<byte> bytes, string? contentType, string? contentEncoding, ProfileReaderOptions? options, CancellationToken cancellationToken)
    {
        if (bytes.IsEmpty)
        {
            throw Errors.EmptyProfile();
        }

        string[] codings = ContentCodings.Parse(contentEncoding ?? "");
        (ReadOnlyMemory<byte> profile, string? coding) = codings switch
        {
            [] => (bytes, null),
            ["gzip" or "x-gzip"] => (bytes, codings[0]),
            _ => (Decode(bytes, codings, options, cancellationToken), null),
        };
        return AggregatedProfile.Parse(profile.Span, contentType, coding, options);
    }

    private static ReadOnlyMemory<byte> Decode(
        ReadOnlyMemory<byte> profile, string[] codings, ProfileReaderOptions? options, CancellationToken cancellationToken)
    {
        int limit = (options ?? new ProfileReaderOptions()).MaxDecompressedLength;
        var body = new BodyBuffer(isPooled: false, announced: null, limit);
        body.Append(profile.Span);
        try
        {
            ContentCodings.Decode(ref body, codings, cancellationToken);
        }
        catch (InvalidDataException cause)
        {
            throw Errors.UndecodableProfile(cause);
        }

        return body.IsTooLong ? throw Errors.TooLongProfile(limit) : body.Written;
    }
}
