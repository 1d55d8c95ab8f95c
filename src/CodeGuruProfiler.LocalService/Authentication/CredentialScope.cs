namespace CodeGuruProfiler.LocalService.Authentication;

/// <summary>The scope of a signature: <c>AKID/20260601/us-east-1/codeguru-profiler/aws4_request</c>.</summary>
internal sealed record CredentialScope(string AccessKey, string Date, string Region, string Service)
{
    private const string Terminator = "aws4_request";

    /// <summary>Reads a scope. Returns null when the text does not have the five parts.</summary>
    public static CredentialScope? Find(string text)
    {
        string[] parts = text.Split('/');
        // An access key may contain a slash; the other parts may not.
        return parts.Length >= 5 && parts[^1] == Terminator
            ? new CredentialScope(string.Join('/', parts[..^4]), parts[^4], parts[^3], parts[^2])
            : null;
    }
}
