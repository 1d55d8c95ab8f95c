using System.Diagnostics.CodeAnalysis;

namespace CodeGuruProfiler.Profiles;

/// <summary>Tells JSON from Ion. The Ion reader tells binary from text itself.</summary>
internal static class ProfileDetection
{
    private static ReadOnlySpan<byte> IonVersionMarker => [0xE0, 0x01, 0x00, 0xEA];

    /// <param name="bytes">The bytes, not compressed.</param>
    /// <param name="contentType">What the sender said; null when nothing. Ion may be JSON's text, for all JSON is Ion text too; JSON must be JSON.</param>
    public static bool IsJson(ReadOnlySpan<byte> bytes, string? contentType)
    {
        bool isJson = LooksLikeJson(bytes);
        if (!isJson && Says(contentType, ProfileMediaTypes.Json))
        {
            Throw.NotJson(contentType, bytes.StartsWith(IonVersionMarker));
        }

        return isJson && !Says(contentType, ProfileMediaTypes.Ion);
    }

    private static bool Says([NotNullWhen(true)] string? contentType, string mediaType)
        => contentType is not null && contentType.StartsWith(mediaType, StringComparison.OrdinalIgnoreCase);

    // An object, maybe after a byte order mark, that is empty or whose first name is quoted; of Ion text's structs few are either.
    // And what can be no profile at all, for the message is then about JSON, which more people know.
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
