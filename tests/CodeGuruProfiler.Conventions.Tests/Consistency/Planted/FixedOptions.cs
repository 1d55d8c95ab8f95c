namespace CodeGuruProfiler.Conventions.Tests.Consistency.Planted;

/// <summary>Options that are fixed when they are created.</summary>
internal sealed class FixedOptions(int limit)
{
    public int Limit { get; init; } = limit;
}
