using Microsoft.AspNetCore.Http;

namespace CodeGuruProfiler.LocalService.Requests;

/// <summary>A request as it was sent: nothing decoded, nothing normalised.</summary>
internal sealed record RequestContent
{
    public required string Method { get; init; }

    public required string RawPath { get; init; }

    /// <summary>Gets what follows the question mark; empty when there is none.</summary>
    public required string RawQuery { get; init; }

    public required IHeaderDictionary Headers { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    public string? FindHeader(string name) => Headers.TryGetValue(name, out var values) ? values.ToString() : null;
}
