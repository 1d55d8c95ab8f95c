namespace CodeGuruProfiler.Client.ServiceErrors;

/// <summary>What an error said of when to come back: the two headers as they came.</summary>
/// <param name="Milliseconds">The value of <c>x-amz-retry-after</c>.</param>
/// <param name="Standard">The value of <c>Retry-After</c>: seconds, or an HTTP date.</param>
internal readonly record struct RetryAfter(string? Milliseconds, string? Standard);
