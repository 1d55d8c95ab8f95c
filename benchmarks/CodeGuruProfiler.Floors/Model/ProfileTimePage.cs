namespace CodeGuruProfiler.Floors.Model;

/// <summary>A page of the times of profiles.</summary>
public sealed class ProfileTimePage
{
    public List<ProfileStart>? ProfileTimes { get; set; }

    public string? NextToken { get; set; }
}
