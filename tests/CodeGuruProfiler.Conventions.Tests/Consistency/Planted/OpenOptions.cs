namespace CodeGuruProfiler.Conventions.Tests.Consistency.Planted;

/// <summary>Options that can be derived from.</summary>
internal class OpenOptions
{
    public int Limit { get; set; }
}
