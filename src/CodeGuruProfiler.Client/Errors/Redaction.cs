using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.Errors;

/// <summary>
/// Takes out of an answer what authenticated the request. A signature that does not match is answered with what should have been signed, the
/// session token included, and proxies print whole requests; neither may reach a log.
/// </summary>
internal static class Redaction
{
    private const string Replacement = "[redacted]";

    public static string Apply(string text, PipelineMessage message)
    {
        string withoutSignature = Remove(text, message.Request.Headers["Authorization"]);
        return Remove(withoutSignature, message.Credentials?.Token);
    }

    /// <summary>Gets the length of the longest secret: as much more of a text must be looked at, so that one which begins in it is there to its end.</summary>
    public static int LookAhead(PipelineMessage message)
        => Math.Max(message.Request.Headers["Authorization"]?.Length ?? 0, message.Credentials?.Token?.Length ?? 0);

    private static string Remove(string text, string? secret)
        => string.IsNullOrEmpty(secret) ? text : text.Replace(secret, Replacement, StringComparison.Ordinal);
}
