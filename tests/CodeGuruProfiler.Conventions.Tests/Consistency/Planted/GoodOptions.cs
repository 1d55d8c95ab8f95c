namespace CodeGuruProfiler.Conventions.Tests.Consistency.Planted;

/// <summary>Options of the right shape.</summary>
internal sealed class GoodOptions
{
    public int? Limit { get; set; }

    public IList<string> Names { get; } = [];
}
