namespace CodeGuruProfiler.LocalService.Authentication;

/// <summary>What a request says about its own signature, in a header or in its query.</summary>
internal sealed record RequestSignature
{
    public required CredentialScope Scope { get; init; }

    public required IReadOnlyList<string> SignedHeaders { get; init; }

    public required string Signature { get; init; }

    public required DateTimeOffset SignedAt { get; init; }

    public required string? SecurityToken { get; init; }

    /// <summary>Gets how long a presigned URL is good for; null for the header form.</summary>
    public TimeSpan? Lifetime { get; init; }
}
