namespace CodeGuruProfiler.Conventions.Tests.Consistency.Planted;

/// <summary>Options that are a record.</summary>
internal sealed record RecordOptions
{
    public int Limit { get; set; }
}
