using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace CodeGuruProfiler.LocalService.Http;

/// <summary>A request as it was sent, neither decoded nor normalized.</summary>
internal sealed record RequestContent
{
    private string? _bodyHash;

    public required string Method { get; init; }

    public required string RawPath { get; init; }

    /// <summary>Gets the query without its question mark; empty when there is none.</summary>
    public required string RawQuery { get; init; }

    public required IHeaderDictionary Headers { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Gets the SHA-256 of the body in lower-case hexadecimal, computed once for signature and token.</summary>
    public string BodyHash => _bodyHash ??= Convert.ToHexString(SHA256.HashData(Body.Span)).ToLowerInvariant();

    public string? FindHeader(string name) => Headers.TryGetValue(name, out var values) ? values.ToString() : null;
}
