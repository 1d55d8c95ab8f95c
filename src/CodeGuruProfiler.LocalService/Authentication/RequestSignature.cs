namespace CodeGuruProfiler.LocalService.Authentication;

/// <summary>The signature of a request, from its header or its query.</summary>
internal sealed record RequestSignature
{
    public required CredentialScope Scope { get; init; }

    public required IReadOnlyList<string> SignedHeaders { get; init; }

    public required string Signature { get; init; }

    public required DateTimeOffset SignedAt { get; init; }

    public required string? SecurityToken { get; init; }

    /// <summary>Gets the lifetime of a presigned URL; null for a signature in a header.</summary>
    public TimeSpan? Lifetime { get; init; }
}
