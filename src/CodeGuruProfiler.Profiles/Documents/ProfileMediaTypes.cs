namespace CodeGuruProfiler.Profiles;

/// <summary>The media types the service knows for profiles.</summary>
public static class ProfileMediaTypes
{
    /// <summary>Amazon Ion, binary or text.</summary>
    public const string Ion = "application/x-amzn-ion";

    /// <summary>JSON.</summary>
    public const string Json = "application/json";

    /// <summary>Gets the media type for a <c>Content-Type</c> or <c>Accept</c> header.</summary>
    /// <param name="encoding">The encoding of the profile.</param>
    /// <returns><see cref="Ion"/> for both forms of Ion, else <see cref="Json"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="encoding"/> is not a member of <see cref="ProfileEncoding"/>.</exception>
    public static string ToMediaType(this ProfileEncoding encoding) => encoding switch
    {
        ProfileEncoding.Ion or ProfileEncoding.IonText => Ion,
        ProfileEncoding.Json => Json,
        _ => throw Errors.UnknownEncoding(encoding),
    };
}
