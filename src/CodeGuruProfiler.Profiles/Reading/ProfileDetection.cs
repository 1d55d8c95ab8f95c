namespace CodeGuruProfiler.Profiles;

/// <summary>Tells the three formats apart by their first bytes.</summary>
internal static class ProfileDetection
{
    // Ion 1.0's version marker, with which each binary stream begins.
    private static ReadOnlySpan<byte> IonVersionMarker => [0xE0, 0x01, 0x00, 0xEA];

    /// <param name="bytes">The bytes, not compressed.</param>
    /// <param name="contentType">What the sender said; null when nothing. It only decides for text that would be both.</param>
    public static ProfileEncoding Detect(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (bytes.Length > 0 && bytes[0] == IonVersionMarker[0])
        {
            return ProfileEncoding.Ion;
        }

        // All JSON is Ion text too. It is read as JSON when it looks like it, for that is faster.
        return LooksLikeJson(bytes) && !IsIon(contentType) ? ProfileEncoding.Json : ProfileEncoding.IonText;
    }

    private static bool IsIon(string? contentType)
        => contentType is not null && contentType.StartsWith(ProfileMediaTypes.Ion, StringComparison.OrdinalIgnoreCase);

    // An object, maybe after a byte order mark, that is empty or whose first name is quoted; of Ion text's structs few are either.
    private static bool LooksLikeJson(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.TrimStart(" \t\r\n\uFEFF"u8);
        if (bytes.IsEmpty || bytes[0] != (byte)'{')
        {
            // What is neither is refused by the reader with the stricter message.
            return bytes.IsEmpty || bytes[0] is (byte)'[' or (byte)'"';
        }

        bytes = bytes[1..].TrimStart(" \t\r\n"u8);
        return bytes.IsEmpty || bytes[0] is (byte)'"' or (byte)'}';
    }
}
