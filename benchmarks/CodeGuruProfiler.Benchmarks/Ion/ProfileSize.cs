namespace CodeGuruProfiler.Benchmarks.Ion;

/// <summary>How large a profile is as Ion binary.</summary>
public enum ProfileSize
{
    /// <summary>About 1 MB.</summary>
    OneMegabyte,

    /// <summary>About 10 MB.</summary>
    TenMegabytes,
}
