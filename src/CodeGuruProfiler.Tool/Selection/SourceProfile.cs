using CodeGuruProfiler.Formats;
using CodeGuruProfiler.Tool.Times;

namespace CodeGuruProfiler.Tool.Selection;

/// <summary>A profile that was read.</summary>
/// <param name="Name">The name of the group or of the file.</param>
/// <param name="Group">The name of the group; <see langword="null"/> for a file.</param>
/// <param name="Profile">The profile.</param>
/// <param name="Period">The period that was asked for; <see langword="null"/> for a file or a range.</param>
internal sealed record SourceProfile(string Name, string? Group, ConvertedProfile Profile, AggregationLength? Period)
{
    /// <summary>Gets the name for files about the profile; null for its name.</summary>
    public string? Stem { get; init; }

    /// <summary>Returns the time that the profile is of; null when it contains none.</summary>
    public string? DescribeTime(TimeZoneInfo zone)
        => Profile is { Start: { } start, End: { } end } ? TimeDisplay.Range(start, end, zone) : null;

    /// <summary>Returns a name for a file about the profile, such as web-shop-2026-11-25T14.</summary>
    public string FileStem(TimeZoneInfo zone)
    {
        if (Group is null)
        {
            return Stem ?? Name;
        }

        return Profile is { Start: { } start, End: { } end } ? $"{Group}-{TimeDisplay.FileName(start, Period?.Length ?? end - start, zone)}" : Group;
    }
}
