using Microsoft.Net.Http.Headers;

namespace CodeGuruProfiler.LocalService.Http;

/// <summary>The media types of the service.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Ion = "application/x-amzn-ion";

    /// <summary>Returns whether a Content-Type is a media type, with any parameters.</summary>
    public static bool Is(string? contentType, string mediaType)
        => MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? value)
            && value.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase);
}
