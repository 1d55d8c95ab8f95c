namespace CodeGuruProfiler.Floors.Model;

/// <summary>When a profile starts.</summary>
public sealed class ProfileStart
{
    public DateTimeOffset? Start { get; set; }
}
