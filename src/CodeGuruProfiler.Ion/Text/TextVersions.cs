namespace CodeGuruProfiler.Ion.Text;

/// <summary>$ion_, a number, _ and a number: the version markers of all versions of Ion.</summary>
internal static class TextVersions
{
    public static bool IsMarker(ReadOnlySpan<byte> symbol)
    {
        if (!symbol.StartsWith("$ion_"u8))
        {
            return false;
        }

        ReadOnlySpan<byte> version = symbol[5..];
        int separator = version.IndexOf((byte)'_');
        return separator > 0
            && separator < version.Length - 1
            && version[..separator].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0
            && version[(separator + 1)..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
    }
}
