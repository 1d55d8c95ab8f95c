namespace CodeGuruProfiler.Client.Signing;

/// <summary>The exceptions of presigned URLs.</summary>
internal static class Errors
{
    public static ArgumentOutOfRangeException InvalidExpiry(TimeSpan expiresIn)
        => new(nameof(expiresIn), expiresIn, "A presigned URL is valid for 1 second to 7 days.");

    public static ArgumentException HasHeader(string name)
        => new($"A URL cannot carry the header {name}: omit it here, and send it with the request to the URL.");
}
