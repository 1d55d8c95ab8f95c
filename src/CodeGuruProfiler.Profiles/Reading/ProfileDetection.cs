namespace CodeGuruProfiler.Profiles;

/// <summary>Tells JSON from Ion. The Ion reader tells binary from text itself.</summary>
internal static class ProfileDetection
{
    /// <param name="bytes">The bytes, not compressed.</param>
    /// <param name="contentType">What the sender said; null when nothing. It only decides for text that would be both: all JSON is Ion text too.</param>
    public static bool IsJson(ReadOnlySpan<byte> bytes, string? contentType)
        => LooksLikeJson(bytes) && !IsIon(contentType);

    private static bool IsIon(string? contentType)
        => contentType is not null && contentType.StartsWith(ProfileMediaTypes.Ion, StringComparison.OrdinalIgnoreCase);

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
