namespace CodeGuruProfiler.LocalService.Authentication;

/// <summary>The one pair of keys that the service knows, and where it is.</summary>
internal sealed record AcceptedKeys
{
    public required string AccessKey { get; init; }

    public required string SecretKey { get; init; }

    /// <summary>Gets the session token that must come with the keys; null for long-term keys, which have none.</summary>
    public required string? SessionToken { get; init; }

    /// <summary>Gets when the session token ends; null for never.</summary>
    public required DateTimeOffset? SessionTokenExpiration { get; init; }

    public required string Region { get; init; }

    /// <summary>Gets whether a refused signature is answered with the canonical request that was expected.</summary>
    public required bool ExplainsSignatures { get; init; }
}
