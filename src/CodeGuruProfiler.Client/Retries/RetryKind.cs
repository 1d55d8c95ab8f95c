namespace CodeGuruProfiler.Client.Retries;

/// <summary>Why an attempt may be followed by another.</summary>
internal enum RetryKind
{
    /// <summary>It may not: the same request would fail the same way.</summary>
    None,

    /// <summary>Something broke that may be whole the next time.</summary>
    Transient,

    /// <summary>The service has too much to do.</summary>
    Throttling,
}
