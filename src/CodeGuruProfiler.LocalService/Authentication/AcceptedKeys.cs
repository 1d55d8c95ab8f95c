namespace CodeGuruProfiler.LocalService.Authentication;

/// <summary>The keys that the service accepts, and its Region.</summary>
internal sealed record AcceptedKeys
{
    public required string AccessKey { get; init; }

    public required string SecretKey { get; init; }

    /// <summary>Gets the session token that requests must contain; null for long-term keys.</summary>
    public required string? SessionToken { get; init; }

    /// <summary>Gets when the session token expires; null for never.</summary>
    public required DateTimeOffset? SessionTokenExpiration { get; init; }

    public required string Region { get; init; }

    /// <summary>Gets whether the response to a wrong signature contains the expected canonical request.</summary>
    public required bool ExplainsSignatures { get; init; }
}
