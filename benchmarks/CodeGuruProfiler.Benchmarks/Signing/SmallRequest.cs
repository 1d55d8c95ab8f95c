namespace CodeGuruProfiler.Benchmarks.Signing;

/// <summary>A small request.</summary>
public enum SmallRequest
{
    /// <summary>A GET without a body.</summary>
    DescribeProfilingGroup,

    /// <summary>A POST with a small body.</summary>
    ConfigureAgent,
}
