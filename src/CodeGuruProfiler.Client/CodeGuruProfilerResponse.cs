namespace CodeGuruProfiler.Client;

/// <summary>Base type of all responses.</summary>
public abstract record CodeGuruProfilerResponse
{
    /// <summary>Gets the request id, the HTTP status and the number of attempts.</summary>
    /// <value>Never <see langword="null"/>; <see cref="ResponseMetadata.None"/> for a response that a test makes.</value>
    public ResponseMetadata ResponseMetadata { get; init; } = ResponseMetadata.None;
}
