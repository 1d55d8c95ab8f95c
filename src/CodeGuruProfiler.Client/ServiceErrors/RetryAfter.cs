namespace CodeGuruProfiler.Client.ServiceErrors;

/// <summary>The retry time of an error: the two headers, unchanged.</summary>
/// <param name="Milliseconds">The value of <c>x-amz-retry-after</c>.</param>
/// <param name="Standard">The value of <c>Retry-After</c>: seconds, or an HTTP date.</param>
internal readonly record struct RetryAfter(string? Milliseconds, string? Standard);
