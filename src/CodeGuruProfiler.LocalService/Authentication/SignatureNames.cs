namespace CodeGuruProfiler.LocalService.Authentication;

/// <summary>The names of Signature Version 4; https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-signing-elements.html.</summary>
internal static class SignatureNames
{
    public const string Algorithm = "AWS4-HMAC-SHA256";
    public const string AlgorithmKey = "X-Amz-Algorithm";
    public const string ContentHash = "X-Amz-Content-Sha256";
    public const string Credential = "X-Amz-Credential";
    public const string Date = "X-Amz-Date";
    public const string Expires = "X-Amz-Expires";
    public const string Prefix = "X-Amz-";
    public const string SecurityToken = "X-Amz-Security-Token";
    public const string Service = "codeguru-profiler";
    public const string Signature = "X-Amz-Signature";
    public const string SignedHeaders = "X-Amz-SignedHeaders";
}
