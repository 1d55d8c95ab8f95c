using CodeGuruProfiler.LocalService.Aggregation;

namespace CodeGuruProfiler.LocalService.TimeLines;

/// <summary>A time line: a window of a scale, and the profiles in it.</summary>
internal sealed record TimeLine(TimeScale Scale, TimeRange Window, IReadOnlyList<CountedProfile> Profiles)
{
    /// <summary>Gets the thread states that are drawn.</summary>
    public IReadOnlyList<string> DrawnStates => ThreadStates.Working(Profiles.SelectMany(profile => profile.Counts?.Keys ?? []));

    /// <summary>Gets the profiles that overlap a range.</summary>
    public IEnumerable<CountedProfile> In(TimeRange range) => Profiles.Where(profile => range.Overlaps(profile.Time));
}
