using Microsoft.Net.Http.Headers;

namespace CodeGuruProfiler.LocalService.Requests;

internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Ion = "application/x-amzn-ion";

    /// <summary>Gets whether a Content-Type is a media type, whatever its parameters.</summary>
    public static bool Is(string? contentType, string mediaType)
        => MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? value)
            && value.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase);
}
