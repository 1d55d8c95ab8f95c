namespace CodeGuruProfiler.Client.Http;

/// <summary>The exceptions of invalid headers.</summary>
internal static class Errors
{
    public static ArgumentException InvalidHeader(string header)
        => new($"The {header} header holds a character that headers cannot carry: only printable ASCII is sent.");
}
