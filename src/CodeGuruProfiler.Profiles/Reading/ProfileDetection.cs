using System.Diagnostics.CodeAnalysis;

namespace CodeGuruProfiler.Profiles.Reading;

/// <summary>Distinguishes JSON from Ion. The Ion reader distinguishes binary from text.</summary>
internal static class ProfileDetection
{
    private static ReadOnlySpan<byte> IonVersionMarker => [0xE0, 0x01, 0x00, 0xEA];

    /// <summary>Decides as what a document is read first, and whether it may be the other when it is not that.</summary>
    /// <param name="bytes">The bytes, not compressed, in UTF-8 if they are text.</param>
    /// <param name="contentType">The content type; null without one. Content of type Ion may be JSON, because all JSON is Ion text; content of type JSON must be JSON.</param>
    /// <param name="isJson">Whether it is read as JSON.</param>
    /// <param name="mayBeTheOther">Whether it may be the other: Ion's texts can begin as JSON does, and JSON's strings can have what Ion's cannot.</param>
    public static void Choose(ReadOnlySpan<byte> bytes, string? contentType, out bool isJson, out bool mayBeTheOther)
    {
        if (bytes.TrimStart(" \t\r\n\uFEFF"u8).IsEmpty)
        {
            throw Errors.Empty(0);
        }

        bool looksLikeJson = LooksLikeJson(bytes);
        bool mustBeJson = Says(contentType, ProfileMediaTypes.Json);
        if (!looksLikeJson && mustBeJson)
        {
            throw Errors.NotTheContentType(contentType!, bytes.StartsWith(IonVersionMarker)); // It is that of JSON.
        }

        isJson = looksLikeJson && !Says(contentType, ProfileMediaTypes.Ion);
        mayBeTheOther = looksLikeJson && !mustBeJson;
    }

    private static bool Says([NotNullWhen(true)] string? contentType, string mediaType)
        => contentType is not null && contentType.StartsWith(mediaType, StringComparison.OrdinalIgnoreCase);

    // An object, maybe after a byte order mark, that is empty or whose first name is quoted; of Ion text's structs few are either.
    // And lists and strings, for a message is then about JSON, which more people know.
    private static bool LooksLikeJson(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.TrimStart(" \t\r\n\uFEFF"u8);
        if (bytes.IsEmpty || bytes[0] != (byte)'{')
        {
            return bytes.IsEmpty || bytes[0] is (byte)'[' or (byte)'"';
        }

        bytes = bytes[1..].TrimStart(" \t\r\n"u8);
        return bytes.IsEmpty || bytes[0] is (byte)'"' or (byte)'}';
    }
}
