namespace CodeGuruProfiler.Client.Signing;

/// <summary>The signed parts of a request.</summary>
internal readonly ref struct SignableRequest
{
    public required ReadOnlySpan<char> Method { get; init; }

    /// <summary>Gets the path as it is sent, encoded.</summary>
    public required ReadOnlySpan<char> Path { get; init; }

    /// <summary>Gets the query as it is sent, without its question mark.</summary>
    public required ReadOnlySpan<char> Query { get; init; }

    /// <summary>Gets the headers that are signed, sorted by <see cref="CanonicalHeaders.Sort"/>.</summary>
    public required ReadOnlySpan<KeyValuePair<string, string>> Headers { get; init; }

    public required ReadOnlySpan<byte> Body { get; init; }
}
