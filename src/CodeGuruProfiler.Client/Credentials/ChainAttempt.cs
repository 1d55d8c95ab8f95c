namespace CodeGuruProfiler.Client.Credentials;

/// <summary>A source that had no credentials.</summary>
/// <param name="Source">The name of the source.</param>
/// <param name="Reason">Why it has none: no secret.</param>
/// <param name="Cause">The exception behind it, or <see langword="null"/>.</param>
internal sealed record ChainAttempt(string Source, string Reason, Exception? Cause = null);
